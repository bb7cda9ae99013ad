import { lazy, Suspense, useCallback, useEffect, useRef, useState } from "react";
import { go } from "../../app/route";
import { keepDraft, keptDraft } from "../../app/preferences";
import { api, Failure, type Schemas, value } from "../../api/client";
import { useLoad } from "../../api/useLoad";
import { Link, Loaded, Problem, useTitle } from "../../shared/parts";
import { signalName } from "../../shared/signals";
import { Clock } from "./Clock";
import { Transcript } from "./Transcript";

const DesignRoom = lazy(() => import("../design/DesignRoom"));
const Code = lazy(() => import("../code/Code"));

type Session = Schemas["SessionView"];
type Doing = Schemas["Doing"];

// How long after the last keystroke the draft is saved, in milliseconds.
const SAVE_AFTER = 400;

export default function Rehearse({ id }: { id: string }) {
  const load = useLoad(`session ${id}`, async () => {
    const session = await value(api.GET("/api/sessions/{id}", { params: { path: { id } } }));
    if (!session.paused || session.phase === "closed") return session;
    return value(api.POST("/api/sessions/{id}/events", { params: { path: { id } }, body: { seq: session.seq, event: { type: "resume" } } }));
  });
  return (
    <Loaded load={load} title="Rehearse">
      {(session) => {
        const again = load.state === "done" ? load.again : () => {};
        if (session.desk) {
          return (
            <Suspense fallback={<main id="main" tabIndex={-1} aria-busy="true" />}>
              <Code begun={session} reload={again} />
            </Suspense>
          );
        }
        if (!session.board) return <Room id={id} begun={session} reload={again} />;
        return (
          <Suspense fallback={<main id="main" tabIndex={-1} aria-busy="true" />}>
            <DesignRoom key={session.seq} begun={session} reload={again} />
          </Suspense>
        );
      }}
    </Loaded>
  );
}

function Room({ id, begun, reload }: { id: string; begun: Session; reload: () => void }) {
  const [session, setSession] = useState(begun);
  const [text, setText] = useState(keptDraft(id) ?? begun.draft ?? "");
  const [saved, setSaved] = useState<"saved" | "saving" | "unsaved" | "none">("none");
  const [heard, setHeard] = useState<Schemas["FindingView"][]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const asked = useRef(Date.now());
  const box = useRef<HTMLTextAreaElement>(null);
  useTitle(session.round.name);

  const act = useCallback(
    async (event: Doing) => {
      setBusy(true);
      setProblem(null);
      try {
        const after = await value(
          api.POST("/api/sessions/{id}/events", { params: { path: { id } }, body: { seq: session.seq, event } }),
        );
        setSession(after);
        return after;
      } catch (error) {
        setProblem(error instanceof Failure ? error.message : String(error));
        if (error instanceof Failure && error.code === "conflict") reload();
        return null;
      } finally {
        setBusy(false);
      }
    },
    [id, session.seq, reload],
  );

  // The draft: first in this browser, then on the server.
  useEffect(() => {
    if (saved !== "saving") return;
    keepDraft(id, text);
    const timer = setTimeout(() => {
      value(api.PUT("/api/sessions/{id}/draft", { params: { path: { id } }, body: { text } })).then(
        (reply) => {
          setSaved("saved");
          setHeard(reply.findings ?? []);
          keepDraft(id, null);
        },
        () => setSaved("unsaved"),
      );
    }, SAVE_AFTER);
    return () => clearTimeout(timer);
  }, [id, text, saved]);

  // Silence is told to the interviewer, who may nudge.
  useEffect(() => {
    if (session.phase === "closed" || busy) return;
    const timer = setTimeout(() => void act({ type: "idle" }), session.nudge_after_ms);
    return () => clearTimeout(timer);
  }, [text, session, busy, act]);

  const clear = () => {
    setText("");
    setSaved("none");
    setHeard([]);
    keepDraft(id, null);
    asked.current = Date.now();
    box.current?.focus();
  };
  const send = async () => {
    if (!text.trim() || busy) return;
    const took_ms = Math.max(1, Date.now() - asked.current);
    if (await act({ type: "answer", text, delivery: "typed", took_ms })) clear();
  };
  const ask = async () => {
    if (text.trim() && (await act({ type: "ask", text }))) clear();
  };
  const leave = async () => {
    if (text.trim()) await api.PUT("/api/sessions/{id}/draft", { params: { path: { id } }, body: { text } }).catch(() => keepDraft(id, text));
    if (await act({ type: "leave" })) go(session.rehearsal_id ? `/rehearsals/${session.rehearsal_id}` : "/");
  };

  const closed = session.phase === "closed";
  const own = session.phase === "candidate_questions";
  return (
    <main id="main" tabIndex={-1} className="room">
      <div className="roomhead">
        <div>
          <h1>{session.round.name}</h1>
          <p className="quiet">
            {session.round.interviewer.role} · {[session.loop.company, session.loop.role].filter(Boolean).join(" · ")} ·{" "}
            {own || closed ? "your questions" : `topic ${session.topics.done + 1} of ${session.topics.total}`} · {session.mode} mode
          </p>
        </div>
        <Clock session={session} />
      </div>
      <Transcript session={session} retried={setSession} />
      {closed ? (
        <p className="actions">
          <Link className="button" href={`/sessions/${id}/scorecard`}>
            Read the scorecard
          </Link>
          {session.rehearsal_id && <Link href={`/rehearsals/${session.rehearsal_id}`}>Back to the loop</Link>}
        </p>
      ) : (
        <form
          className="answer"
          onSubmit={(event) => {
            event.preventDefault();
            void send();
          }}
        >
          <label htmlFor="answer">{own ? "Your question" : "Your answer"}</label>
          <textarea
            id="answer"
            ref={box}
            rows={9}
            value={text}
            maxLength={90_000}
            autoFocus
            placeholder={own ? "What would you want to know before you joined?" : "Say it as you would say it."}
            onChange={(event) => {
              setText(event.target.value);
              setSaved("saving");
            }}
            onKeyDown={(event) => {
              if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) {
                event.preventDefault();
                void send();
              }
            }}
          />
          <p className="state quiet" role="status">
            {saved === "saved" && "Saved."}
            {saved === "saving" && "Saving …"}
            {saved === "unsaved" && "Not saved on the server yet; kept in this browser."}
            {saved === "none" && " "}
          </p>
          {session.mode === "coach" && (
            <ul className="live" aria-label="Heard so far">
              {heard.map((finding, index) => (
                <li key={index}>
                  <b>{signalName(finding.signal)}</b> <q>{finding.quote}</q>
                </li>
              ))}
            </ul>
          )}
          {problem && <Problem message={problem} />}
          <div className="actions">
            <button type="submit" disabled={busy || !text.trim()}>
              {own ? "Ask" : "Send answer"} <kbd>Ctrl ⏎</kbd>
            </button>
            {!own && (
              <button type="button" className="second" disabled={busy || !text.trim()} onClick={() => void ask()}>
                Ask this instead
              </button>
            )}
            <button type="button" className="second" disabled={busy} onClick={() => void act({ type: "skip" })}>
              {own ? "No more questions" : "Skip question"}
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
    </main>
  );
}
