import { useEffect, useRef, useState } from "react";
import { api, Failure, type Schemas, value } from "../../api/client";
import { Problem } from "../../shared/parts";

type Comparison = Schemas["ComparisonView"];

const changes: Record<Comparison["signals"][number]["change"], string> = {
  gained: "new",
  lost: "gone",
  kept: "kept",
  absent: "still missing",
};

// An answer given again, compared with its first attempt signal by signal.
export function Retry(props: {
  session: string;
  answer: number;
  first: string;
  // Stores it, or fails with the reason.
  post: (event: Schemas["Doing"]) => Promise<unknown>;
  close: () => void;
}) {
  const { session, answer, first, post, close } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const [text, setText] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const [comparison, setComparison] = useState<Comparison | null>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => dialog.current?.showModal(), []);

  async function send() {
    if (!text.trim()) return;
    setBusy(true);
    setProblem(null);
    try {
      await post({ type: "retry", answer, text, delivery: "typed" });
      const params = { path: { id: session, answer: String(answer) } };
      setComparison(await value(api.GET("/api/sessions/{id}/comparisons/{answer}", { params })));
    } catch (error) {
      setProblem(error instanceof Failure ? error.message : String(error));
    } finally {
      setBusy(false);
    }
  }

  return (
    <dialog ref={dialog} onClose={close} aria-labelledby="retry">
      <h2 id="retry">Answer again</h2>
      <blockquote className="said">{first}</blockquote>
      {comparison ? (
        <>
          <p>
            Score {comparison.attempts.map((attempt) => attempt.score ?? "not graded").join(" → ")}. The interviewer heard the first
            one; this is practice.
          </p>
          <table>
            <thead>
              <tr>
                <th scope="col">Signal</th>
                <th scope="col">Change</th>
                <th scope="col">Words</th>
              </tr>
            </thead>
            <tbody>
              {comparison.signals.map((signal) => (
                <tr key={signal.signal} className={signal.change}>
                  <th scope="row">{signal.title}</th>
                  <td>{changes[signal.change]}</td>
                  <td>{(signal.after ?? signal.before) && <q>{(signal.after ?? signal.before)?.quote}</q>}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      ) : (
        <>
          <label htmlFor="again">The same question, once more</label>
          <textarea id="again" rows={8} value={text} onChange={(event) => setText(event.target.value)} />
          {problem && <Problem message={problem} />}
        </>
      )}
      <div className="actions">
        {!comparison && (
          <button type="button" disabled={busy || !text.trim()} onClick={() => void send()}>
            Compare
          </button>
        )}
        <button type="button" className="second" onClick={() => dialog.current?.close()}>
          Close
        </button>
      </div>
    </dialog>
  );
}
