import { useId, useState } from "react";
import { api } from "../../api/client";
import { FaultNote } from "./FaultNote";
import { type Fault, save, settle } from "./fault";
import { type Model, tidy } from "./model";

type Format = "yaml" | "mermaid" | "svg";
const formats: [Format, string][] = [
  ["yaml", "Model (YAML)"],
  ["mermaid", "Mermaid"],
  ["svg", "Picture (SVG)"],
];

// A drawing of another tool becomes the design, and the design a file for other tools.
export function Exchange({ model, change }: { model: Model; change: (model: Model) => void }) {
  return (
    <div className="exchange">
      <Bring model={model} change={change} />
      <Take model={model} />
    </div>
  );
}

// What was guessed is told, to be put right by hand; what stood there can be had back.
function Bring({ model, change }: { model: Model; change: (model: Model) => void }) {
  const [told, setTold] = useState<string[]>([]);
  const [fault, setFault] = useState<Fault | null>(null);
  const [pasted, setPasted] = useState("");
  const [before, setBefore] = useState<Model | null>(null);
  const [source, setSource] = useState("");
  const ids = useId();
  async function read(name: string, text: string) {
    setFault(null);
    setTold([]);
    const { value: imported, fault } = await settle(api.POST("/api/drawings", { body: { text, file: name } }));
    if (fault) return setFault(fault);
    const made = imported.model as Model;
    setBefore(model);
    change(made.nodes.every((part) => part.at) ? made : tidy(made));
    setSource(name);
    setTold([...imported.guesses, ...imported.notes]);
    setPasted("");
  }
  return (
    <details>
      <summary>Bring a drawing along</summary>
      <p className="quiet">An Excalidraw, draw.io, Mermaid or model file. It takes the place of this design; you can have that back.</p>
      <label htmlFor={`${ids}file`}>Open a file</label>
      <input
        id={`${ids}file`}
        type="file"
        accept=".excalidraw,.json,.drawio,.xml,.mmd,.mermaid,.txt,.md,.yaml,.yml"
        onChange={async (event) => {
          const { files } = event.target;
          const file = files?.[0];
          if (!file) return;
          const text = await file.text();
          // The same file can be opened again after it was mended.
          event.target.value = "";
          await read(file.name, text);
        }}
      />
      <label htmlFor={`${ids}text`}>Or paste one</label>
      <textarea
        id={`${ids}text`}
        className="mono"
        rows={4}
        spellCheck={false}
        value={pasted}
        placeholder={"flowchart LR\n  Users --> Web --> Postgres"}
        onChange={(event) => setPasted(event.target.value)}
      />
      <p>
        <button type="button" className="second" disabled={!pasted.trim()} onClick={() => void read("the pasted text", pasted)}>
          Take what is pasted
        </button>
      </p>
      <FaultNote fault={fault} />
      <div role="status">
        {before && source && (
          <p>
            Taken from {source}.{" "}
            <button
              type="button"
              className="plain"
              onClick={() => {
                change(before);
                setBefore(null);
                setTold([]);
              }}
            >
              Put back what stood here
            </button>
          </p>
        )}
        {told.length > 0 && (
          <ul>
            {told.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
      </div>
    </details>
  );
}

function Take({ model }: { model: Model }) {
  const [fault, setFault] = useState<Fault | null>(null);
  const [told, setTold] = useState("");
  async function take(format: Format) {
    setFault(null);
    setTold("");
    const { value: file, fault } = await settle(api.POST("/api/model-files", { body: { model, format } }));
    if (fault) return setFault(fault);
    save(file.name, file.media_type, file.text);
    setTold(`${file.name} is in your downloads.`);
  }
  return (
    <details>
      <summary>Take it with you</summary>
      <p className="actions">
        {formats.map(([format, name]) => (
          <button key={format} type="button" className="second" onClick={() => void take(format)}>
            {name}
          </button>
        ))}
      </p>
      <FaultNote fault={fault} />
      <p className="quiet" role="status">
        {told}
      </p>
    </details>
  );
}
