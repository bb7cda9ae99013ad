import { api, type Schemas, value } from "../../api/client";
import { useLoad } from "../../api/useLoad";
import { Link, Loaded, Screen, type Station, Stations } from "../../shared/parts";

export function stations(rehearsal: Schemas["RehearsalView"]): Station[] {
  return rehearsal.rounds.map((round) => {
    const last = round.sessions.at(-1);
    const held = round.sessions.some((session) => session.state === "closed");
    const now = rehearsal.next?.round_id === round.round_id;
    const score = round.sessions.findLast((session) => session.state === "closed")?.overall;
    return {
      key: round.round_id,
      name: round.name,
      note: held ? (score ? `${score} of 4` : "not graded") : now ? (last ? "begun" : "next") : `${round.minutes} min`,
      state: held ? "done" : now ? "now" : "open",
      href: last ? (last.state === "closed" ? `/sessions/${last.id}/scorecard` : `/sessions/${last.id}`) : undefined,
    };
  });
}

export const loopName = (loop: Schemas["LoopName"]) => [loop.company, loop.role].filter(Boolean).join(" · ");

export default function Home() {
  const load = useLoad("home", () => value(api.GET("/api/rehearsals")));
  return (
    <Loaded load={load} title="Your loops">
      {(rehearsals) => (
        <Screen title="Your loops" lead={rehearsals.length > 0 ? "What you are walking into, and what is next." : undefined}>
          {rehearsals.length === 0 ? (
            <section className="empty">
              <p>
                You have not rehearsed anything yet. Pick the loop you are walking into: in two minutes the right interviewer
                asks you the first question.
              </p>
              <p>
                <Link className="button" href="/loops">
                  Pick a loop
                </Link>
              </p>
            </section>
          ) : (
            <>
              <ul className="cards">
                {rehearsals.map((rehearsal) => (
                  <li key={rehearsal.id} className="card">
                    <h2>
                      <Link href={`/rehearsals/${rehearsal.id}`}>
                        {rehearsal.single ? `Practice: ${rehearsal.rounds[0]?.sessions.at(-1)?.subject ?? rehearsal.rounds[0]?.name}` : loopName(rehearsal.loop)}
                      </Link>
                    </h2>
                    <p className="quiet">
                      {rehearsal.level.name === rehearsal.persona.name ? rehearsal.level.name : `${rehearsal.level.name} · ${rehearsal.persona.name}`}
                      {rehearsal.location ? ` · ${rehearsal.location.name}` : ""} · begun{" "}
                      {new Date(rehearsal.created_at).toLocaleDateString()}
                    </p>
                    <Stations label={`Rounds of ${loopName(rehearsal.loop)}`} stations={stations(rehearsal)} />
                    <p>
                      <Link
                        className="button"
                        href={rehearsal.next || rehearsal.single ? `/rehearsals/${rehearsal.id}` : `/rehearsals/${rehearsal.id}/debrief`}
                      >
                        {rehearsal.next ? (rehearsal.next.session_id ? "Continue" : "Next round") : rehearsal.single ? "Look back" : "Hear the debrief"}
                      </Link>
                    </p>
                  </li>
                ))}
              </ul>
              <p>
                <Link href="/loops">Rehearse another loop</Link>
              </p>
            </>
          )}
        </Screen>
      )}
    </Loaded>
  );
}
