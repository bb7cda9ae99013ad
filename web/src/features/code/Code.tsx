import { useCallback, useEffect, useRef, useState } from "react";
import { go } from "../../app/route";
import { editorKeys, keepDraft, keptDraft, setEditorKeys } from "../../app/preferences";
import { api, Failure, type Schemas, value } from "../../api/client";
import { useLoad } from "../../api/useLoad";
import { Link, Problem, useTitle } from "../../shared/parts";
import { signalName } from "../../shared/signals";
import { Clock } from "../rehearse/Clock";
import { Transcript } from "../rehearse/Transcript";
import { After } from "./After";
import { Editor, type Keys } from "./Editor";
import { isStart, startOf } from "./languages";
import { Prose, Samples } from "./Prose";
import { RunPanel, type Running } from "./RunPanel";
import { runCode } from "./runs";

type Session = Schemas["SessionView"];
type Doing = Schemas["Doing"];
type Saved = "saved" | "saving" | "unsaved" | "none";

// How long after the last keystroke things are stored, in milliseconds.
const SAVE_AFTER = 400;

const states: Record<Saved, string> = {
  saved: "Saved.",
  saving: "Saving …",
  unsaved: "Not saved on the server yet; kept in this browser.",
  none: " ",
};

// A coding round: what is asked and said on one side, the code on the other.
export default function Code({ begun, reload }: { begun: Session; reload: () => void }) {
  const id = begun.id;
  const [session, setSession] = useState(begun);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const seq = useRef(begun.seq);
  // Everything that changes the session goes one after another.
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  useTitle(begun.round.name);

  const take = useCallback((after: Session) => {
    seq.current = Math.max(seq.current, after.seq);
    setSession((before) => (after.seq >= before.seq ? after : before));
  }, []);
  const inTurn = useCallback(<T,>(work: () => Promise<T>): Promise<T> => {
    const done = queue.current.then(work, work);
    queue.current = done.catch(() => undefined);
    return done;
  }, []);
  const told = useCallback((error: unknown) => setProblem(error instanceof Failure ? error.message : String(error)), []);

  const act = useCallback(
    async (event: Doing) => {
      setBusy(true);
      setProblem(null);
      const post = () =>
        value(api.POST("/api/sessions/{id}/events", { params: { path: { id } }, body: { seq: seq.current, event } }));
      try {
        const after = await inTurn(async () => {
          try {
            return await post();
          } catch (error) {
            if (!(error instanceof Failure) || error.code !== "conflict") throw error;
            // A run may have come between; only its number is needed.
            seq.current = (await value(api.GET("/api/sessions/{id}", { params: { path: { id } } }))).seq;
            return post();
          }
        });
        take(after);
        return after;
      } catch (error) {
        told(error);
        return null;
      } finally {
        setBusy(false);
      }
    },
    [id, inTurn, take, told],
  );

  const closed = session.phase === "closed";
  const desk = session.desk;
  return (
    <main id="main" tabIndex={-1} className="room coding">
      <div className="roomhead">
        <div>
          <h1>{session.round.name}</h1>
          <p className="quiet">
            {session.round.interviewer.role} · {[session.loop.company, session.loop.role].filter(Boolean).join(" · ")} · {desk?.title} ·{" "}
            {session.mode} mode
          </p>
        </div>
        <Clock session={session} />
      </div>
      <div className="desk">
        <div className="talkside">
          {desk && <Sheet id={id} desk={desk} take={take} told={told} />}
          <div className="scroll" tabIndex={0} aria-label="What was said" role="region">
            <Transcript session={session} retried={take} />
          </div>
          {problem && <Problem message={problem} again={reload} />}
          {!closed && <Say id={id} session={session} act={act} busy={busy} />}
        </div>
        <div className="codeside">
          {desk && !closed && <Bench id={id} session={session} take={take} told={told} inTurn={inTurn} seq={seq} />}
          {closed && (
            <p className="actions">
              <Link className="button" href={`/sessions/${id}/scorecard`}>
                Read the scorecard
              </Link>
              {session.rehearsal_id && <Link href={`/rehearsals/${session.rehearsal_id}`}>Back to the loop</Link>}
            </p>
          )}
          {closed && desk && <After id={id} desk={desk} />}
        </div>
      </div>
    </main>
  );
}

