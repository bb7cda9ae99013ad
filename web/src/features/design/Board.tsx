import { lazy, Suspense, useCallback, useEffect, useState } from "react";
import { api, type Schemas, value } from "../../api/client";
import { Canvas, type Selected } from "./Canvas";
import { Compare } from "./Compare";
import { Exchange } from "./Exchange";
import { empty, type Model } from "./model";
import { Parts } from "./Parts";
import { Results } from "./Results";
import { RunRow } from "./RunRow";
import { SecondDesign } from "./SecondDesign";
import { useDrawing } from "./useDrawing";
import type { Room } from "../session/useSession";

type Session = Schemas["SessionView"];
export type Perform = Room["perform"];
export type Ran = { outcome: Schemas["Outcome"]; seq: number; own_prices: boolean };

const Sketch = lazy(() => import("./Sketch"));

// How long one slice of a run is shown while it plays, in milliseconds.
const SLICE = 120;

const sheets = { architecture: "Architecture", second: "Second design", freehand: "Freehand" } as const;
type Sheet = keyof typeof sheets;

// The board: the design, a second one beside it, and a freehand sheet; runs and what they show.
export function Board({ session, perform, closed }: { session: Session; perform: Perform; closed: boolean }) {
  const { id, board } = session;
  const put = useCallback(
    (model: Model) =>
      perform(
        (seq) => value(api.PUT("/api/sessions/{id}/board", { params: { path: { id } }, body: { seq, model } })),
        (drawn) => drawn.session,
      ),
    [id, perform],
  );
  const drawing = useDrawing((board?.model as Model | undefined) ?? empty(board?.title ?? "Design"), put);
  const { model, change } = drawing;
  const [selected, setSelected] = useState<Selected>(null);
  const [sheet, setSheet] = useState<Sheet>("architecture");
  const [ran, setRan] = useState<Ran | null>(null);
  const [before, setBefore] = useState<Ran | null>(null);
  const [slice, setSlice] = useState<number | null>(null);
  const [running, setRunning] = useState(false);
  const [runs, setRuns] = useState(0);
  const [wide, setWide] = useState(false);

  // While the run plays, the canvas shows it slice by slice; with reduced motion it shows the whole at once.
  useEffect(() => {
    if (slice === null || !ran) return;
    const timer = setTimeout(() => setSlice(slice + 1 < ran.outcome.series.time.length ? slice + 1 : null), SLICE);
    return () => clearTimeout(timer);
  }, [slice, ran]);

  const runOne = async (twist: string | null, second: boolean): Promise<Ran | null> => {
    const reply = await perform(
      (seq) => value(api.POST("/api/sessions/{id}/board/runs", { params: { path: { id } }, body: { seq, twist, second } })),
      (done) => done.session,
    );
    if (reply) setRuns((count) => count + 1);
    return reply;
  };
  const store = () => drawing.store(board?.model === null || board?.model === undefined ? model : undefined);
  const play = (reply: Ran) => {
    setBefore(ran);
    setRan(reply);
    const calm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    setSlice(calm || reply.outcome.series.time.length === 0 ? null : 0);
  };
  const run = async (twist: string | null) => {
    setRunning(true);
    await store();
    const reply = await runOne(twist, false);
    setRunning(false);
    if (reply) play(reply);
  };
  const time = slice !== null && ran ? ran.outcome.series.time[slice] : null;
  const told = { storing: "Storing …", stored: "Stored.", unsaved: "Not stored yet; it is tried again with the next change.", none: "" };
  return (
    <section className={wide ? "board wide" : "board"} aria-label="The board">
      <div className="row sheets" role="group" aria-label="Sheet">
        {(Object.keys(sheets) as Sheet[]).map((name) => (
          <button key={name} type="button" className={sheet === name ? "" : "second"} aria-pressed={sheet === name} onClick={() => setSheet(name)}>
            {sheets[name]}
          </button>
        ))}
        <span className="quiet state" role="status">
          {sheet === "architecture" && told[drawing.state]}
        </span>
        <button type="button" className="second widen" aria-pressed={wide} onClick={() => setWide(!wide)}>
          {wide ? "Beside the talk" : "Wide board"}
        </button>
      </div>
      {sheet === "freehand" && (
        <Suspense fallback={<p className="quiet sketch">Loading the drawing board …</p>}>
          <Sketch
            scene={board?.scene ?? null}
            store={(scene) =>
              void perform(
                (seq) => value(api.PUT("/api/sessions/{id}/sketch", { params: { path: { id } }, body: { seq, scene } })),
                (after) => after,
              )
            }
          />
        </Suspense>
      )}
      {sheet === "second" && (
        <SecondDesign session={session} perform={perform} closed={closed} first={model} takeFirst={change} storeFirst={store} runOne={runOne} ran={play} />
      )}
      {sheet === "architecture" && (
        <>
          <Canvas model={model} moment={ran ? { outcome: ran.outcome, slice } : null} selected={selected} select={setSelected} change={change} readOnly={closed} />
          {!closed && (
            <>
              <RunRow
                drawing={drawing}
                running={running}
                run={run}
                twist={board?.twist ?? null}
                words={{ run: "Run the design", running: "Running …", twist: "Run it under the twist" }}
              >
                <span className="quiet playing">
                  {time !== null && time !== undefined && (
                    <>
                      {Math.round(time)} s into the run{" "}
                      <button type="button" className="plain" onClick={() => setSlice(null)}>
                        Show the whole
                      </button>
                    </>
                  )}
                </span>
              </RunRow>
              <Parts model={model} selected={selected} select={setSelected} change={change} />
              <Exchange model={model} change={change} />
            </>
          )}
          <Problems model={model} problems={drawing.problems} />
          {ran ? (
            <Results ran={ran} before={before} play={() => setSlice(0)} />
          ) : (
            !closed && <p className="quiet">Draw the parts, link them, and run the design: it is simulated request by request, and the figures stand here.</p>
          )}
          {(runs > 1 || (board?.runs ?? 0) > 1) && !closed && <Compare id={id} round={runs} room={{ session, perform }} />}
        </>
      )}
    </section>
  );
}

// What keeps a design from being run.
export function Problems({ model, problems }: { model: Model; problems: Schemas["Detail"][] }) {
  if (problems.length === 0) return null;
  return (
    <details open={problems.length < 4} className="problems">
      <summary>
        {problems.length} {problems.length === 1 ? "thing keeps" : "things keep"} it from being run
      </summary>
      <ul>
        {problems.map((detail) => (
          <li key={detail.path + detail.message}>
            {place(model, detail.path)}
            {detail.message}
          </li>
        ))}
      </ul>
    </details>
  );
}

// The part that a problem is about, by its place in the model.
function place(model: Model, path: string): string {
  const [, list, index] = path.split("/");
  if (list === "nodes") {
    const part = model.nodes[Number(index)];
    return part ? `${part.label || part.id}: ` : "";
  }
  if (list === "links") {
    const wire = model.links[Number(index)];
    return wire ? `${wire.from} → ${wire.to}: ` : "";
  }
  return "";
}
