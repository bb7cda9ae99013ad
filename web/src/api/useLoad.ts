import { useCallback, useEffect, useState } from "react";
import { Failure } from "./client";

export type Load<T> =
  | { state: "loading" }
  | { state: "failed"; failure: Failure; again: () => void }
  | { state: "done"; value: T; again: () => void };

// Loads when `key` changes. The newest request wins.
export function useLoad<T>(key: string, load: () => Promise<T>): Load<T> {
  const [round, setRound] = useState(0);
  const [result, setResult] = useState<{ key: string; value?: T; failure?: Failure } | null>(null);
  const again = useCallback(() => setRound((n) => n + 1), []);
  useEffect(() => {
    let current = true;
    load().then(
      (value) => current && setResult({ key, value }),
      (error: unknown) =>
        current && setResult({ key, failure: error instanceof Failure ? error : new Failure("internal", String(error)) }),
    );
    return () => {
      current = false;
    };
    // `load` is a new closure at every render; `key` says what it loads.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key, round]);
  if (!result || result.key !== key) return { state: "loading" };
  if (result.failure) return { state: "failed", failure: result.failure, again };
  return { state: "done", value: result.value as T, again };
}
