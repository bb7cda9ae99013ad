import { useState } from "react";
import { api, Failure, value } from "../../api/client";
import { Problem } from "../../shared/parts";
import { type Model, tidy } from "./model";

// A drawing of another tool becomes the architecture; what was guessed is told, to be put right by hand.
export function Import({ change }: { change: (model: Model) => void }) {
  const [told, setTold] = useState<string[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  async function read(file: File | undefined) {
    if (!file) return;
    setProblem(null);
    try {
      const imported = await value(api.POST("/api/drawings", { body: { text: await file.text() } }));
      change(tidy(imported.model as Model));
      setTold([...imported.guesses, ...imported.notes]);
    } catch (error) {
      setProblem(error instanceof Failure ? error.message : String(error));
    }
  }
  return (
    <details className="import">
      <summary>Bring a drawing along</summary>
      <p>
        <label htmlFor="drawing">An Excalidraw, draw.io or Mermaid file. It takes the place of what is on the board.</label>
        <input id="drawing" type="file" accept=".excalidraw,.json,.drawio,.xml,.mmd,.mermaid,.txt,.md" onChange={(event) => void read(event.target.files?.[0])} />
      </p>
      {problem && <Problem message={problem} />}
      {told.length > 0 && (
        <ul role="status">
          {told.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </details>
  );
}
