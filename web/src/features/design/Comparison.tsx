import { useMemo } from "react";
import type { Schemas } from "../../api/client";
import { Canvas, type Marks } from "./Canvas";
import { names, told, toldChange } from "./metrics";
import { type Model, seconds, tidy } from "./model";

type Found = Schemas["Comparison"];
type Figure = Schemas["ComparedFigure"];
type Outcome = Schemas["Outcome"];

// Figures of which less is better, and of which more is; of the others a difference is only a difference.
const less = ["cost", "error_share", "mean", "p50", "p95", "p99", "wait_mean", "stale_share", "lag_p50", "lag_p99", "backlog", "dead_letters"];
const more = ["goodput", "goodput_share", "throughput", "hit_ratio"];
const shownFirst = ["cost", "arrivals", "goodput_share", "error_share", "p50", "p95", "p99"];

function verdict(row: Figure): { words: string; way: "gained" | "lost" | "" } {
  if (!row.difference) return { words: row.left ? "only in the first" : row.right ? "only in the second" : "", way: "" };
  if (row.apart === null || row.apart === undefined) return { words: row.difference.mean === 0 ? "the same" : "no interval", way: "" };
  if (!row.apart) return { words: row.difference.mean === 0 ? "the same" : "can’t be told apart", way: "" };
  const down = row.difference.mean < 0;
  if (less.includes(row.metric)) return down ? { words: "better", way: "gained" } : { words: "worse", way: "lost" };
  if (more.includes(row.metric)) return down ? { words: "worse", way: "lost" } : { words: "better", way: "gained" };
  return { words: down ? "lower" : "higher", way: "" };
}

// Differences by what they are about, in their order.
function grouped(differences: Found["differences"]): [string, Found["differences"]][] {
  const found = new Map<string, Found["differences"]>();
  for (const each of differences) found.set(each.name, [...(found.get(each.name) ?? []), each]);
  return [...found];
}

const changeTold = (each: Found["differences"][number]) =>
  each.change === "changed" ? `${each.parameter}: ${each.left ?? "as usual"} → ${each.right ?? "as usual"}` : `${each.left ?? each.right ?? ""} ${each.change === "removed" ? "only in the first" : "only in the second"}`.trim();

const placed = (model: Model) => (model.nodes.every((part) => part.at) ? model : tidy(model));

// Two designs side by side: what they look like, in what they differ, and what both show.
export function Comparison({ found, outcomes }: { found: Found; outcomes: [Outcome, Outcome] | null }) {
  const { left, right, differences, rows } = found;
  const marks = useMemo(() => {
    const both: [Marks, Marks] = [{}, {}];
    for (const each of differences) {
      const mark = each.change === "changed" ? "changed" : "alone";
      if (each.left_id) both[0][each.left_id] ??= mark;
      if (each.right_id) both[1][each.right_id] ??= mark;
    }
    return both;
  }, [differences]);
  // A reference design has no places of its own.
  const models = useMemo(() => [left, right].map((side) => placed(side.model as Model)), [left, right]);
  const moments = useMemo(() => outcomes?.map((outcome) => ({ outcome, slice: null })) ?? null, [outcomes]);
  const first = rows.filter((row) => (row.kind === "load" || row.kind === "design") && shownFirst.includes(row.metric)).sort((a, b) => Number(b.kind === "load") - Number(a.kind === "load"));
  const loads = differences.some((each) => each.about === "load");
  return (
    <div className="comparison">
      <div className="beside">
        {[left, right].map((side, index) => (
          <figure key={index === 0 ? "left" : "right"}>
            <figcaption>
              <b>{index === 0 ? "First" : "Second"}:</b> {side.name}
              {side.bottleneck && <small>{side.bottleneck} gives first: {side.why}.</small>}
            </figcaption>
            <Canvas name={`${index === 0 ? "First" : "Second"}: ${side.name}`} model={models[index] as Model} moment={moments?.[index] ?? null} marks={marks[index]} readOnly />
          </figure>
        ))}
      </div>
      <h3>In what they differ</h3>
      {differences.length === 0 ? (
        <p>In nothing: parts, links and parameters are the same.</p>
      ) : (
        <ul className="differences">
          {grouped(differences).map(([name, all]) => (
            <li key={name}>
              <b>{name}</b> {all.map(changeTold).join("; ")}
            </li>
          ))}
        </ul>
      )}
      {loads && <p className="banner">The two do not carry the same load: what differs below may come from that alone.</p>}
      {found.warnings.map((warning) => (
        <p key={warning} className="banner">
          {warning}
        </p>
      ))}
      <h3>What both show</h3>
      <Table rows={first} />
      <details>
        <summary>Every part</summary>
        <Table rows={rows.filter((row) => !first.includes(row))} />
      </details>
      <p className="quiet">
        {found.simulated
          ? `${found.replications} pairs of replications of ${seconds(found.duration)}: in each pair both met the same arrivals, keys and work, so that chance falls out of the difference. A difference counts where its 95 % interval excludes zero. `
          : "Too large to be simulated request by request: closed forms, which have no chance and so no intervals. "}
        Both priced with the table of {found.prices_of}
        {found.own_prices ? ", your own" : ", as shipped"}. Nothing of this is stored; what was measured in the round stands as it was.
      </p>
    </div>
  );
}

function Table({ rows }: { rows: Figure[] }) {
  return (
    // Wider than a phone: it scrolls, and so the keyboard must reach it.
    <div className="scroll" tabIndex={0} role="region" aria-label="Figures of both designs">
      <table className="both">
        <thead>
          <tr>
            <th scope="col">Figure</th>
            <th scope="col">First</th>
            <th scope="col">Second</th>
            <th scope="col">Second less first</th>
            <th scope="col">Told apart</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const { words, way } = verdict(row);
            return (
              <tr key={`${row.left_id ?? ""} ${row.right_id ?? ""} ${row.metric}`}>
                <th scope="row">
                  <small>{row.name}</small> {names[row.metric] ?? row.metric}
                </th>
                <td>{row.left ? told(row.metric, row.left) : "–"}</td>
                <td>{row.right ? told(row.metric, row.right) : "–"}</td>
                <td>{row.difference ? toldChange(row.metric, row.difference) : "–"}</td>
                <td className={way}>{words}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
