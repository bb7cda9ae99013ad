import { useId, useState } from "react";
import type { Selected } from "./Canvas";
import { type Field, kinds, type Model, newPart, put, typed, wireFields, withoutPart, withoutWire } from "./model";

// A value as it is typed, from what stands in the model.
function shown(value: unknown): string {
  if (value === undefined || value === null) return "";
  if (typeof value === "object") {
    const mean = (value as { mean?: unknown }).mean;
    return typeof mean === "number" ? `${mean * 1000} ms` : String(mean ?? "");
  }
  return String(value);
}

function Input({ field, value, change }: { field: Field; value: unknown; change: (value: unknown) => void }) {
  const id = useId();
  if (field.type === "yes") {
    return (
      <label className="inline" htmlFor={id}>
        <input id={id} type="checkbox" checked={value === true} onChange={(event) => change(typed(field, event.target.checked))} /> {field.label}
      </label>
    );
  }
  return (
    <div>
      <label htmlFor={id}>{field.label}</label>
      {field.type === "choice" ? (
        <select id={id} value={shown(value)} onChange={(event) => change(event.target.value || undefined)}>
          <option value="">as usual</option>
          {field.choices?.map((name) => (
            <option key={name} value={name}>
              {name.replaceAll("_", " ")}
            </option>
          ))}
        </select>
      ) : (
        <input
          id={id}
          inputMode={field.type === "number" ? "decimal" : "text"}
          placeholder={field.hint}
          defaultValue={shown(value)}
          key={shown(value)}
          onBlur={(event) => {
            if (event.target.value !== shown(value)) change(typed(field, event.target.value));
          }}
          onKeyDown={(event) => {
            if (event.key === "Enter") {
              event.preventDefault();
              event.currentTarget.blur();
            }
          }}
        />
      )}
    </div>
  );
}

// Everything the canvas does with a mouse, as a form: adding, wiring, naming, setting, taking away.
export function Parts(props: { model: Model; selected: Selected; select: (selected: Selected) => void; change: (model: Model) => void }) {
  const { model, selected, select, change } = props;
  const [kind, setKind] = useState("service");
  const [to, setTo] = useState("");
  const part = selected?.type === "part" ? model.nodes.find((known) => known.id === selected.id) : undefined;
  const wire = selected?.type === "wire" ? model.links[selected.index] : undefined;
  const ids = useId();
  const name = (id: string) => model.nodes.find((known) => known.id === id)?.label || id;
  return (
    <div className="parts">
      <div className="row">
        <div>
          <label htmlFor={`${ids}kind`}>Add a part</label>
          <select id={`${ids}kind`} value={kind} onChange={(event) => setKind(event.target.value)}>
            {Object.entries(kinds).map(([key, known]) => (
              <option key={key} value={key}>
                {known.name}
              </option>
            ))}
          </select>
        </div>
        <button
          type="button"
          className="second"
          onClick={() => {
            // A new part is called by the one that was picked, where that makes sense.
            const caller = part && !["database", "key_value", "object_store", "third_party"].includes(part.kind) ? part : undefined;
            const added = newPart(model, kind, caller);
            const from = caller?.id;
            const links = from && kind !== "load" && kind !== "scheduler" ? [...model.links, { from, to: added.id, distance: "zone" }] : model.links;
            change({ ...model, nodes: [...model.nodes, added], links });
            select({ type: "part", id: added.id });
          }}
        >
          Add
        </button>
        <div>
          <label htmlFor={`${ids}pick`}>Pick</label>
          <select
            id={`${ids}pick`}
            value={part ? `p${part.id}` : wire && selected?.type === "wire" ? `w${selected.index}` : ""}
            onChange={(event) => {
              const value = event.target.value;
              if (value.startsWith("p")) select({ type: "part", id: value.slice(1) });
              else if (value.startsWith("w")) select({ type: "wire", index: Number(value.slice(1)) });
              else select(null);
            }}
          >
            <option value="">nothing</option>
            <optgroup label="Parts">
              {model.nodes.map((known) => (
                <option key={known.id} value={`p${known.id}`}>
                  {known.label || known.id}
                </option>
              ))}
            </optgroup>
            <optgroup label="Links">
              {model.links.map((known, index) => (
                <option key={`${known.from}>${known.to}`} value={`w${index}`}>
                  {name(known.from)} → {name(known.to)}
                </option>
              ))}
            </optgroup>
          </select>
        </div>
      </div>
      {part && (
        <fieldset key={part.id}>
          <legend>{part.label || part.id}</legend>
          <div className="fields">
            <Input
              field={{ key: "label", label: "Name", type: "text" }}
              value={part.label}
              change={(value) => change({ ...model, nodes: model.nodes.map((known) => (known.id === part.id ? put(known, "label", value) : known)) })}
            />
            {kinds[part.kind]?.fields.map((field) => (
              <Input
                key={field.key}
                field={field}
                value={part[field.key]}
                change={(value) => change({ ...model, nodes: model.nodes.map((known) => (known.id === part.id ? put(known, field.key, value) : known)) })}
              />
            ))}
          </div>
          <div className="row">
            <div>
              <label htmlFor={`${ids}to`}>Calls</label>
              <select id={`${ids}to`} value={to} onChange={(event) => setTo(event.target.value)}>
                <option value="">choose a part</option>
                {model.nodes
                  .filter((known) => known.id !== part.id && known.kind !== "load" && !model.links.some((link) => link.from === part.id && link.to === known.id))
                  .map((known) => (
                    <option key={known.id} value={known.id}>
                      {known.label || known.id}
                    </option>
                  ))}
              </select>
            </div>
            <button
              type="button"
              className="second"
              disabled={!to}
              onClick={() => {
                change({ ...model, links: [...model.links, { from: part.id, to, distance: "zone" }] });
                setTo("");
              }}
            >
              Link
            </button>
            <button
              type="button"
              className="danger"
              onClick={() => {
                change(withoutPart(model, part.id));
                select(null);
              }}
            >
              Take out
            </button>
          </div>
        </fieldset>
      )}
      {wire && selected?.type === "wire" && (
        <fieldset key={`${wire.from}>${wire.to}`}>
          <legend>
            {name(wire.from)} → {name(wire.to)}
          </legend>
          <div className="fields">
            {wireFields.map((field) => (
              <Input
                key={field.key}
                field={field}
                value={wire[field.key]}
                change={(value) => change({ ...model, links: model.links.map((known, index) => (index === selected.index ? put(known, field.key, value) : known)) })}
              />
            ))}
          </div>
          <button
            type="button"
            className="danger"
            onClick={() => {
              change(withoutWire(model, selected.index));
              select(null);
            }}
          >
            Take the link out
          </button>
        </fieldset>
      )}
    </div>
  );
}
