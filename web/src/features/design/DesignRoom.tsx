import { lazy, Suspense, useCallback, useEffect, useRef, useState } from "react";
import { api, type Schemas, value } from "../../api/client";
import { keepDraft, keptDraft } from "../../app/preferences";
import { go } from "../../app/route";
import { Link, Problem, useTitle } from "../../shared/parts";
import { Clock } from "../rehearse/Clock";
import { Transcript } from "../rehearse/Transcript";
import { Canvas, type Selected } from "./Canvas";
import { Import } from "./Import";
import { empty, type Model, tidy } from "./model";
import { Parts } from "./Parts";
import { Results } from "./Results";
import { useSession } from "./useSession";
import "./design.css";

type Session = Schemas["SessionView"];
type Outcome = Schemas["Outcome"];

const Sketch = lazy(() => import("./Sketch"));

// How long after the last change the board is stored, in milliseconds.
const STORE_AFTER = 600;
// How long one slice of a run is shown while it plays, in milliseconds.
const SLICE = 120;

// A system-design round: the conversation on one side, the board on the other.
export default function DesignRoom({ begun, reload }: { begun: Session; reload: () => void }) {
  const { id } = begun;
  const { session, setSession, problem, busy, perform, act } = useSession(begun, reload);
  const [text, setText] = useState(keptDraft(id) ?? begun.draft ?? "");
  const asked = useRef(Date.now());
  const box = useRef<HTMLTextAreaElement>(null);
  useTitle(session.round.name);

  // The half-written answer is kept in this browser at once and on the server a moment later.
  const changeText = (next: string) => {
    setText(next);
    keepDraft(id, next || null);
  };
  useEffect(() => {
    if (!text) return;
    const timer = setTimeout(() => {
      api.PUT("/api/sessions/{id}/draft", { params: { path: { id } }, body: { text } }).then(
        () => keepDraft(id, null),
        () => keepDraft(id, text),
      );
    }, STORE_AFTER);
    return () => clearTimeout(timer);
  }, [id, text]);
  useEffect(() => {
    if (session.phase === "closed" || busy) return;
    const timer = setTimeout(() => void act({ type: "idle" }), session.nudge_after_ms);
    return () => clearTimeout(timer);
  }, [text, session, busy, act]);

  const clear = () => {
    changeText("");
    asked.current = Date.now();
    box.current?.focus();
  };
  const send = async (asks: boolean) => {
    if (!text.trim() || busy) return;
    const took_ms = Math.max(1, Date.now() - asked.current);
    if (await act(asks ? { type: "ask", text } : { type: "answer", text, delivery: "typed", took_ms })) clear();
  };
  const leave = async () => {
    if (await act({ type: "leave" })) go(session.rehearsal_id ? `/rehearsals/${session.rehearsal_id}` : "/");
  };
  const closed = session.phase === "closed";
  const own = session.phase === "candidate_questions";
  return (
    <main id="main" tabIndex={-1} className="designroom">
      <div className="roomhead">
        <div>
          <h1>{session.round.name}</h1>
          <p className="quiet">
            {session.board?.title} · {session.round.interviewer.role} · {session.mode} mode
          </p>
        </div>
        <Clock session={session} />
      </div>
      <div className="sides">
        <section className="talk" aria-label="Conversation">
          <Transcript session={session} retried={setSession} />
          {closed ? (
            <p className="actions">
              <Link className="button" href={`/sessions/${id}/scorecard`}>
                Read the scorecard
              </Link>
              <Link href={`/sessions/${id}/board`}>Look through the round</Link>
              {session.rehearsal_id && <Link href={`/rehearsals/${session.rehearsal_id}`}>Back to the loop</Link>}
            </p>
          ) : (
            <form
              className="answer"
              onSubmit={(event) => {
                event.preventDefault();
                void send(false);
              }}
            >
              <label htmlFor="answer">{own ? "Your question" : "Say or ask"}</label>
              <textarea
                id="answer"
                ref={box}
                rows={5}
                value={text}
                maxLength={90_000}
                autoFocus
                placeholder={own ? "What would you want to know before you joined?" : "Ask what you need to know; say your numbers and reasons aloud."}
                onChange={(event) => changeText(event.target.value)}
                onKeyDown={(event) => {
                  if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) {
                    event.preventDefault();
                    void send(false);
                  }
                }}
              />
              {problem && <Problem message={problem} />}
              <div className="actions">
                <button type="submit" disabled={busy || !text.trim()}>
                  {own ? "Ask" : "Say it"} <kbd>Ctrl ⏎</kbd>
                </button>
                <button type="button" className="second" disabled={busy} onClick={() => void act({ type: "skip" })}>
                  {own ? "No more questions" : "Go on"}
                </button>
                <button type="button" className="second" disabled={busy} onClick={() => void leave()}>
                  Leave, go on later
                </button>
                <button type="button" className="second" disabled={busy} onClick={() => void act({ type: "end" })}>
                  End round
                </button>
              </div>
            </form>
          )}
        </section>
        <Board session={session} perform={perform} closed={closed} />
      </div>
    </main>
  );
}

