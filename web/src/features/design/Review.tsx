import type { Schemas } from "../../api/client";
import { Link, words } from "../../shared/parts";
import { count, percent, seconds } from "./model";

type Review = Schemas["DesignReview"];
type Held = Schemas["ClaimHeld"];

const titles: Record<string, string> = { breadth: "Breadth", depth: "Depth", reasoning: "Reasoning", verification: "Verification" };

function shown(held: Held, value: number): string {
  switch (held.claim.measure) {
    case "throughput":
      return `${count(value)} a second`;
    case "error_share":
    case "hit_ratio":
      return percent(value);
    case "cost":
      return `${Math.round(value)} a month`;
    default:
      return seconds(Math.max(0, value));
  }
}

// The round at the board in four views, each with what was said and measured.
export function DesignReview({ review, id }: { review: Review; id: string }) {
  return (
    <section>
      <h2>The design: {review.title}</h2>
      {review.claims.length > 0 && (
        <table>
          <caption>What was stated before the run, and what the run shows</caption>
          <thead>
            <tr>
              <th scope="col">Stated</th>
              <th scope="col">Measured</th>
              <th scope="col">Holds</th>
            </tr>
          </thead>
          <tbody>
            {review.claims.map((held) => (
              <tr key={held.claim.quote + held.claim.measure}>
                <td>
                  <q>{held.claim.quote}</q>
                </td>
                <td>
                  {shown(held, held.measured)}
                  {typeof held.low === "number" && typeof held.high === "number" && ` (${shown(held, held.low)} to ${shown(held, held.high)})`} at {count(held.rate)} requests a second
                </td>
                <td>{held.holds === true ? "yes" : held.holds === false ? "no" : "can’t be told apart"}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {review.views.map((view) => (
        <div key={view.view}>
          <h3>{titles[view.view] ?? words(view.view)}</h3>
          <p className="quiet">
            {view.looks_for} {view.bar && `At this level: ${view.bar}`}
          </p>
          {view.evidence.length > 0 && (
            <ul>
              {view.evidence.map((evidence, index) => (
                <li key={index}>
                  {evidence.text}
                  {evidence.quote && (
                    <>
                      : <q>{evidence.quote}</q>
                    </>
                  )}
                  {evidence.measured && <> ({evidence.measured})</>}
                </li>
              ))}
            </ul>
          )}
          {view.missing.length > 0 && (
            <details>
              <summary>Not seen: {view.missing.length}</summary>
              <ul>
                {view.missing.map((missing) => (
                  <li key={missing}>{missing}</li>
                ))}
              </ul>
            </details>
          )}
        </div>
      ))}
      {review.red_flags.length > 0 && (
        <>
          <h3>What costs trust</h3>
          <ul>
            {review.red_flags.map((flag) => (
              <li key={flag.text}>
                {flag.text} <q>{flag.quote}</q>
              </li>
            ))}
          </ul>
        </>
      )}
      {review.small_team && <p>For a team of three: {review.small_team}</p>}
      <p>
        <Link href={`/sessions/${id}/board`}>Look through the round at the board</Link> ({review.runs} {review.runs === 1 ? "run" : "runs"}).
      </p>
    </section>
  );
}