// What was asked, and what it was extended by.
function Sheet(props: {
  id: string;
  desk: Schemas["DeskView"];
  take: (session: Session) => void;
  told: (error: unknown) => void;
}) {
  const { id, desk, take, told } = props;
  const part = desk.extension;
  const read = async () => {
    try {
      take(await value(api.POST("/api/sessions/{id}/code/statement", { params: { path: { id } } })));
    } catch (error) {
      told(error);
    }
  };
  return (
    <section className="sheet" aria-label="The problem">
      {part && (
        <details open>
          <summary>
            <b>Extended: {part.title}</b>
          </summary>
          <Prose text={part.statement} />
          <Samples samples={part.samples} />
        </details>
      )}
      {desk.statement ? (
        <details open={!part}>
          <summary>
            <b>{desk.title}</b>
          </summary>
          <Prose text={desk.statement} />
          <Samples samples={desk.samples} />
        </details>
      ) : (
        <>
          <p>
            <b>{desk.title}</b>
          </p>
          <p className="quiet">
            Ask first: the written statement answers much of it, and taking it is noted.{" "}
            <button type="button" className="plain" onClick={() => void read()}>
              Take the written statement
            </button>
          </p>
        </>
      )}
    </section>
  );
}

// What one says while coding, and asks.
function Say(props: { id: string; session: Session; act: (event: Doing) => Promise<Session | null>; busy: boolean }) {
  const { id, session, act, busy } = props;
  const [text, setText] = useState(keptDraft(id) ?? session.draft ?? "");
  const [saved, setSaved] = useState<Saved>("none");
  const [heard, setHeard] = useState<Schemas["FindingView"][]>([]);
  const asked = useRef(Date.now());
  const box = useRef<HTMLTextAreaElement>(null);
  const own = session.phase === "candidate_questions";

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

  // Silence is told to the interviewer, who knows from the code whether somebody is writing.
  useEffect(() => {
    if (busy) return;
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
  const say = async () => {
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
  return (
    <form
      className="answer"
      onSubmit={(event) => {
        event.preventDefault();
        void say();
      }}
    >
      <label htmlFor="answer">{own ? "Your question" : "Think aloud, answer, ask"}</label>
      <textarea
        id="answer"
        ref={box}
        rows={4}
        value={text}
        maxLength={90_000}
        placeholder={own ? "What would you want to know before you joined?" : "Say what you are thinking."}
        onChange={(event) => {
          setText(event.target.value);
          setSaved("saving");
        }}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) {
            event.preventDefault();
            void say();
          }
        }}
      />
      <p className="state quiet" role="status">
        {states[saved]}
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
      <div className="actions">
        <button type="submit" disabled={busy || !text.trim()}>
          {own ? "Ask" : "Say"} <kbd>Ctrl ⏎</kbd>
        </button>
        {!own && (
          <>
            <button type="button" className="second" disabled={busy || !text.trim()} onClick={() => void ask()}>
              Ask this
            </button>
            <button type="button" className="second" disabled={busy} onClick={() => void act({ type: "ask", text: "Could I have a hint?" })}>
              Hint
            </button>
          </>
        )}
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
  );
}