type Perform = ReturnType<typeof useSession>["perform"];

function Board({ session, perform, closed }: { session: Session; perform: Perform; closed: boolean }) {
  const { id, board } = session;
  const [model, setModel] = useState<Model>(() => (board?.model as Model | undefined) ?? empty(board?.title ?? "Design"));
  const [state, setState] = useState<"stored" | "storing" | "unsaved" | "none">("none");
  const [problems, setProblems] = useState<Schemas["Detail"][]>([]);
  const [selected, setSelected] = useState<Selected>(null);
  const [sheet, setSheet] = useState<"architecture" | "freehand">("architecture");
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [before, setBefore] = useState<Outcome | null>(null);
  const [slice, setSlice] = useState<number | null>(null);
  const [running, setRunning] = useState(false);
  const waiting = useRef<Model | null>(null);

  const store = useCallback(async () => {
    const next = waiting.current;
    if (!next) return;
    waiting.current = null;
    const reply = await perform(
      (seq) => value(api.PUT("/api/sessions/{id}/board", { params: { path: { id } }, body: { seq, model: next } })),
      (drawn) => drawn.session,
    );
    setState(reply ? "stored" : "unsaved");
    if (reply) setProblems(reply.problems);
    else waiting.current ??= next;
  }, [id, perform]);
  const change = (next: Model) => {
    setModel(next);
    setState("storing");
    waiting.current = next;
  };
  useEffect(() => {
    if (state !== "storing") return;
    const timer = setTimeout(() => void store(), STORE_AFTER);
    return () => clearTimeout(timer);
  }, [model, state, store]);

  // While the run plays, the canvas shows it slice by slice; with reduced motion it shows the whole at once.
  useEffect(() => {
    if (slice === null || !outcome) return;
    const timer = setTimeout(() => setSlice(slice + 1 < outcome.series.time.length ? slice + 1 : null), SLICE);
    return () => clearTimeout(timer);
  }, [slice, outcome]);

  const run = async (twist: string | null) => {
    setRunning(true);
    if (board?.model === null || board?.model === undefined) waiting.current ??= model;
    await store();
    const reply = await perform(
      (seq) => value(api.POST("/api/sessions/{id}/board/runs", { params: { path: { id } }, body: { seq, twist } })),
      (done) => done.session,
    );
    setRunning(false);
    if (!reply) return;
    setBefore(outcome);
    setOutcome(reply.outcome);
    const calm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    setSlice(calm || reply.outcome.series.time.length === 0 ? null : 0);
  };
  const time = slice !== null && outcome ? outcome.series.time[slice] : null;
  return (
    <section className="board" aria-label="The board">
      <div className="row sheets" role="group" aria-label="Sheet">
        <button type="button" className={sheet === "architecture" ? "" : "second"} aria-pressed={sheet === "architecture"} onClick={() => setSheet("architecture")}>
          Architecture
        </button>
        <button type="button" className={sheet === "freehand" ? "" : "second"} aria-pressed={sheet === "freehand"} onClick={() => setSheet("freehand")}>
          Freehand
        </button>
        <span className="quiet state" role="status">
          {state === "storing" && "Storing …"}
          {state === "stored" && "Stored."}
          {state === "unsaved" && "Not stored yet; it is tried again with the next change."}
        </span>
      </div>
      {sheet === "freehand" ? (
        <Suspense fallback={<p className="quiet">Loading the drawing board …</p>}>
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
      ) : (
        <>
          <Canvas model={model} moment={outcome ? { outcome, slice } : null} selected={selected} select={setSelected} change={change} readOnly={closed} />
          {!closed && (
            <>
              <Parts model={model} selected={selected} select={setSelected} change={change} />
              <Import change={change} />
            </>
          )}
        </>
      )}
      {!closed && (
        <div className="row run">
          <button type="button" disabled={running} onClick={() => void run(null)}>
            {running ? "Running …" : "Run the design"}
          </button>
          {board?.twist && (
            <button type="button" disabled={running} onClick={() => void run(board.twist?.id ?? null)}>
              Run it under the twist
            </button>
          )}
          {sheet === "architecture" && (
            <button type="button" className="second" onClick={() => change(tidy(model))}>
              Tidy up
            </button>
          )}
          {time !== null && time !== undefined && (
            <>
              <span className="quiet">{Math.round(time)} s into the run</span>
              <button type="button" className="plain" onClick={() => setSlice(null)}>
                Show the whole
              </button>
            </>
          )}
        </div>
      )}
      {problems.length > 0 && (
        <details open={problems.length < 4} className="problems">
          <summary>
            {problems.length} {problems.length === 1 ? "thing keeps" : "things keep"} it from being run
          </summary>
          <ul>
            {problems.map((detail) => (
              <li key={detail.path + detail.message}>{place(model, detail.path)}{detail.message}</li>
            ))}
          </ul>
        </details>
      )}
      {outcome ? (
        <Results outcome={outcome} before={before} />
      ) : (
        <p className="quiet">Draw the parts, link them, and run the design: it is simulated request by request, and the figures stand here.</p>
      )}
    </section>
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
