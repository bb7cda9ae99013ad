import { useCallback, useRef, useState } from "react";
import { api, Failure, type Schemas, value } from "../../api/client";

export type Session = Schemas["SessionView"];
export type Doing = Schemas["Doing"];

// How long a refused step waits to hear from this window's own run, in milliseconds.
const OWN_RUN = 5_000;

const MOVED = "This session has gone on elsewhere, in another window or by a run that was still going. What you wrote here is kept.";

// The session is further than this window knows.
class MovedOn extends Error {}

const spokenIn = (session: Session) => session.turns.filter((turn) => turn.kind === "candidate").length;

const words = (error: unknown) => (error instanceof Failure ? error.message : String(error));

// A session in a window. Steps go to the server one after another, each with the number it is expected to get; when the
// session has moved on elsewhere nothing is sent any more, and `moved` says so until the room is loaded anew.
export function useSession(begun: Session, reload: () => void) {
  const { id } = begun;
  const [session, setSession] = useState(begun);
  const [problem, setProblem] = useState<string | null>(null);
  const [moved, setMoved] = useState<string | null>(null);
  const [acting, setActing] = useState(0);
  const seq = useRef(begun.seq);
  const spoken = useRef(spokenIn(begun));
  // Numbers of events this window knows to be its own although they came about outside of the line.
  const own = useRef(new Set<number>());
  const sending = useRef(0);
  const runs = useRef(0);
  const waiting = useRef(new Set<() => void>());
  const line = useRef<Promise<unknown>>(Promise.resolve());

  const tell = useCallback((error: unknown) => setProblem(error === null ? null : words(error)), []);
  const onwards = useCallback((next: number) => {
    seq.current = Math.max(seq.current, next);
    while (own.current.has(seq.current)) seq.current++;
    for (const wake of waiting.current) wake();
  }, []);
  // An event of this window's own that was stored beside the line, e.g. a change of the code.
  const note = useCallback(
    (number: number) => {
      own.current.add(number);
      onwards(seq.current);
    },
    [onwards],
  );
  // The session as something that this window began has left it; the words of another window in it are not this one's.
  const adopt = useCallback(
    (after: Session) => {
      if (spokenIn(after) > spoken.current + sending.current) setMoved(MOVED);
      onwards(after.seq);
      setSession((before) => (after.seq >= before.seq ? after : before));
    },
    [onwards],
  );
  // A run adds to the session by itself until it ends.
  const running = useCallback(async <T>(run: () => Promise<T>): Promise<T> => {
    runs.current++;
    try {
      return await run();
    } finally {
      runs.current--;
    }
  }, []);
  const inTurn = useCallback(<T>(work: () => Promise<T>): Promise<T> => {
    const done = line.current.then(work, work);
    line.current = done.catch(() => undefined);
    return done;
  }, []);

  // Whether this window's own run accounts for everything up to a number.
  const caughtUp = useCallback(
    (to: number) =>
      new Promise<boolean>((settle) => {
        const look = () => {
          if (seq.current < to) return;
          done(true);
        };
        const timer = setTimeout(() => done(false), runs.current > 0 ? OWN_RUN : 0);
        const done = (so: boolean) => {
          clearTimeout(timer);
          waiting.current.delete(look);
          settle(so);
        };
        waiting.current.add(look);
        look();
      }),
    [],
  );
  const guarded = useCallback(
    async <T>(step: (seq: number) => Promise<T>): Promise<T> => {
      const number = seq.current;
      try {
        return await step(number);
      } catch (error) {
        if (!(error instanceof Failure) || error.code !== "conflict") throw error;
        const there = await value(api.GET("/api/sessions/{id}", { params: { path: { id } } }));
        // Refused for another reason, e.g. because the round is over.
        if (there.seq === number) throw error;
        if (spokenIn(there) > spoken.current || !(await caughtUp(there.seq))) throw new MovedOn();
        return step(seq.current);
      }
    },
    [id, caughtUp],
  );

  // A step that says by itself when it was not taken.
  const attempt = useCallback(
    <T>(step: (seq: number) => Promise<T>, after: (reply: T) => Session): Promise<T> =>
      inTurn(async () => {
        sending.current = 1;
        try {
          const reply = await guarded(step);
          const next = after(reply);
          spoken.current = spokenIn(next);
          onwards(next.seq);
          setSession(next);
          setProblem(null);
          return reply;
        } catch (error) {
          if (!(error instanceof MovedOn)) throw error;
          setMoved(MOVED);
          throw new Failure("moved", "This session has gone on elsewhere. Take your words with you, reload it, and try again.");
        } finally {
          sending.current = 0;
        }
      }),
    [inTurn, guarded, onwards],
  );
  const perform = useCallback(
    async <T>(step: (seq: number) => Promise<T>, after: (reply: T) => Session): Promise<T | null> => {
      try {
        return await attempt(step, after);
      } catch (error) {
        // What has moved on is told by itself.
        if (!(error instanceof Failure) || error.code !== "moved") tell(error);
        return null;
      }
    },
    [attempt, tell],
  );
  const post = useCallback(
    (event: Doing) => (number: number) =>
      value(api.POST("/api/sessions/{id}/events", { params: { path: { id } }, body: { seq: number, event } })),
    [id],
  );
  const attemptEvent = useCallback((event: Doing) => attempt(post(event), (reply) => reply), [attempt, post]);
  const act = useCallback(
    async (event: Doing) => {
      setActing((n) => n + 1);
      try {
        return await perform(post(event), (reply) => reply);
      } finally {
        setActing((n) => n - 1);
      }
    },
    [perform, post],
  );
  const movedOn = useCallback(() => setMoved(MOVED), []);
  return { session, adopt, problem, tell, moved, movedOn, busy: acting > 0, perform, act, attemptEvent, inTurn, note, running, reload };
}

export type Room = ReturnType<typeof useSession>;
