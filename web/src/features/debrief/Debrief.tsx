import { api, type Schemas, value } from "../../api/client";
import { useLoad } from "../../api/useLoad";
import { Link, Loaded, Screen, words } from "../../shared/parts";

type View = Schemas["DebriefView"];

const decisions: Record<View["verdict"]["decision"], string> = {
  hire: "Hire",
  down_level: "Hire, a level down",
  no_hire: "No hire",
  not_enough: "Not decided yet",
};

export default function Debrief({ id }: { id: string }) {
  const load = useLoad(`debrief ${id}`, () =>
    value(api.GET("/api/rehearsals/{id}/debrief", { params: { path: { id } } })),
  );
  return (
    <Loaded load={load} title="Debrief">
      {(view) => (
        <Screen
          title={`Debrief: ${[view.loop.company, view.loop.role].filter(Boolean).join(" · ")}`}
          lead={`Behind the closed door: ${view.rounds_heard} of ${view.rounds_total} rounds heard, for ${view.level.name}.`}
        >
          <section className={`verdict card ${view.verdict.decision}`} aria-labelledby="verdict">
            <h2 id="verdict">
              {decisions[view.verdict.decision]}
              {view.offered ? ` at ${view.offered.name}` : ""}
            </h2>
            <p>{view.verdict.text}</p>
            {view.verdict.missing.length > 0 && (
              <>
                <h3>What {view.level.name} wanted and did not get</h3>
                <ul>
                  {view.verdict.missing.map((missing) => (
                    <li key={missing.text}>{missing.text}</li>
                  ))}
                </ul>
              </>
            )}
            {view.open.length > 0 && (
              <p>
                <Link className="button" href={`/rehearsals/${id}`}>
                  On to the open rounds
                </Link>
              </p>
            )}
          </section>
          <Votes view={view} />
          <Flags view={view} />
          <Stories view={view} />
          <Conflicts view={view} />
          <Fixes view={view} />
        </Screen>
      )}
    </Loaded>
  );
}

function Votes({ view }: { view: View }) {
  if (view.votes.length === 0) return <p>No interviewer has heard you to the end of a round yet.</p>;
  return (
    <section aria-labelledby="votes">
      <h2 id="votes">The panel</h2>
      <ul className="cards panel">
        {view.votes.map((vote) => {
          const dissent = view.dissent.find((found) => found.session_id === vote.session_id);
          return (
            <li key={vote.session_id} className={`card vote ${vote.vote}`}>
              <h3>
                {vote.interviewer} <span className="score">{words(vote.vote)}</span>
              </h3>
              <p className="quiet">
                on {vote.dimension_name.toLowerCase()}, from <Link href={`/sessions/${vote.session_id}/scorecard`}>{vote.round}</Link>
              </p>
              <ul>
                {vote.why.map((why) => (
                  <li key={why.quote + why.text}>
                    {why.text.replace(/\.$/, "")}: <q>{why.quote}</q>
                  </li>
                ))}
              </ul>
              {dissent && <p className="dissent">Dissents: {dissent.text}</p>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Flags({ view }: { view: View }) {
  if (view.red_flags.length === 0) return null;
  return (
    <section aria-labelledby="flags">
      <h2 id="flags">Red flags</h2>
      <ul>
        {view.red_flags.map((flag) => (
          <li key={flag.quote}>
            {flag.text} <q>{flag.quote}</q>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Stories({ view }: { view: View }) {
  if (view.stories.length === 0) return null;
  return (
    <section aria-labelledby="stories">
      <h2 id="stories">One story, several ears</h2>
      {view.stories.map((story) => (
        <div key={story.title}>
          <h3>
            <q>{story.title}</q>
          </h3>
          <ul>
            {story.readings.map((reading) => (
              <li key={reading.session_id}>
                {reading.interviewer}: {reading.text} <q>{reading.quote}</q>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function Conflicts({ view }: { view: View }) {
  if (view.conflicts.length === 0) return null;
  return (
    <section aria-labelledby="conflicts">
      <h2 id="conflicts">Claims that can’t both be true</h2>
      <ul>
        {view.conflicts.map((conflict) => (
          <li key={conflict.second.quote}>
            {words(conflict.subject)}: <Link href={`/sessions/${conflict.first.session_id}/scorecard`}>“{conflict.first.quote}”</Link> against{" "}
            <Link href={`/sessions/${conflict.second.session_id}/scorecard`}>“{conflict.second.quote}”</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Fixes({ view }: { view: View }) {
  if (view.fixes.length === 0) return null;
  return (
    <section aria-labelledby="first">
      <h2 id="first">What to fix first</h2>
      <ol className="fixes">
        {view.fixes.map((fix) => (
          <li key={fix.signal + fix.session_id} className="card">
            <p>
              <b>{fix.text}</b>
            </p>
            <p className="said">
              <q>{fix.quote}</q>
            </p>
            <p>{fix.next_try}</p>
            <Link href={`/sessions/${fix.session_id}/scorecard`}>Open the scorecard and try again</Link>
          </li>
        ))}
      </ol>
    </section>
  );
}
