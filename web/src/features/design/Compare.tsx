import { useId, useState } from "react";
import { api, type Schemas, value } from "../../api/client";
import { useLoad } from "../../api/useLoad";
import { Problem } from "../../shared/parts";
import { Comparison } from "./Comparison";
import { FaultNote } from "./FaultNote";
import { compareSides } from "./compareSides";
import type { Fault } from "./fault";

type Comparable = Schemas["Comparable"];
type Side = Schemas["Side"];

// The room of a round that is still going on.
type Playing = NonNullable<Parameters<typeof compareSides>[2]>;

// Two runs of the round, or after it a run and a reference design, held against each other.
export function Compare({ id, round, room }: { id: string; round: number; room: Playing | null }) {
  const load = useLoad(`comparable ${id} ${round}`, () => value(api.GET("/api/sessions/{id}/board/comparable", { params: { path: { id } } })));
  return (
    <section className="compare" aria-label="Two designs side by side">
      <h2>Two designs side by side</h2>
      {load.state === "failed" && <Problem message={load.failure.message} again={load.again} />}
      {load.state === "loading" && <p className="quiet">Loading the runs …</p>}
      {load.state === "done" && <Choose id={id} known={load.value} room={room} key={round} />}
    </section>
  );
}

const sideOf = (text: string): Side => (text.startsWith("run ") ? { of: "run", seq: Number(text.slice(4)) } : { of: "reference", design: text.slice(10) });

function Choose({ id, known, room }: { id: string; known: Comparable; room: Playing | null }) {
  const runs = known.runs.map((run) => [`run ${run.seq}`, run.name] as const);
  const references = known.references.map((design) => [`reference ${design.id}`, design.name] as const);
  const own = known.runs.filter((run) => !run.second).map((run) => `run ${run.seq}`);
  const last = own.at(-1) ?? "";
  // After the round the reference is what one wants to see; during it, the run before.
  const [left, setLeft] = useState(references.length > 0 ? last : (runs.at(-2)?.[0] ?? last));
  const [right, setRight] = useState(references[0]?.[0] ?? runs.at(-1)?.[0] ?? "");
  const [same, setSame] = useState(true);
  const [found, setFound] = useState<Schemas["Comparison"] | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const [busy, setBusy] = useState(false);
  const ids = useId();
  if (runs.length === 0) return <p className="quiet">The design was not run in this round, so nothing can be held against another.</p>;
  if (runs.length + references.length < 2) return <p className="quiet">Run the design once more, and two runs can be held against each other here.</p>;
  const reference = known.references.find((design) => right === `reference ${design.id}` || left === `reference ${design.id}`);
  const chosen = [...known.runs.map((run) => ({ side: `run ${run.seq}`, ...run })), ...known.references.map((design) => ({ side: `reference ${design.id}`, ...design }))];
  const loads = [left, right].every((side) => chosen.find((each) => each.side === side)?.one_load);
  const priced = known.runs.filter((run) => left === `run ${run.seq}` || right === `run ${run.seq}`);
  const pick = (label: string, chosen: string, choose: (side: string) => void, key: string) => (
    <div>
      <label htmlFor={ids + key}>{label}</label>
      <select id={ids + key} value={chosen} onChange={(event) => choose(event.target.value)}>
        <optgroup label="Runs of this round">
          {runs.map(([side, name]) => (
            <option key={side} value={side}>
              {name}
            </option>
          ))}
        </optgroup>
        {references.length > 0 && (
          <optgroup label="Reference designs">
            {references.map(([side, name]) => (
              <option key={side} value={side}>
                {name}
              </option>
            ))}
          </optgroup>
        )}
      </select>
    </div>
  );
  const compare = async () => {
    setBusy(true);
    const body = { left: sideOf(left), right: sideOf(right), same_load: same && loads && reference !== undefined };
    const reply = await compareSides(id, body, room);
    setFound(reply.value);
    setFault(reply.fault);
    setBusy(false);
  };
  return (
    <>
      <div className="row">
        {pick("First", left, setLeft, "left")}
        {pick("Second", right, setRight, "right")}
        <button type="button" disabled={busy || left === right} onClick={() => void compare()}>
          {busy ? "Running both …" : "Compare"}
        </button>
      </div>
      {reference && (
        <>
          {loads ? (
            <label className="inline" htmlFor={`${ids}same`}>
              <input id={`${ids}same`} type="checkbox" checked={same} onChange={(event) => setSame(event.target.checked)} /> Give the second the load of the first
            </label>
          ) : (
            <p className="quiet">Each runs under its own load: one of them has several.</p>
          )}
          <p className="quiet">
            {reference.name}: {reference.summary} For: {reference.suits}
          </p>
        </>
      )}
      {!known.over && <p className="quiet">The scenario’s reference designs can be chosen when the round is over.</p>}
      <FaultNote fault={fault} />
      {found && (
        <>
          <Comparison found={found} outcomes={null} />
          {priced.length > 0 && (
            <p className="quiet">
              Stored in the round:{" "}
              {priced
                .map((run) => `${run.name} cost ${Math.round(run.cost_per_month)} ${run.currency} a month${run.prices_of ? ` at prices of ${run.prices_of}${run.own_prices ? ", your own" : ""}` : ""}`)
                .join("; ")}
              . Those figures stay as they are.
            </p>
          )}
        </>
      )}
    </>
  );
}
