import { type FormEvent, useState } from "react";
import { go } from "../../app/route";
import { api, Failure, type Schemas, value } from "../../api/client";
import { Problem } from "../../shared/parts";

// From a loop to the first question: who, at which bar, where, how.
export function StartForm({ view }: { view: Schemas["LoopView"] }) {
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function start(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => String(form.get(name) ?? "");
    setBusy(true);
    setProblem(null);
    try {
      const rehearsal = await value(
        api.POST("/api/rehearsals", {
          body: {
            loop: view.loop.id,
            persona: text("persona"),
            level: text("level"),
            location: text("location") || null,
            mode: text("mode") === "coach" ? "coach" : "interview",
          },
        }),
      );
      const round = rehearsal.next?.round_id;
      if (!round) return go(`/rehearsals/${rehearsal.id}`);
      const session = await value(
        api.POST("/api/rehearsals/{id}/sessions", { params: { path: { id: rehearsal.id } }, body: { round_id: round } }),
      );
      go(`/sessions/${session.id}`);
    } catch (error) {
      setProblem(error instanceof Failure ? error.message : String(error));
      setBusy(false);
    }
  }

  const locations = view.loop.locations ?? [];
  return (
    <form className="start card" onSubmit={(event) => void start(event)} aria-label="Rehearse this loop">
      <label>
        I am a
        <select name="persona">
          {view.personas.map((persona) => (
            <option key={persona.id} value={persona.id}>
              {persona.name}
            </option>
          ))}
        </select>
      </label>
      <label>
        Level
        <select name="level" defaultValue={view.loop.levels[0]}>
          {view.levels.map((level) => (
            <option key={level.id} value={level.id}>
              {level.name}
            </option>
          ))}
        </select>
      </label>
      {locations.length > 0 && (
        <label>
          Place
          <select name="location">
            <option value="">Anywhere</option>
            {locations.map((place) => (
              <option key={place.id} value={place.id}>
                {place.name}
              </option>
            ))}
          </select>
        </label>
      )}
      <label>
        Mode
        <select name="mode">
          <option value="interview">Interview: as in the real room</option>
          <option value="coach">Coach: shows what is heard as you answer</option>
        </select>
      </label>
      <button type="submit" disabled={busy}>
        {busy ? "Sitting down …" : "Rehearse this loop"}
      </button>
      {problem && <Problem message={problem} />}
    </form>
  );
}
