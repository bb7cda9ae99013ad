import { type ChangeEvent, useState } from "react";
import { api, Failure, type Schemas, value } from "../../api/client";
import { useLoad } from "../../api/useLoad";
import { forgetDrafts, setSingleKeys, setTheme, singleKeys, type Theme, theme } from "../../app/preferences";
import { counted, Loaded, Problem, Screen } from "../../shared/parts";
import Prices from "../design/Prices";
import { SpeechSettings } from "../session/SpeechSettings";
import LanguageModel from "./LanguageModel";

export default function Settings() {
  const load = useLoad("status", () => value(api.GET("/api/status")));
  return (
    <Loaded load={load} title="Settings">
      {(status) => (
        <Screen title="Settings">
          <Look />
          <Data status={status} />
          <SpeechSettings />
          <Prices />
          <LanguageModel />
          <section aria-labelledby="about">
            <h2 id="about">What runs here</h2>
            <dl>
              <dt>Version</dt>
              <dd>{status.version}</dd>
              <dt>Listener</dt>
              <dd>{status.engine}</dd>
              <dt>Packs</dt>
              <dd>{status.packs.map((pack) => `${pack.title} (${pack.items} items)`).join(", ")}</dd>
            </dl>
            {status.pack_problems.length > 0 && (
              <>
                <h3>Your packs have problems and are left out</h3>
                <ul>
                  {status.pack_problems.map((problem) => (
                    <li key={problem}>
                      <code>{problem}</code>
                    </li>
                  ))}
                </ul>
              </>
            )}
          </section>
        </Screen>
      )}
    </Loaded>
  );
}

const themes: Record<Theme, string> = { system: "As the system has it", light: "Light", dark: "Dark" };

function Look() {
  const [chosen, setChosen] = useState<Theme>(theme());
  const [keys, setKeys] = useState(singleKeys());
  return (
    <section aria-labelledby="look">
      <h2 id="look">Look and keys</h2>
      <fieldset>
        <legend>Theme</legend>
        {(["system", "light", "dark"] as const).map((name) => (
          <label key={name} className="inline">
            <input
              type="radio"
              name="theme"
              checked={chosen === name}
              onChange={() => {
                setTheme(name);
                setChosen(name);
              }}
            />
            {themes[name]}
          </label>
        ))}
      </fieldset>
      <label className="inline">
        <input
          type="checkbox"
          checked={keys}
          onChange={(event) => {
            setSingleKeys(event.target.checked);
            setKeys(event.target.checked);
          }}
        />
        Single keys (h, l, b, s, ?)
      </label>
    </section>
  );
}

function Data({ status }: { status: Schemas["StatusView"] }) {
  const [report, setReport] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, setPending] = useState<unknown>(null);
  const [confirm, setConfirm] = useState("");

  async function bring(document: unknown, dry: boolean) {
    setProblem(null);
    try {
      const query = { dry_run: String(dry) };
      const reply = await value(api.POST("/api/import", { params: { query }, body: document as never }));
      const { added } = reply;
      setReport(
        `${counted(added.rehearsals, "rehearsal")} and ${counted(added.sessions, "session")} with ${counted(added.events, "event")} ${dry ? "would be added" : "added"}; ${counted(reply.skipped, "record")} here already.`,
      );
      setPending(dry ? document : null);
    } catch (error) {
      setProblem(error instanceof Failure ? error.message : String(error));
      setReport(null);
      setPending(null);
    }
  }

  async function choose(event: ChangeEvent<HTMLInputElement>) {
    const input = event.target;
    const file = input.files?.[0];
    if (!file) return;
    let document: unknown;
    try {
      document = JSON.parse(await file.text());
    } catch {
      setReport(null);
      setPending(null);
      setProblem(`${file.name} is not JSON. Choose a file that “Export everything” wrote.`);
      return;
    } finally {
      // The same file can be chosen again after it was mended.
      input.value = "";
    }
    await bring(document, true);
  }

  async function erase() {
    setProblem(null);
    try {
      await value(api.DELETE("/api/data", { body: { confirm } }));
      forgetDrafts();
      setConfirm("");
      setPending(null);
      setReport("Everything has been deleted.");
    } catch (error) {
      setProblem(error instanceof Failure ? error.message : String(error));
    }
  }

  return (
    <section aria-labelledby="data">
      <h2 id="data">Your data</h2>
      <dl>
        <dt>Folder</dt>
        <dd>
          <code>{status.data_folder}</code>
        </dd>
        <dt>Store</dt>
        <dd>
          {status.store.kind}, <code>{status.store.location}</code>, format {status.store.format}
        </dd>
      </dl>
      <p>
        <a className="button second" href="/api/export" download="greenroom.json">
          Export everything
        </a>
      </p>
      <label>
        Import an export
        <input type="file" accept="application/json,.json" onChange={(event) => void choose(event)} />
      </label>
      <div role="status">
        {report && <p>{report}</p>}
        {pending !== null && (
          <button type="button" onClick={() => void bring(pending, false)}>
            Import now
          </button>
        )}
      </div>
      {problem && <Problem message={problem} />}
      <label>
        Delete everything: type “delete everything”
        <input value={confirm} onChange={(event) => setConfirm(event.target.value)} autoComplete="off" />
      </label>
      <button type="button" className="danger" disabled={confirm !== "delete everything"} onClick={() => void erase()}>
        Delete everything, for real
      </button>
    </section>
  );
}
