import { api, value } from "../../api/client";
import { useLoad } from "../../api/useLoad";
import { kinds, Link, Loaded, Screen } from "../../shared/parts";
import { signalName } from "../../shared/signals";

export default function QuestionScreen({ id }: { id: string }) {
  const load = useLoad(`question ${id}`, async () => {
    const [view, signals] = await Promise.all([
      value(api.GET("/api/questions/{id}", { params: { path: { id } } })),
      value(api.GET("/api/signals")),
    ]);
    return { ...view, signals };
  });
  return (
    <Loaded load={load} title="Question">
      {({ question, competencies, sources, signals }) => (
        <Screen title={question.text} lead={question.why}>
          <p className="quiet">
            {question.rounds.map((round) => kinds[round]).join(", ")} · {question.topic} · {question.minutes} minutes ·{" "}
            {competencies.map((competency) => competency.name).join(", ")}
          </p>
          <section aria-labelledby="expects">
            <h2 id="expects">What a full answer holds</h2>
            <dl>
              {question.expects.map((expected) => {
                const known = signals.find((signal) => signal.signal === expected.signal);
                return (
                  <div key={expected.signal}>
                    <dt>
                      {known?.title ?? signalName(expected.signal)} <small className="quiet">weight {expected.weight}</small>
                    </dt>
                    <dd>{known && `The answer ${known.present_when}`}</dd>
                  </div>
                );
              })}
            </dl>
          </section>
          <section aria-labelledby="follow">
            <h2 id="follow">What may be asked next</h2>
            <ul>
              {question.follow_ups.map((follow) => (
                <li key={follow.text}>
                  {follow.text.replace("{quote}", "“…”")} <small className="quiet">{signalName(follow.signal)}</small>
                </li>
              ))}
              <li>
                {question.challenge} <small className="quiet">challenge</small>
              </li>
            </ul>
          </section>
          {sources.length > 0 && (
            <p className="quiet">Sources: {sources.map((source) => `[${source.key}] ${source.title}`).join("; ")}</p>
          )}
          <p>
            <Link href="/library">Back to the library</Link>
          </p>
        </Screen>
      )}
    </Loaded>
  );
}
