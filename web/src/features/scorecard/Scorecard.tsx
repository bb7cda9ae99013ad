import { useState } from "react";
import { api, Failure, type Schemas, value } from "../../api/client";
import { go } from "../../app/route";
import { useLoad } from "../../api/useLoad";
import { followQuote, placeOf } from "../../shared/folding";
import { Manuscript } from "../../shared/Manuscript";
import { counted, Link, Loaded, Problem, Screen } from "../../shared/parts";
import { signalName } from "../../shared/signals";
import { DesignReview } from "../design/Review";
import { Retry } from "../rehearse/Retry";
import { CodingReview } from "./CodingReview";

type Card = Schemas["ScorecardView"];

export default function Scorecard({ id }: { id: string }) {
  const load = useLoad(`scorecard ${id}`, async () => {
    const params = { path: { id } };
    const [card, session] = await Promise.all([
      value(api.GET("/api/sessions/{id}/scorecard", { params })),
      value(api.GET("/api/sessions/{id}", { params })),
    ]);
    return { card, seq: session.seq };
  });
  const [retry, setRetry] = useState<number | null>(null);
  return (
    <Loaded load={load} title="Scorecard">
      {({ card, seq }) => (
        <Screen
          title={`Scorecard: ${card.round}`}
          lead={
            card.graded
              ? `What the ${card.interviewer.toLowerCase()} takes into the debrief${card.overall ? `: ${card.overall} of 4` : ""}.`
              : `Not graded: ${card.not_graded_reason ?? "nothing could be judged"}.`
          }
        >
          {!card.closed && (
            <p className="banner">
              This round is still open; this is how it stands so far. <Link href={`/sessions/${id}`}>Go on with it</Link>
            </p>
          )}
          <Fixes card={card} retry={setRetry} />
          {card.design && <DesignReview review={card.design} id={id} />}
          {card.coding && <CodingReview review={card.coding} session={id} />}
          <Competencies card={card} />
          <Strengths card={card} />
          <Rejections card={card} />
          <Marked card={card} retry={setRetry} />
          <Asked card={card} />
          <p className="quiet">Heard by {card.engine}. Delivery is shown beside the answers and never scored.</p>
          <p className="actions">
            {card.rehearsal_id && (
              <Link className="button" href={`/rehearsals/${card.rehearsal_id}`}>
                Back to the loop
              </Link>
            )}
            <Delete id={id} rehearsal={card.rehearsal_id ?? null} />
          </p>
          {retry !== null && (
            <Retry
              session={id}
              answer={retry}
              first={card.answers[retry]?.text ?? ""}
              post={(event) => value(api.POST("/api/sessions/{id}/events", { params: { path: { id } }, body: { seq, event } }))}
              close={() => {
                setRetry(null);
                if (load.state === "done") load.again();
              }}
            />
          )}
        </Screen>
      )}
    </Loaded>
  );
}

// Two steps, so that nobody deletes a session by a slip.
function Delete({ id, rehearsal }: { id: string; rehearsal: string | null }) {
  const [asked, setAsked] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  async function remove() {
    try {
      await value(api.DELETE("/api/sessions/{id}", { params: { path: { id } } }));
      go(rehearsal ? `/rehearsals/${rehearsal}` : "/");
    } catch (error) {
      setProblem(error instanceof Failure ? error.message : String(error));
    }
  }
  if (problem) return <Problem message={problem} />;
  return asked ? (
    <button type="button" className="danger" onClick={() => void remove()}>
      Yes, delete this session for real
    </button>
  ) : (
    <button type="button" className="second" onClick={() => setAsked(true)}>
      Delete this session
    </button>
  );
}

// Words of an answer that lead to where they stand in the transcript, folded or not.
function Quoted({ card, answer, quote, start }: { card: Card; answer: number; quote: string; start?: number }) {
  const at = start ?? card.answers[answer]?.text.indexOf(quote) ?? -1;
  if (at < 0) return <q>{quote}</q>;
  return (
    <a
      className="quoted"
      href={`#${placeOf(answer, at)}`}
      aria-label={`“${quote}”, answer ${answer + 1} in the transcript`}
      onClick={(event) => {
        event.preventDefault();
        followQuote({ answer, start: at });
      }}
    >
      <q>{quote}</q>
    </a>
  );
}

