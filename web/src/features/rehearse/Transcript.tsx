import { useEffect, useRef, useState } from "react";
import type { Schemas } from "../../api/client";
import { Manuscript } from "../../shared/Manuscript";
import type { Room } from "../session/useSession";
import { Retry } from "./Retry";

// What stands before the reason of a line once the book is open.
const why: Record<Schemas["MoveKind"], string> = {
  ask: "Why this question:",
  probe: "Why this follow-up:",
  challenge: "Why this doubt:",
  extend: "Why more of it:",
  twist: "Why the change:",
  nudge: "Why a word here:",
  answer: "Why this reply:",
  redirect: "Why the question came back:",
  close: "Why it ended:",
};

// Everything said so far; new lines of the interviewer's are announced.
export function Transcript({ room }: { room: Room }) {
  const { session } = room;
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
                {why[turn.move]} {turn.why.reason}
              </p>
            )}
          </div>
        ) : (
          <div key={index} className="turn">
            <Manuscript text={turn.text} findings={turn.findings} />
            {turn.delivery === "spoken" && <small className="quiet">spoken </small>}
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
      {retry && <Retry session={session.id} answer={retry.answer} first={retry.text} post={room.attemptEvent} close={() => setRetry(null)} />}
    </div>
  );
}
