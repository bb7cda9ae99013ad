import type { Schemas } from "../../api/client";
import { Link } from "../../shared/parts";

const aspects: Record<Schemas["CodingAspect"], string> = {
  solving: "Solving",
  code: "Code",
  verification: "Verification",
  communication: "Communication",
};

// A round at the desk in four parts, each line with the words or the measurement it rests on.
export function CodingReview({ review, session }: { review: Schemas["CodingReview"]; session: string }) {
  return (
    <section aria-labelledby="coding-review">
      <h2 id="coding-review">At the desk: {review.title}</h2>
      <p>
        {review.solved ? "Solved" : "Not solved"} with {review.submissions} {review.submissions === 1 ? "submission" : "submissions"}
        {review.extended.length > 0 && `, ${review.extended.length} extended`}. <Link href={`/sessions/${session}/code-replay`}>Replay the round</Link>{" "}
        · <Link href={`/sessions/${session}`}>Worked solution</Link>
      </p>
      {review.parts.map((part) => (
        <div key={part.aspect} className="competency">
          <h3>{aspects[part.aspect]}</h3>
          <ul>
            {part.evidence.map((line, index) => (
              <li key={index}>
                {line.text}
                {line.quote && (
                  <>
                    {": "}
                    <q>{line.quote}</q>
                  </>
                )}
                {line.measured && <small className="quiet"> · {line.measured}</small>}
              </li>
            ))}
          </ul>
          {part.missing.length > 0 && (
            <details>
              <summary>Not there ({part.missing.length})</summary>
              <ul>
                {part.missing.map((missing) => (
                  <li key={missing}>{missing}</li>
                ))}
              </ul>
            </details>
          )}
        </div>
      ))}
    </section>
  );
}
