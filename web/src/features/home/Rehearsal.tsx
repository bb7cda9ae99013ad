import { useState } from "react";
import { go } from "../../app/route";
import { api, Failure, type Schemas, value } from "../../api/client";
import { useLoad } from "../../api/useLoad";
import { kinds, Link, Loaded, Problem, Screen, Stations } from "../../shared/parts";
import { loopName, stations } from "./Home";

type Round = Schemas["RoundLine"];

export default function Rehearsal({ id }: { id: string }) {
  const load = useLoad(`rehearsal ${id}`, () => value(api.GET("/api/rehearsals/{id}", { params: { path: { id } } })));
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function start(round: Round) {
    setBusy(true);
    try {
      const session = await value(
        api.POST("/api/rehearsals/{id}/sessions", { params: { path: { id } }, body: { round_id: round.round_id } }),
      );
      go(`/sessions/${session.id}`);
    } catch (error) {
      setProblem(error instanceof Failure ? error.message : String(error));
      setBusy(false);
    }
  }

  return (
    <Loaded load={load} title="Rehearsal">
      {(rehearsal) => (
        <Screen
          title={loopName(rehearsal.loop)}
          lead={
            <>
              {rehearsal.level.name === rehearsal.persona.name ? rehearsal.level.name : `${rehearsal.level.name} · ${rehearsal.persona.name}`}
              {rehearsal.location ? ` · ${rehearsal.location.name}` : ""} · {rehearsal.mode} mode{rehearsal.single ? ", one round by itself" : ""}.{" "}
              <Link href={`/loops/${rehearsal.loop.id}`}>About this loop</Link>
            </>
          }
        >
          <Stations label="Rounds" stations={stations(rehearsal)} />
          {problem && <Problem message={problem} />}
          <ol className="rounds">
            {rehearsal.rounds.map((round) => {
              const open = round.sessions.findLast((session) => session.state === "open");
              const closed = round.sessions.findLast((session) => session.state === "closed");
              const next = rehearsal.next?.round_id === round.round_id;
              return (
                <li key={round.round_id} className={next ? "card now" : "card"}>
                  <h2>{round.name}</h2>
                  <p className="quiet">
                    {[round.stage, kinds[round.kind]].filter((name, index, all) => name !== round.name && all.indexOf(name) === index).map((name) => `${name} · `)}
                    {round.minutes} minutes with the {round.interviewer.toLowerCase()}
                    {(open ?? closed)?.subject ? ` · ${(open ?? closed)?.subject}` : ""}
                  </p>
                  <p className="actions">
                    {open ? (
                      <Link className={next ? "button" : "button second"} href={`/sessions/${open.id}`}>
                        Continue
                      </Link>
                    ) : (
                      <button type="button" className={next ? "" : "second"} disabled={busy} onClick={() => void start(round)}>
                        {closed ? "Hold it again" : "Start round"}
                      </button>
                    )}
                    {closed && (
                      <Link href={`/sessions/${closed.id}/scorecard`}>
                        Scorecard{closed.overall ? ` (${closed.overall} of 4)` : ""}
                      </Link>
                    )}
                  </p>
                </li>
              );
            })}
          </ol>
          {!rehearsal.single && (
            <p>
              <Link className={rehearsal.next ? "" : "button"} href={`/rehearsals/${id}/debrief`}>
                Hear the panel’s debrief
              </Link>
            </p>
          )}
        </Screen>
      )}
    </Loaded>
  );
}
