import { useCallback, useRef, useState } from "react";
import { api, Failure, type Schemas, value } from "../../api/client";

type Session = Schemas["SessionView"];

// A session of which several things may change at once: what is said, and what is drawn. Steps go to the server one
// after another, each with the number the one before it left.
export function useSession(begun: Session, reload: () => void) {
  const [session, setSession] = useState(begun);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(0);
  const seq = useRef(begun.seq);
  const line = useRef<Promise<unknown>>(Promise.resolve());
  const perform = useCallback(
    <T>(step: (seq: number) => Promise<T>, after: (reply: T) => Session): Promise<T | null> => {
      const run = line.current.then(async () => {
        setBusy((n) => n + 1);
        try {
          const reply = await step(seq.current);
          const next = after(reply);
          seq.current = next.seq;
          setSession(next);
          setProblem(null);
          return reply;
        } catch (error) {
          setProblem(error instanceof Failure ? error.message : String(error));
          if (error instanceof Failure && error.code === "conflict") reload();
          return null;
        } finally {
          setBusy((n) => n - 1);
        }
      });
      line.current = run;
      return run;
    },
    [reload],
  );
  const act = useCallback(
    (event: Schemas["Doing"]) =>
      perform(
        (number) => value(api.POST("/api/sessions/{id}/events", { params: { path: { id: begun.id } }, body: { seq: number, event } })),
        (reply) => reply,
      ),
    [perform, begun.id],
  );
  return { session, setSession, problem, busy: busy > 0, perform, act };
}
