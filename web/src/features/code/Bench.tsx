import { useEffect, useState } from "react";
import { editorKeys, setEditorKeys } from "../../app/preferences";
import { api, Failure, type Schemas, value } from "../../api/client";
import { useLoad } from "../../api/useLoad";
import { savedWords } from "../session/useDraft";
import type { Room } from "../session/useSession";
import { Editor, type Keys } from "./Editor";
import { isStart } from "./languages";
import { RunPanel, type Running } from "./RunPanel";
import { lastSaid, runCode } from "./runs";
import { useCode } from "./useCode";

// The editor with what runs the code.
export function Bench({ room, desk }: { room: Room; desk: Schemas["DeskView"] }) {
  const { id } = room.session;
  const { tell, adopt } = room;
  const code = useCode(room, desk);
  const [keys, setKeys] = useState<Keys>(editorKeys());
  const [own, setOwn] = useState(false);
  const [input, setInput] = useState("");
  const [running, setRunning] = useState<Running | null>(null);
  const [growing, setGrowing] = useState(false);
  const [working, setWorking] = useState(false);
  // What the interviewer said instead of judging a submission, until something is run.
  const [held, setHeld] = useState<string | null>(null);
  const busy = working || room.moved !== null;

  const run = (what: Schemas["RunWhat"]) =>
    room.running(async () => {
      setRunning({ note: "saving", tests: [], of: 0 });
      setWorking(true);
      setHeld(null);
      tell(null);
      let judged = false;
      try {
        // What is judged is what is stored.
        await code.store();
        code.stored();
        for await (const step of runCode(id, what)) {
          if (step.type === "note" && !judged) setRunning((now) => now && { ...now, note: step.text });
          if (step.type === "note" && judged) setGrowing(true);
          if (step.type === "test") setRunning((now) => now && { ...now, of: step.of, tests: [...now.tests, step.test] });
          if (step.type === "failed") tell(new Failure("failed", step.message));
          if (step.type === "held") setHeld(lastSaid(step.session.turns));
          if (step.type === "held" || step.type === "judged" || step.type === "measured") {
            judged = true;
            adopt(step.session);
            setRunning(null);
          }
        }
      } catch (error) {
        tell(error);
      } finally {
        setRunning(null);
        setGrowing(false);
        setWorking(false);
      }
    });
  return (
    <>
      <div className="benchhead">
        <Language language={code.language} untouched={isStart(code.code)} speak={code.speak} />
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
        <p className="state quiet">
          <span role="status">{savedWords[code.saved]}</span> Esc, then Tab leaves the editor.
        </p>
      </div>
      {code.aside !== null && (
        <div className="problem" role="alert">
          <p>Another window changed the code. What this one had is kept.</p>
          <button type="button" onClick={() => code.takeAside(true)}>
            Put it into the editor
          </button>{" "}
          <button type="button" className="second" onClick={() => code.takeAside(false)}>
            Forget it
          </button>
        </div>
      )}
      <Editor code={code.code} outside={code.outside} language={code.language} keys={keys} label="Your code" changed={code.change} />
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
      <RunPanel running={running} held={held} run={desk.runs[desk.runs.length - 1]} />
    </>
  );
}

// The languages this machine can run, and what brings the others.
function Language({ language, untouched, speak }: { language: string; untouched: boolean; speak: (language: string) => void }) {
  const load = useLoad("languages", () => value(api.GET("/api/languages")));
  const known = load.state === "done" ? load.value : [];
  const installed = known.filter((one) => one.version);
  const missing = known.filter((one) => !one.version);
  const chosen = known.find((one) => one.id === language);
  const first = installed[0]?.id;
  const absent = chosen !== undefined && !chosen.version;
  // Nothing was written yet in a language that can't be run here: begin in one that can.
  useEffect(() => {
    if (absent && untouched && first) speak(first);
  }, [absent, untouched, first, speak]);
  return (
    <>
      <label>
        Language
        <select value={language} onChange={(event) => speak(event.target.value)}>
          {absent && <option value={language}>{chosen.name} (not installed)</option>}
          {known.length === 0 && <option value={language}>{language}</option>}
          {installed.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </select>
      </label>
      {missing.length > 0 && (
        <details className="missing" open={absent}>
          <summary>
            {missing.length} more {missing.length === 1 ? "language" : "languages"}
          </summary>
          <p className="quiet">Not installed on this machine. On Debian, as root:</p>
          <ul>
            {missing.map((one) => (
              <li key={one.id}>
                {one.name}: <code>apt install {one.debian}</code>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
