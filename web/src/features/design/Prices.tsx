import { useEffect, useId, useState } from "react";
import { api, type Schemas, value } from "../../api/client";
import { useLoad } from "../../api/useLoad";
import { Problem, words } from "../../shared/parts";
import { FaultNote } from "./FaultNote";
import { type Fault, save, settle } from "./fault";
import { kinds } from "./model";
import "./prices.css";

type View = Schemas["PricesView"];
type Unit = Schemas["Unit"];
type Row = { key: string; price: string; per: Unit; source: string; own: number };
type Draft = { date: string; currency: string; note: string; rows: Row[] };

const units: Record<Unit, string> = { hour: "replica and hour", core_hour: "core and hour", million_calls: "million calls", gigabyte: "gigabyte sent" };

const today = () => {
  const now = new Date();
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, "0")}-${String(now.getDate()).padStart(2, "0")}`;
};

let rowsMade = 0;
const row = (line: Schemas["PriceLine"]): Row => ({ ...line, price: String(line.price), own: rowsMade++ });
const draftOf = (view: View): Draft => ({ date: view.date, currency: view.currency, note: view.note, rows: view.prices.map(row) });

// A number is sent as one; anything else as it was typed, for the server to say what is wrong with it.
const written = (text: string): number | string => (text.trim() !== "" && Number.isFinite(Number(text)) ? Number(text) : text);

// What a price is for, in words.
const name = (key: string) => kinds[key]?.name ?? words(key);

// The price table that runs are priced with.
export default function Prices() {
  const load = useLoad("prices", () => value(api.GET("/api/prices")));
  const [view, setView] = useState<View | null>(null);
  const shown = view ?? (load.state === "done" ? load.value : null);
  // The section arrives after the page: an address that names it is followed then.
  useEffect(() => {
    if (shown && location.hash === "#prices") document.getElementById("prices")?.scrollIntoView();
  }, [shown !== null]); // eslint-disable-line react-hooks/exhaustive-deps
  return (
    <section aria-labelledby="prices" className="prices">
      <h2 id="prices">Prices</h2>
      <p>What a design costs a month comes from this table. Every run says which one it used; what was run before keeps its figures.</p>
      {load.state === "failed" && !view && <Problem message={load.failure.message} again={load.again} />}
      {shown && <Table view={shown} replaced={setView} key={`${String(shown.own)} ${shown.stored_at ?? 0}`} />}
    </section>
  );
}

function Table({ view, replaced }: { view: View; replaced: (view: View) => void }) {
  const [draft, setDraft] = useState<Draft>(() => draftOf(view));
  const [changed, setChanged] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const [told, setTold] = useState("");
  const [busy, setBusy] = useState(false);
  const ids = useId();
  const change = (next: Partial<Draft>) => {
    setTold("");
    // Prices that are changed are noted today, unless another day is put there.
    const date = next.date ?? (changed ? draft.date : today());
    setChanged(true);
    setDraft({ ...draft, date, ...next });
  };
  const changeRow = (own: number, next: Partial<Row>) => change({ rows: draft.rows.map((each) => (each.own === own ? { ...each, ...next } : each)) });
  const done = (reply: { value: View; fault: null } | { value: null; fault: Fault }) => {
    setBusy(false);
    setFault(reply.fault);
    if (reply.value) replaced(reply.value);
  };
  const put = async (text: string, file: string | null) => {
    setBusy(true);
    done(await settle(api.PUT("/api/prices", { body: { text, file } })));
  };
  const use = () => {
    const keys = draft.rows.map((each) => each.key.trim());
    const twice = keys.find((key, index) => keys.indexOf(key) !== index);
    if (twice !== undefined) return setFault({ message: twice === "" ? "Two prices have no name yet; say what they are for." : `There are two prices for “${twice}”; take one out.`, details: [] });
    const prices = Object.fromEntries(draft.rows.map(({ key, price, per, source }) => [key.trim(), { price: written(price), per, ...(source.trim() ? { source: source.trim() } : {}) }]));
    return void put(JSON.stringify({ date: draft.date, currency: draft.currency, note: draft.note, prices }), null);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        use();
      }}
    >
      <p role="status">
        <b>{view.own ? "Your own table" : "The table that ships"}</b>, noted on {view.date}
        {view.stored_at ? `, stored ${new Date(view.stored_at).toLocaleString()}` : ""}. {told}
      </p>
      {view.problem && <Problem message={view.problem} />}
      <div className="fields">
        <div>
          <label htmlFor={`${ids}date`}>Noted on</label>
          <input id={`${ids}date`} type="date" required value={draft.date} onChange={(event) => change({ date: event.target.value })} />
        </div>
        <div>
          <label htmlFor={`${ids}currency`}>Currency</label>
          <input id={`${ids}currency`} value={draft.currency} maxLength={3} autoComplete="off" spellCheck={false} onChange={(event) => change({ currency: event.target.value.toUpperCase() })} />
        </div>
        <div className="wide">
          <label htmlFor={`${ids}note`}>What to know about them</label>
          <input id={`${ids}note`} value={draft.note} onChange={(event) => change({ note: event.target.value })} />
        </div>
      </div>
      <ul className="rows">
        {draft.rows.map((each) => {
          const known = name(each.key) || "this price";
          return (
            <li key={each.own}>
              {each.key in kinds && view.prices.some((line) => line.key === each.key) ? (
                <b>{known}</b>
              ) : (
                <input aria-label="What it is for" placeholder="e.g. gpu_service" value={each.key} autoComplete="off" spellCheck={false} onChange={(event) => changeRow(each.own, { key: event.target.value })} />
              )}
              <input aria-label={`Price: ${known}`} inputMode="decimal" value={each.price} autoComplete="off" onChange={(event) => changeRow(each.own, { price: event.target.value })} />
              <span className="per" aria-hidden="true">
                a
              </span>
              <select aria-label={`Unit: ${known}`} value={each.per} onChange={(event) => changeRow(each.own, { per: event.target.value as Unit })}>
                {Object.entries(units).map(([unit, words]) => (
                  <option key={unit} value={unit}>
                    {words}
                  </option>
                ))}
              </select>
              <input className="source" aria-label={`Source: ${known}`} placeholder="where it was read, and when" value={each.source} onChange={(event) => changeRow(each.own, { source: event.target.value })} />
              <button type="button" className="plain" aria-label={`Take out: ${known}`} onClick={() => change({ rows: draft.rows.filter((other) => other.own !== each.own) })}>
                Take out
              </button>
            </li>
          );
        })}
      </ul>
      <FaultNote fault={fault} />
      <p className="actions">
        <button type="submit" disabled={!changed || busy}>
          Use these prices
        </button>
        <button type="button" className="second" onClick={() => change({ rows: [...draft.rows, row({ key: "", price: 0, per: "hour", source: "" })] })}>
          Add a price
        </button>
        {changed && (
          <button
            type="button"
            className="second"
            onClick={() => {
              setDraft(draftOf(view));
              setChanged(false);
              setFault(null);
            }}
          >
            Undo the changes
          </button>
        )}
        <button
          type="button"
          className="second"
          onClick={() => {
            save("prices.yaml", "application/yaml", view.file);
            setTold("prices.yaml is in your downloads.");
          }}
        >
          Download as a file
        </button>
        {view.own && (
          <button type="button" className="danger" onClick={async () => done(await settle(api.DELETE("/api/prices")))}>
            Back to the prices that ship ({view.shipped_of})
          </button>
        )}
      </p>
      <label htmlFor={`${ids}file`}>Use a price file (YAML or JSON)</label>
      <input
        id={`${ids}file`}
        type="file"
        accept=".yaml,.yml,.json"
        onChange={async (event) => {
          const file = event.target.files?.[0];
          if (!file) return;
          const text = await file.text();
          event.target.value = "";
          await put(text, file.name);
        }}
      />
      <p className="quiet">A part takes the price of its kind, or the one it names as its “price” in a model file.</p>
    </form>
  );
}
