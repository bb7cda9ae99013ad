import { api, type Schemas, value } from "../../api/client";
import { useLoad } from "../../api/useLoad";
import { kinds, Loaded, Screen, Sources, Stations } from "../../shared/parts";
import { StartForm } from "./StartForm";

type View = Schemas["LoopView"];

export default function LoopScreen({ id }: { id: string }) {
  const load = useLoad(`loop ${id}`, () => value(api.GET("/api/loops/{id}", { params: { path: { id } } })));
  return (
    <Loaded load={load} title="Loop">
      {(view) => (
        <Screen title={[view.loop.company, view.loop.role].filter(Boolean).join(" · ")} lead={view.loop.summary}>
          <Stations
            label="Stages"
            stations={view.loop.stages.map((stage) => ({
              key: stage.id,
              name: stage.name,
              note: stage.wait ? `after ${stage.wait.min_days}–${stage.wait.max_days} days` : undefined,
            }))}
          />
          <StartForm view={view} />
          <Stages view={view} />
          <Facts view={view} />
          <Rest view={view} />
        </Screen>
      )}
    </Loaded>
  );
}

function Stages({ view }: { view: View }) {
  const competency = (id: string) => view.competencies.find((found) => found.id === id)?.name ?? id;
  const persona = (id: string) => view.personas.find((found) => found.id === id)?.name ?? id;
  return (
    <section aria-labelledby="stages">
      <h2 id="stages">Who you meet, and what each round is really for</h2>
      {view.loop.stages.map((stage) => (
        <section key={stage.id} className="stage" aria-label={stage.name}>
          <h3>
            {stage.name}
            {stage.wait && (
              <small className="quiet">
                {" "}
                after {stage.wait.min_days}–{stage.wait.max_days} days
                <Sources keys={stage.wait.sources} listed />
              </small>
            )}
          </h3>
          {(stage.notes ?? []).map((note) => (
            <p key={note.text}>
              {note.text}
              <Sources keys={note.sources} listed />
            </p>
          ))}
          {(stage.rounds ?? []).map((round) => (
            <details key={round.id} className="round">
              <summary>
                <b>{round.name}</b>{" "}
                <span className="quiet">
                  {kinds[round.kind] === round.name ? "" : `${kinds[round.kind]}, `}
                  {round.minutes} min, {round.interviewers.map((who) => who.role).join(", ")}
                </span>
              </summary>
              <dl>
                <dt>What it decides</dt>
                <dd>
                  {round.purpose.text}
                  <Sources keys={round.purpose.sources} listed />
                </dd>
                <dt>What works</dt>
                <dd>
                  {round.works.text}
                  <Sources keys={round.works.sources} listed />
                </dd>
                <dt>How people fail</dt>
                <dd>
                  <ul>
                    {round.failures.map((failure) => (
                      <li key={failure.id}>
                        {failure.text}
                        <Sources keys={failure.sources} listed />
                        {failure.red_flag && <b> A red flag.</b>}
                      </li>
                    ))}
                  </ul>
                </dd>
                <dt>What is scored</dt>
                <dd>
                  <ul>
                    {round.competencies.map((weighted) => (
                      <li key={weighted.id}>
                        {competency(weighted.id)} ×{weighted.weight}
                        {Object.entries(weighted.by_persona ?? {}).map(([id, weight]) => (
                          <span key={id} className="quiet">
                            {" "}
                            (×{weight} for {persona(id).toLowerCase()})
                          </span>
                        ))}
                      </li>
                    ))}
                  </ul>
                </dd>
                <dt>Who listens, for what</dt>
                <dd>
                  <ul>
                    {round.interviewers.map((who) => (
                      <li key={who.role}>
                        {who.role}: {who.listens_for}
                      </li>
                    ))}
                  </ul>
                </dd>
                <dt>Tips</dt>
                <dd>
                  <ul>
                    {round.tips.map((tip) => (
                      <li key={tip.text}>
                        {tip.text}
                        <Sources keys={tip.sources} listed />
                      </li>
                    ))}
                  </ul>
                </dd>
              </dl>
            </details>
          ))}
        </section>
      ))}
    </section>
  );
}

function Facts({ view }: { view: View }) {
  const facts = view.loop.facts ?? [];
  if (facts.length === 0) return null;
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">What the sources say</h2>
      {facts.map((fact) => (
        <div key={fact.topic} className={fact.disagree ? "fact disagree" : "fact"}>
          <h3>
            {fact.topic} {fact.disagree && <small>the sources disagree</small>}
          </h3>
          <ul>
            {fact.statements.map((statement) => (
              <li key={statement.text}>
                {statement.text}
                <Sources keys={statement.sources} listed />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function Rest({ view }: { view: View }) {
  const level = (id: string) => view.levels.find((found) => found.id === id)?.name ?? id;
  const { locations = [], pay = [], study = [] } = view.loop;
  return (
    <>
      <section aria-labelledby="bars">
        <h2 id="bars">The bar</h2>
        {view.levels.map((bar) => (
          <details key={bar.id} className="round">
            <summary>
              <b>{bar.name}</b>
            </summary>
            <p>{bar.description}</p>
            <ul>
              {bar.expects.map((expected) => (
                <li key={expected.signal}>
                  {expected.looks_like} <span className="quiet">(in {expected.answers} answers)</span>
                </li>
              ))}
            </ul>
          </details>
        ))}
      </section>
      {locations.length > 0 && (
        <section aria-labelledby="places">
          <h2 id="places">What differs by place</h2>
          {locations.map((place) => (
            <div key={place.id}>
              <h3>{place.name}</h3>
              <ul>
                {place.differs.map((differs) => (
                  <li key={differs.text}>
                    {differs.text}
                    <Sources keys={differs.sources} listed />
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </section>
      )}
      {pay.length > 0 && (
        <section aria-labelledby="pay">
          <h2 id="pay">Pay</h2>
          <ul>
            {pay.map((line) => (
              <li key={line.level + line.min}>
                {level(line.level)}: {line.currency} {line.min.toLocaleString("en")}–{line.max.toLocaleString("en")} a year
                <Sources keys={line.sources} listed />
              </li>
            ))}
          </ul>
        </section>
      )}
      {study.length > 0 && (
        <section aria-labelledby="study">
          <h2 id="study">Preparation a source suggests</h2>
          <dl>
            {study.map((block) => (
              <div key={block.when}>
                <dt>{block.when}</dt>
                <dd>
                  {block.what}
                  <Sources keys={block.sources} listed />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      <section aria-labelledby="sources">
        <h2 id="sources">Sources</h2>
        <ul>
          {view.sources.map((source) => (
            <li key={source.key} id={`source-${source.key}`}>
              [{source.key}] {source.title}
              {source.date ? `, ${source.date}` : ""}
              {source.note ? ` — ${source.note}` : ""}
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