// The editor with what runs the code.
function Bench(props: {
  id: string;
  session: Session;
  take: (session: Session) => void;
  told: (error: unknown) => void;
  inTurn: <T>(work: () => Promise<T>) => Promise<T>;
  seq: React.RefObject<number>;
}) {
  const { id, session, take, told, inTurn, seq } = props;
  const desk = session.desk as Schemas["DeskView"];
  const [language, setLanguage] = useState(desk.language || "python3");
  const [code, setCode] = useState(keptDraft(`code-${id}`) ?? (desk.code || startOf(desk.language || "python3")));
  const [saved, setSaved] = useState<Saved>(keptDraft(`code-${id}`) === null ? "none" : "saving");
  const [keys, setKeys] = useState<Keys>(editorKeys());
  const [outside, setOutside] = useState(0);
  const [own, setOwn] = useState(false);
  const [input, setInput] = useState("");
  const [running, setRunning] = useState<Running | null>(null);
  const [growing, setGrowing] = useState(false);
  const [working, setWorking] = useState(false);
  const edits = useRef(desk.edits);
  const known = useLoad("languages", () => value(api.GET("/api/languages")));

  const store = useCallback(
    (language: string, code: string) =>
      inTurn(async () => {
        const body = { edits: edits.current, language, code };
        const kept = await value(api.PUT("/api/sessions/{id}/code", { params: { path: { id } }, body }));
        edits.current = kept.edits;
        seq.current = Math.max(seq.current, kept.seq);
      }),
    [id, inTurn, seq],
  );

  // The code: first in this browser, then on the server.
  useEffect(() => {
    if (saved !== "saving") return;
    keepDraft(`code-${id}`, code);
    const timer = setTimeout(() => {
      store(language, code).then(
        () => {
          setSaved((now) => (now === "saving" ? "saved" : now));
          keepDraft(`code-${id}`, null);
        },
        (error: unknown) => {
          setSaved("unsaved");
          if (error instanceof Failure && error.code === "conflict") told(error);
        },
      );
    }, SAVE_AFTER);
    return () => clearTimeout(timer);
  }, [id, code, language, saved, store, told]);

  const run = async (what: Schemas["RunWhat"]) => {
    setRunning({ note: "saving", tests: [], of: 0 });
    setWorking(true);
    let judged = false;
    try {
      // What is judged is what is stored.
      await store(language, code);
      keepDraft(`code-${id}`, null);
      setSaved("saved");
      for await (const step of runCode(id, what)) {
        if (step.type === "note" && !judged) setRunning((now) => now && { ...now, note: step.text });
        if (step.type === "note" && judged) setGrowing(true);
        if (step.type === "test") setRunning((now) => now && { ...now, of: step.of, tests: [...now.tests, step.test] });
        if (step.type === "failed") told(new Failure("failed", step.message));
        if (step.type === "held" || step.type === "judged" || step.type === "measured") {
          judged = true;
          take(step.session);
          setRunning(null);
        }
      }
    } catch (error) {
      told(error);
    } finally {
      setRunning(null);
      setGrowing(false);
      setWorking(false);
    }
  };
  const speak = (next: string) => {
    setLanguage(next);
    if (isStart(code)) {
      setCode(startOf(next));
      setOutside(outside + 1);
    }
    setSaved("saving");
  };
  const chosen = known.state === "done" ? known.value.find((one) => one.id === language) : undefined;
  const busy = working;
  return (
    <>
      <div className="benchhead">
        <label>
          Language
          <select value={language} onChange={(event) => speak(event.target.value)}>
            {known.state === "done" ? (
              known.value.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.name}
                  {one.version ? "" : " (not installed)"}
                </option>
              ))
            ) : (
              <option value={language}>{language}</option>
            )}
          </select>
        </label>
        <label>
          Keys
          <select
            value={keys}
            onChange={(event) => {
              const next = event.target.value as Keys;
              setKeys(next);
              setEditorKeys(next);
            }}
          >
            <option value="usual">Usual</option>
            <option value="vim">Vim</option>
            <option value="emacs">Emacs</option>
          </select>
        </label>
        <p className="state quiet" role="status">
          {states[saved]} Esc, then Tab leaves the editor.
        </p>
      </div>
      {chosen && !chosen.version && (
        <p className="problem">
          {chosen.name} is not installed here; on Debian: apt install {chosen.debian}.
        </p>
      )}
      <Editor
        code={code}
        outside={outside}
        language={language}
        keys={keys}
        label="Your code"
        changed={(next) => {
          setCode(next);
          setSaved("saving");
        }}
      />
      <div className="actions">
        <button type="button" className="second" disabled={busy} onClick={() => void run({ kind: "samples" })}>
          Run samples
        </button>
        <button type="button" className="second" aria-expanded={own} onClick={() => setOwn(!own)}>
          Own input
        </button>
        <button type="button" disabled={busy} onClick={() => void run({ kind: "submit" })}>
          Submit
        </button>
        {growing && (
          <span className="quiet" role="status">
            Measuring how it grows …
          </span>
        )}
      </div>
      {own && (
        <div className="own">
          <label htmlFor="own-input">Input of your own</label>
          <textarea id="own-input" className="mono" rows={4} value={input} onChange={(event) => setInput(event.target.value)} />
          <button type="button" className="second" disabled={busy} onClick={() => void run({ kind: "custom", input })}>
            Run with this input
          </button>
        </div>
      )}
      <RunPanel running={running} run={desk.runs[desk.runs.length - 1]} />
    </>
  );
}
