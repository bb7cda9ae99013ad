import {
  Background,
  type Connection,
  Controls,
  type Edge,
  type EdgeChange,
  Handle,
  type Node,
  type NodeChange,
  type NodeProps,
  Position,
  ReactFlow,
  type ReactFlowInstance,
  useEdgesState,
  useNodesState,
  useUpdateNodeInternals,
} from "@xyflow/react";
import "@xyflow/react/dist/style.css";
import { useEffect, useId, useRef, useState } from "react";
import { flows, type Heat, type Moment, measured } from "./figures";
import { count, kinds, type Model, percent, type Place, withoutPart, withoutWire } from "./model";

export type { Moment } from "./figures";
export type Selected = { type: "part"; id: string } | { type: "wire"; index: number } | null;
// What a comparison says of a part: it is in this design alone, or has other parameters than in the other.
export type Marks = Record<string, "alone" | "changed">;

type PartNode = Node<{ name: string; kind: string; heat: Heat; figures: string[]; room: boolean; bottleneck: boolean; upright: boolean; mark?: "alone" | "changed" }, "part">;

const marked = { alone: "only here", changed: "changed" };

// A part with what was measured there. The warmth of its edge says how busy it is; the words say it too. Where there are figures, the
// card keeps room for four, so that nothing moves while a run plays.
function PartCard({ id, data, selected }: NodeProps<PartNode>) {
  const update = useUpdateNodeInternals();
  // Links go on to where the ends of a card were until they are told that it was turned.
  useEffect(() => update(id), [update, id, data.upright]);
  return (
    <div className={`part${data.upright ? " upright" : ""}${data.heat ? ` ${data.heat}` : ""}${data.mark ? ` ${data.mark}` : ""}${selected ? " picked" : ""}`}>
      <Handle type="target" position={data.upright ? Position.Top : Position.Left} />
      <b title={data.name}>{data.name}</b>
      <small>{kinds[data.kind]?.name ?? data.kind}</small>
      {(data.mark || data.bottleneck) && (
        <span className="tags">
          {data.mark && <span className="mark">{marked[data.mark]}</span>}
          {data.bottleneck && <span className="first">gives first</span>}
        </span>
      )}
      {data.room && (
        <span className="figures">
          {data.figures.map((figure) => (
            <span key={figure} className="figure">
              {figure}
            </span>
          ))}
        </span>
      )}
      <Handle type="source" position={data.upright ? Position.Bottom : Position.Right} />
    </div>
  );
}

const nodeTypes = { part: PartCard };

// Narrower than this, in pixels, and higher than wide, the canvas stands upright: what is drawn from left to right runs from top to bottom.
const UPRIGHT = 520;
// Of a step to the right when it goes down, and of a step down when it goes to the right.
const DOWN = 0.74;
const ACROSS = 1.22;

const shownAt = (at: Place, upright: boolean): Place => (upright ? { x: at.y * ACROSS, y: at.x * DOWN } : at);
const storedAt = (at: Place, upright: boolean): Place => (upright ? { x: Math.round(at.y / DOWN), y: Math.round(at.x / ACROSS) } : { x: Math.round(at.x), y: Math.round(at.y) });

function nodesOf(model: Model, moment: Moment | null, selected: Selected, marks: Marks | undefined, upright: boolean): PartNode[] {
  return model.nodes.map((part, index) => {
    const { lines, heat } = measured(part.id, moment);
    const name = part.label || part.id;
    const mark = marks?.[part.id];
    const bottleneck = moment?.outcome.bottleneck?.id === part.id;
    const told = [kinds[part.kind]?.name ?? part.kind, mark ? marked[mark] : "", bottleneck ? "gives first" : "", ...lines].filter(Boolean);
    return {
      id: part.id,
      type: "part",
      position: shownAt(part.at ?? { x: (index % 4) * 230, y: Math.floor(index / 4) * 130 }, upright),
      data: { name, kind: part.kind, heat, figures: lines, room: moment !== null, bottleneck, upright, mark },
      selected: selected?.type === "part" && selected.id === part.id,
      ariaLabel: `${name}: ${told.join(", ")}`,
    };
  });
}

function edgesOf(model: Model, moment: Moment | null, selected: Selected, compared: boolean): Edge[] {
  const flow = flows(model, moment);
  const most = Math.max(1e-9, ...flow.map((each) => each?.rate ?? 0));
  const name = (id: string) => model.nodes.find((part) => part.id === id)?.label || id;
  return model.links.map((wire, index) => {
    const now = flow[index];
    const settings = [
      wire.share !== undefined ? percent(Number(wire.share)) : "",
      wire.timeout ? `gives up after ${String(wire.timeout)}` : "",
      Number(wire.attempts ?? 1) > 1 ? `${String(wire.attempts)} attempts` : "",
    ].filter(Boolean);
    // While figures stand on the links, their settings give way to them; in a comparison they stand in the list of differences.
    const label = now ? `${now.split ? "≈ " : ""}${count(now.rate)}/s${now.failing > 0.0005 ? `, ${percent(now.failing)} fail` : ""}` : compared ? "" : settings.join(", ");
    const heat = now?.heat ?? null;
    return {
      id: String(index),
      source: wire.from,
      target: wire.to,
      animated: moment !== null && moment.slice !== null,
      selected: selected?.type === "wire" && selected.index === index,
      className: heat ?? undefined,
      style: now ? { strokeWidth: 1.5 + 3.5 * Math.sqrt(now.rate / most) } : undefined,
      label,
      labelBgPadding: [4, 2] as [number, number],
      labelBgBorderRadius: 4,
      ariaLabel: `from ${name(wire.from)} to ${name(wire.to)}${label ? `: ${label}` : ""}`,
    };
  });
}

