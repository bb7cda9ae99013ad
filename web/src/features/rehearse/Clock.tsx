import { useEffect, useState } from "react";
import type { Schemas } from "../../api/client";

const minutes = (ms: number) => `${Math.floor(ms / 60_000)}:${String(Math.floor(ms / 1_000) % 60).padStart(2, "0")}`;

// Time spent of the time box. It can be hidden; the interviewer's clock goes on.
export function Clock({ session }: { session: Schemas["SessionView"] }) {
  const [shown, setShown] = useState(true);
  const [since, setSince] = useState(0);
  useEffect(() => {
    const from = Date.now();
    setSince(0);
    if (session.phase === "closed" || session.paused) return;
    const timer = setInterval(() => setSince(Date.now() - from), 1_000);
    return () => clearInterval(timer);
  }, [session]);
  return (
    <p className="clock">
      <span role="timer" aria-label="Time spent">
        {shown ? `${minutes(session.elapsed_ms + since)} of ${session.round.minutes} min` : "clock hidden"}
      </span>{" "}
      <button type="button" className="plain" onClick={() => setShown(!shown)}>
        {shown ? "hide" : "show"}
      </button>
    </p>
  );
}
