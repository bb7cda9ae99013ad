import { type FormEvent, useState } from "react";
import { api, Failure, value } from "../../api/client";
import { useLoad } from "../../api/useLoad";
import { Problem } from "../../shared/parts";

const KINDS = {
  openai_compatible: "OpenAI-compatible server",
  anthropic: "Anthropic",
  ollama: "Ollama",
} as const;

type Connection = { kind: keyof typeof KINDS; address: string; model: string };

const LOCAL: Connection = { kind: "ollama", address: "http://127.0.0.1:11434/", model: "" };

export default function LanguageModel() {
  const load = useLoad("settings", () => value(api.GET("/api/settings")));
  return (
    <section aria-labelledby="model">
      <h2 id="model">Language model</h2>
      <p>
        None is needed. One that you connect reads each answer a second time and may put follow-up questions into its own words. What it says
        is shown as its own, is checked against your words, and scores nothing. Your answers are sent to the address below, and nowhere else.
      </p>
      {load.state === "done" && <Form saved={(load.value as { language_model?: Connection | null }).language_model ?? null} />}
    </section>
  );
}

function Form({ saved }: { saved: Connection | null }) {
  const [on, setOn] = useState(saved !== null);
  const [connection, setConnection] = useState(saved ?? LOCAL);
  const [told, setTold] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  async function put(wanted: Connection | null) {
    setTold(null);
    setProblem(null);
    try {
      await value(api.PUT("/api/settings/{key}", { params: { path: { key: "language_model" } }, body: { value: wanted } }));
      setOn(wanted !== null);
      setTold(wanted ? `${wanted.model} reads along from the next answer on.` : "No language model reads along.");
    } catch (error) {
      setProblem(error instanceof Failure ? error.message : String(error));
    }
  }

  function save(event: FormEvent) {
    event.preventDefault();
    void put(connection);
  }

  return (
    <form onSubmit={save}>
      <label>
        Kind
        <select value={connection.kind} onChange={(event) => setConnection({ ...connection, kind: event.target.value as Connection["kind"] })}>
          {Object.entries(KINDS).map(([kind, name]) => (
            <option key={kind} value={kind}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        Address
        <input
          value={connection.address}
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setConnection({ ...connection, address: event.target.value })}
        />
      </label>
      <label>
        Model
        <input
          value={connection.model}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setConnection({ ...connection, model: event.target.value })}
        />
      </label>
      <p className="quiet">
        A key is read from <code>GREENROOM_LLM_KEY</code> or from the file that <code>GREENROOM_LLM_KEY_FILE</code> names, and is never stored.
      </p>
      <p className="actions">
        <button type="submit">{on ? "Save" : "Connect"}</button>
        {on && (
          <button type="button" className="second" onClick={() => void put(null)}>
            Disconnect
          </button>
        )}
      </p>
      <div role="status">{told && <p>{told}</p>}</div>
      {problem && <Problem message={problem} />}
    </form>
  );
}
