import { useEffect, useRef, useState } from "react";
import type { Schemas } from "../../api/client";
import { Manuscript } from "../../shared/Manuscript";
import { Retry } from "./Retry";

type Session = Schemas["SessionView"];

// Everything said so far; new lines of the interviewer's are announced.
export function Transcript({ session, retried }: { session: Session; retried: (session: Session) => void }) {
  const end = useRef<HTMLDivElement>(null);
  const [retry, setRetry] = useState<{ answer: number; text: string } | null>(null);
  const count = session.turns.length;
  useEffect(() => {
    const calm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    if (count > 1) end.current?.scrollIntoView({ block: "nearest", behavior: calm ? "auto" : "smooth" });
  }, [count]);
  return (
    <div className="transcript" role="log" aria-label="Conversation" aria-live="polite">
      {session.turns.map((turn, index) =>
        turn.kind === "interviewer" ? (
          <div key={index} className={`line ${turn.move}`}>
            {turn.text.split("\n\n").map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
            {turn.why && (
              <p className="why">
                {turn.move}: {turn.why.reason}
              </p>
            )}
          </div>
        ) : (
          <div key={index} className="turn">
            <Manuscript text={turn.text} findings={turn.findings} />
            {turn.answer !== null && turn.answer !== undefined && (
              <button
                type="button"
                className="plain"
                onClick={() => setRetry({ answer: turn.answer ?? 0, text: turn.text })}
              >
                Answer again{turn.attempts > 1 ? ` (given ${turn.attempts} times)` : ""}
              </button>
            )}
          </div>
        ),
      )}
      <div ref={end} />
      {retry && <Retry session={session} answer={retry.answer} first={retry.text} done={retried} close={() => setRetry(null)} />}
    </div>
  );
}
