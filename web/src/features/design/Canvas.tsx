import {
  Background,
  type Connection,
  Controls,
  type Edge,
  Handle,
  type Node,
  type NodeProps,
  Position,
  ReactFlow,
  useEdgesState,
  useNodesState,
} from "@xyflow/react";
import "@xyflow/react/dist/style.css";
import { useEffect } from "react";
import type { Schemas } from "../../api/client";
import { count, kinds, type Model, percent, seconds } from "./model";

type Outcome = Schemas["Outcome"];
export type Moment = { outcome: Outcome; slice: number | null };
export type Selected = { type: "part"; id: string } | { type: "wire"; index: number } | null;

type PartNode = Node<{ name: string; kind: string; heat: number | null; figures: string[]; bottleneck: boolean }, "part">;

// A part with what was measured there. The warmth of its edge says how busy it is; the words say it too.
function PartCard({ data, selected }: NodeProps<PartNode>) {
  const heat = data.heat === null ? "" : data.heat > 0.9 ? " hot" : data.heat > 0.7 ? " warm" : " calm";
  return (
    <div className={`part${heat}${selected ? " picked" : ""}`}>
      <Handle type="target" position={Position.Left} aria-label={`into ${data.name}`} />
      <b>{data.name}</b>
      <small>{kinds[data.kind]?.name ?? data.kind}</small>
      {data.figures.map((figure) => (
        <span key={figure} className="figure">
          {figure}
        </span>
      ))}
      {data.bottleneck && <span className="figure first">gives first</span>}
      <Handle type="source" position={Position.Right} aria-label={`out of ${data.name}`} />
    </div>
  );
}

const nodeTypes = { part: PartCard };

// What a part shows: the means of the whole run, or of one slice of it while the run plays.
function figures(id: string, moment: Moment | null): { lines: string[]; heat: number | null } {
  if (!moment) return { lines: [], heat: null };
  const { outcome, slice } = moment;
  if (slice !== null) {
    const load = outcome.series.loads[id];
    if (load) {
      const p99 = load.p99[slice];
      return { lines: [`${count(load.arrivals[slice] ?? 0)}/s`, p99 === null || p99 === undefined ? "no reply" : `P99 ${seconds(p99)}`], heat: null };
    }
    const node = outcome.series.nodes[id];
    if (!node) return { lines: [], heat: null };
    const lines = [`${count(node.arrivals[slice] ?? 0)}/s`];
    const busy = node.busy[slice] ?? 0;
    if (busy > 0) lines.push(`${percent(busy)} busy`);
    if ((node.queue[slice] ?? 0) >= 1) lines.push(`${count(node.queue[slice] ?? 0)} wait`);
    if ((node.errors[slice] ?? 0) > 0.5) lines.push(`${count(node.errors[slice] ?? 0)} fail/s`);
    return { lines, heat: busy > 0 ? busy : null };
  }
  const component = [...outcome.end_to_end, ...outcome.components].find((known) => known.id === id);
  const mean = (metric: string) => component?.metrics[metric]?.mean;
  const lines: string[] = [];
  const arrivals = mean("arrivals");
  if (arrivals !== undefined) lines.push(`${count(arrivals)}/s`);
  const p99 = mean("lag_p99") ?? mean("p99");
  if (p99 !== undefined) lines.push(`${mean("lag_p99") === undefined ? "P99" : "lag P99"} ${seconds(p99)}`);
  const busy = Math.max(mean("utilisation") ?? 0, mean("threads_used") ?? 0);
  if (busy > 0) lines.push(`${percent(busy)} busy`);
  const hits = mean("hit_ratio");
  if (hits !== undefined) lines.push(`${percent(hits)} hits`);
  const failed = mean("error_share") ?? 0;
  if (failed > 0.0005) lines.push(`${percent(failed)} fail`);
  return { lines, heat: busy > 0 ? busy : null };
}

function nodesOf(model: Model, moment: Moment | null, selected: Selected): PartNode[] {
  return model.nodes.map((part, index) => {
    const { lines, heat } = figures(part.id, moment);
    const name = part.label || part.id;
    return {
      id: part.id,
      type: "part",
      position: part.at ?? { x: (index % 4) * 230, y: Math.floor(index / 4) * 130 },
      data: { name, kind: part.kind, heat, figures: lines, bottleneck: moment?.outcome.bottleneck?.id === part.id },
      selected: selected?.type === "part" && selected.id === part.id,
      ariaLabel: `${name}, ${kinds[part.kind]?.name ?? part.kind}${lines.length > 0 ? `: ${lines.join(", ")}` : ""}`,
    };
  });
}

function edgesOf(model: Model, moment: Moment | null, selected: Selected): Edge[] {
  return model.links.map((wire, index) => ({
    id: String(index),
    source: wire.from,
    target: wire.to,
    animated: moment?.slice !== null && moment !== null,
    selected: selected?.type === "wire" && selected.index === index,
    label: [wire.share !== undefined ? percent(Number(wire.share)) : "", wire.timeout ? `gives up after ${String(wire.timeout)}` : "", Number(wire.attempts ?? 1) > 1 ? `${String(wire.attempts)} attempts` : ""]
      .filter(Boolean)
      .join(", "),
    ariaLabel: `from ${wire.from} to ${wire.to}`,
  }));
}

export function Canvas(props: {
  model: Model;
  moment: Moment | null;
  selected: Selected;
  select: (selected: Selected) => void;
  change: (model: Model) => void;
  readOnly?: boolean;
}) {
  const { model, moment, selected, select, change, readOnly = false } = props;
  const [nodes, setNodes, onNodesChange] = useNodesState<PartNode>(nodesOf(model, moment, selected));
  const [edges, setEdges, onEdgesChange] = useEdgesState<Edge>(edgesOf(model, moment, selected));
  useEffect(() => {
    setNodes((before) =>
      nodesOf(model, moment, selected).map((node) => {
        const known = before.find((other) => other.id === node.id);
        return known ? { ...known, ...node } : node;
      }),
    );
    setEdges(edgesOf(model, moment, selected));
  }, [model, moment, selected, setNodes, setEdges]);

  const moved = (_: unknown, node: PartNode) => {
    const at = { x: Math.round(node.position.x), y: Math.round(node.position.y) };
    change({ ...model, nodes: model.nodes.map((part) => (part.id === node.id ? { ...part, at } : part)) });
  };
  const connect = ({ source, target }: Connection) => {
    if (source === target || model.links.some((wire) => wire.from === source && wire.to === target)) return;
    change({ ...model, links: [...model.links, { from: source, to: target, distance: "zone" }] });
  };
  return (
    <div className="canvas">
      <ReactFlow
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        onNodesChange={onNodesChange}
        onEdgesChange={onEdgesChange}
        onNodeDragStop={readOnly ? undefined : moved}
        onConnect={readOnly ? undefined : connect}
        onNodeClick={(_, node) => select({ type: "part", id: node.id })}
        onEdgeClick={(_, edge) => select({ type: "wire", index: Number(edge.id) })}
        onPaneClick={() => select(null)}
        nodesDraggable={!readOnly}
        nodesConnectable={!readOnly}
        deleteKeyCode={null}
        fitView
        fitViewOptions={{ padding: 0.15, maxZoom: 1.1 }}
        minZoom={0.2}
        ariaLabelConfig={{
          "node.a11yDescription.default": "Press Enter to pick the part, arrow keys to move it. The list of parts below does everything without dragging.",
          "edge.a11yDescription.default": "Press Enter to pick the link.",
        }}
      >
        <Background gap={20} />
        <Controls showInteractive={false} />
      </ReactFlow>
    </div>
  );
}