export function Canvas(props: {
  model: Model;
  moment: Moment | null;
  selected?: Selected;
  select?: (selected: Selected) => void;
  change?: (model: Model) => void;
  readOnly?: boolean;
  marks?: Marks;
  // Says which design it is, where there are two.
  name?: string;
}) {
  const { model, moment, selected = null, select = () => undefined, change = () => undefined, readOnly = false, marks, name = "Architecture" } = props;
  const id = useId();
  const [nodes, setNodes, takeNodes] = useNodesState<PartNode>(nodesOf(model, moment, selected, marks, false));
  const [edges, setEdges, takeEdges] = useEdgesState<Edge>(edgesOf(model, moment, selected, marks !== undefined));
  const [upright, setUpright] = useState(false);
  const [flow, setFlow] = useState<ReactFlowInstance<PartNode, Edge> | null>(null);
  useEffect(() => {
    setNodes((before) =>
      nodesOf(model, moment, selected, marks, upright).map((node) => {
        const known = before.find((other) => other.id === node.id);
        return known ? { ...known, ...node } : node;
      }),
    );
    setEdges(edgesOf(model, moment, selected, marks !== undefined));
  }, [model, moment, selected, marks, upright, setNodes, setEdges]);

  // Everything is in view again when parts come or go, the figures make the cards taller, or the window changes.
  const shape = `${model.nodes.map((part) => part.id).join(" ")} ${moment !== null} ${upright}`;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!flow || !place.current) return;
    const fit = () => void flow.fitView(view);
    const frame = requestAnimationFrame(() => requestAnimationFrame(fit));
    const resized = new ResizeObserver(([entry]) => {
      const { width, height } = entry?.contentRect ?? { width: 0, height: 0 };
      setUpright(width < UPRIGHT && height > width);
      fit();
    });
    resized.observe(place.current);
    return () => {
      cancelAnimationFrame(frame);
      resized.disconnect();
    };
  }, [flow, shape]);

  // Moving and picking come here from mouse and keyboard alike.
  const onNodes = (changes: NodeChange<PartNode>[]) => {
    takeNodes(changes);
    const picked = changes.find((each) => each.type === "select" && each.selected);
    if (picked?.type === "select") select({ type: "part", id: picked.id });
    if (readOnly) return;
    const moved = new Map(changes.flatMap((each) => (each.type === "position" && each.dragging === false && each.position ? [[each.id, each.position] as const] : [])));
    const at = (part: Model["nodes"][number]) => {
      const to = moved.get(part.id);
      return to ? storedAt(to, upright) : part.at;
    };
    const elsewhere = model.nodes.some((part) => moved.has(part.id) && (part.at?.x !== at(part)?.x || part.at?.y !== at(part)?.y));
    if (elsewhere) change({ ...model, nodes: model.nodes.map((part) => (moved.has(part.id) ? { ...part, at: at(part) } : part)) });
  };
  const onEdges = (changes: EdgeChange<Edge>[]) => {
    takeEdges(changes);
    const picked = changes.find((each) => each.type === "select" && each.selected);
    if (picked?.type === "select") select({ type: "wire", index: Number(picked.id) });
  };
  const connect = ({ source, target }: Connection) => {
    if (source === target || model.links.some((wire) => wire.from === source && wire.to === target)) return;
    change({ ...model, links: [...model.links, { from: source, to: target, distance: "zone" }] });
  };
  const remove = () => {
    if (readOnly || !selected) return;
    change(selected.type === "part" ? withoutPart(model, selected.id) : withoutWire(model, selected.index));
    select(null);
  };
  return (
    <div
      className="canvas"
      role="group"
      aria-label={name}
      ref={place}
      onKeyDown={(event) => {
        if (event.key === "Delete" || event.key === "Backspace") remove();
        if (event.key === "Escape") select(null);
      }}
    >
      <ReactFlow
        id={id}
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        onInit={setFlow}
        onNodesChange={onNodes}
        onEdgesChange={onEdges}
        onConnect={readOnly ? undefined : connect}
        onPaneClick={() => select(null)}
        nodesDraggable={!readOnly}
        nodesConnectable={!readOnly}
        deleteKeyCode={null}
        fitView
        fitViewOptions={view}
        minZoom={0.15}
        preventScrolling={false}
        ariaLabelConfig={{
          "node.a11yDescription.default": readOnly
            ? "Press Enter to pick the part."
            : "Press Enter to pick the part, arrow keys to move it, Delete to take it out. The form below does everything without dragging.",
          "edge.a11yDescription.default": readOnly ? "Press Enter to pick the link." : "Press Enter to pick the link, Delete to take it out.",
        }}
      >
        <Background id={id} gap={20} />
        <Controls showInteractive={false} orientation="horizontal" />
      </ReactFlow>
    </div>
  );
}

const view = { padding: 0.12, maxZoom: 1.1 };
