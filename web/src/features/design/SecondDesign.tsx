import { useCallback, useState } from "react";
import { api, type Schemas, value } from "../../api/client";
import { Problems, type Perform, type Ran } from "./Board";
import { Canvas, type Selected } from "./Canvas";
import { Comparison } from "./Comparison";
import { Exchange } from "./Exchange";
import { FaultNote } from "./FaultNote";
import { compareSides } from "./compareSides";
import type { Fault } from "./fault";
import type { Model } from "./model";
import { Parts } from "./Parts";
import { RunRow } from "./RunRow";
import { useDrawing } from "./useDrawing";

type Session = Schemas["SessionView"];
type Props = {
  session: Session;
  perform: Perform;
  closed: boolean;
  first: Model;
  takeFirst: (model: Model) => void;
  storeFirst: () => Promise<void>;
  runOne: (twist: string | null, second: boolean) => Promise<Ran | null>;
  ran: (ran: Ran) => void;
};

// A second design beside the first: duplicated, changed, and run with the same chance.
export function SecondDesign(props: Props) {
  const { session, perform, closed, first } = props;
  const { id, board } = session;
  const put = useCallback(
    (model: Model | null) =>
      perform(
        (seq) => value(api.PUT("/api/sessions/{id}/board/second", { params: { path: { id } }, body: { seq, model } })),
        (drawn) => drawn.session,
      ),
    [id, perform],
  );
  if (board?.second) return <Second {...props} begun={board.second as Model} put={put} />;
  return (
    <div className="nothing">
      <p className="empty">
        {closed ? "There was no second design in this round." : "Would another design do better? Duplicate yours, change the copy, and run both: each meets the same arrivals, keys and work, so that what differs is the design."}
      </p>
      {!closed && (
        <p>
          <button type="button" onClick={() => void put(first)}>
            Duplicate the design
          </button>
        </p>
      )}
    </div>
  );
}

function Second({ session, perform, closed, first, takeFirst, storeFirst, runOne, ran, begun, put }: Props & { begun: Model; put: (model: Model | null) => Promise<Schemas["Drawn"] | null> }) {
  const { id, board } = session;
  const drawing = useDrawing(begun, put);
  const { model, change } = drawing;
  const [selected, setSelected] = useState<Selected>(null);
  const [running, setRunning] = useState(false);
  const [outcomes, setOutcomes] = useState<[Ran, Ran] | null>(null);
  const [comparison, setComparison] = useState<Schemas["Comparison"] | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const [confirm, setConfirm] = useState(false);

  const both = async (twist: string | null) => {
    setRunning(true);
    setFault(null);
    await storeFirst();
    await drawing.store();
    const one = await runOne(twist, false);
    const other = one && (await runOne(twist, true));
    if (one) ran(one);
    if (one && other) {
      setOutcomes([one, other]);
      const left = { of: "run" as const, seq: one.seq };
      const right = { of: "run" as const, seq: other.seq };
      const { value: found, fault } = await compareSides(id, { left, right, same_load: false }, { session, perform });
      setComparison(found);
      setFault(fault);
    }
    setRunning(false);
  };
  return (
    <>
      <Canvas name="Second design" model={model} moment={outcomes ? { outcome: outcomes[1].outcome, slice: null } : null} selected={selected} select={setSelected} change={change} readOnly={closed} />
      {!closed && (
        <>
          <RunRow
            drawing={drawing}
            running={running}
            run={both}
            twist={board?.twist ?? null}
            words={{ run: "Run both", running: "Running both …", twist: "Run both under the twist" }}
          >
            <button
              type="button"
              className="second"
              onClick={() => {
                takeFirst(model);
                change(first);
                setOutcomes(null);
              }}
            >
              Swap with the first
            </button>
            <button type="button" className="danger" onClick={() => (confirm ? void put(null) : setConfirm(true))} onBlur={() => setConfirm(false)}>
              {confirm ? "Take it away, for real" : "Take it away"}
            </button>
            <span className="quiet" role="status">
              {drawing.state === "storing" && "Storing …"}
              {drawing.state === "stored" && "Stored."}
              {drawing.state === "unsaved" && "Not stored yet; it is tried again with the next change."}
            </span>
          </RunRow>
          <Parts model={model} selected={selected} select={setSelected} change={change} />
          <Exchange model={model} change={change} />
        </>
      )}
      <Problems model={model} problems={drawing.problems} />
      <FaultNote fault={fault} />
      {comparison ? (
        <section className="compare" aria-label="Two designs side by side">
          <h2>Two designs side by side</h2>
          <Comparison found={comparison} outcomes={outcomes ? [outcomes[0].outcome, outcomes[1].outcome] : null} />
        </section>
      ) : (
        !closed && <p className="quiet">Change the copy and run both: the differences stand here, each with its interval.</p>
      )}
    </>
  );
}