function Fixes({ card, retry }: { card: Card; retry: (answer: number) => void }) {
  if (card.fixes.length === 0) return null;
  return (
    <section aria-labelledby="fixes">
      <h2 id="fixes">What to fix</h2>
      <ol className="fixes">
        {card.fixes.map((fix) => (
          <li key={fix.signal} className="card">
            <p>
              <b>{fix.text}</b>
            </p>
            <p className="said">
              <Quoted card={card} answer={fix.answer} quote={fix.quote} />
            </p>
            <p>{fix.next_try}</p>
            <button type="button" className="second" onClick={() => retry(fix.answer)}>
              Try answer {fix.answer + 1} again
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Competencies({ card }: { card: Card }) {
  return (
    <section aria-labelledby="scores">
      <h2 id="scores">Scores</h2>
      {card.competencies.map((competency) => (
        <div key={competency.id} className="competency">
          <h3>
            {competency.name} <span className="score">{competency.score ? `${competency.score} of 4` : "not graded"}</span>
          </h3>
          {competency.anchor && <p className="quiet">{competency.anchor}</p>}
          <ul>
            {competency.points.map((point, index) => (
              <li key={index} className={point.points < 0 ? "cost" : "earned"}>
                <b aria-label={point.points < 0 ? "cost" : "earned"}>{point.points < 0 ? "−" : "+"}</b> {signalName(point.signal)}, answer{" "}
                {point.answer + 1}: <Quoted card={card} answer={point.answer} quote={point.quote} start={point.start} />
              </li>
            ))}
            {competency.not_heard.length > 0 && (
              <li className="quiet">Not heard: {competency.not_heard.map(signalName).join(", ")}</li>
            )}
          </ul>
        </div>
      ))}
    </section>
  );
}

function Strengths({ card }: { card: Card }) {
  if (card.strengths.length === 0) return null;
  return (
    <section aria-labelledby="strengths">
      <h2 id="strengths">What carried</h2>
      <ul>
        {card.strengths.map((strength) => (
          <li key={strength.signal}>
            {strength.text}: <Quoted card={card} answer={strength.answer} quote={strength.quote} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Rejections({ card }: { card: Card }) {
  if (card.rejections.length === 0) return null;
  return (
    <section aria-labelledby="rejections">
      <h2 id="rejections">Reasons for rejection this transcript would trigger</h2>
      <ul>
        {card.rejections.map((rejection) => (
          <li key={rejection.id}>
            {rejection.red_flag && <b>Red flag. </b>}
            {rejection.text} <span className="sources">[{rejection.sources.join(", ")}]</span>
            <ul>
              {rejection.evidence.map((evidence) => (
                <li key={evidence.quote}>
                  answer {evidence.answer + 1}: <Quoted card={card} answer={evidence.answer} quote={evidence.quote} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Marked({ card, retry }: { card: Card; retry: (answer: number) => void }) {
  return (
    <section aria-labelledby="marked">
      <h2 id="marked">The transcript, marked up</h2>
      {card.answers.length === 0 && <p>Nothing was answered in this round. Hold it again from the loop’s page.</p>}
      {card.answers.map((answer) => (
        <article key={answer.answer} aria-label={`Answer ${answer.answer + 1}`}>
          <p className="line">{answer.line.split("\n\n").at(-1)}</p>
          <Manuscript text={answer.text} findings={answer.findings} answer={answer.answer} />
          {answer.reasons
            .filter((reason) => !reason.signal)
            .map((reason) => (
              <p key={reason.text} className="quiet">
                {reason.text}
                {reason.quote && reason.quote !== answer.text.trim() && (
                  <>
                    {" "}
                    <q>{reason.quote}</q>
                  </>
                )}
              </p>
            ))}
          {answer.second && <Second second={answer.second} />}
          <p className="quiet">
            Answer {answer.answer + 1}: {answer.score ? `${answer.score} of 4` : "not graded"}
            {answer.retried ? `, on the retry ${answer.retried}` : ""} · {counted(answer.delivery.words, "word")}
            {answer.delivery.fillers > 0 ? `, ${counted(answer.delivery.fillers, "filler")}` : ""}
            {/* A pace measured on a handful of words says nothing. */}
            {answer.delivery.words >= 20 && answer.delivery.words_per_minute && answer.delivery.words_per_minute < 400 ? `, ${Math.round(answer.delivery.words_per_minute)} words a minute` : ""} ·{" "}
            <button type="button" className="plain" onClick={() => retry(answer.answer)}>
              answer again
            </button>
          </p>
        </article>
      ))}
    </section>
  );
}

// What a language model says is shown as its own and scores nothing.
function Second({ second }: { second: Schemas["SecondReading"] }) {
  if (second.failed) return <p className="quiet">{second.by} (a language model) did not read along: {second.failed}</p>;
  return (
    <details>
      <summary>
        Read by {second.by}, a language model: {counted(second.findings.length, "finding")}, scored not at all
      </summary>
      <ul>
        {second.findings.map((finding) => (
          <li key={`${finding.signal} ${finding.start}`}>
            {signalName(finding.signal)}: <q>{finding.quote}</q>
          </li>
        ))}
      </ul>
      {second.dropped > 0 && <p className="quiet">{second.dropped} more were dropped: you did not say what they quote.</p>}
    </details>
  );
}

function Asked({ card }: { card: Card }) {
  if (card.candidate_questions.length === 0) return null;
  return (
    <section aria-labelledby="asked">
      <h2 id="asked">What you asked</h2>
      <ul>
        {card.candidate_questions.map((asked) => (
          <li key={asked.text}>
            <q>{asked.text}</q> {asked.opinion}
          </li>
        ))}
      </ul>
    </section>
  );
}
