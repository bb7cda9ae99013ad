import { useCallback, useEffect, useRef, useState } from "react";
import { speechElsewhere, speechOn } from "../../app/preferences";
import { type Recogniser, recogniser, troubles } from "./speech";

// Speaking instead of typing: what is recognised for good goes to `add`, what is still being made out is `interim`.
export function useDictation(add: (text: string) => void) {
  const [state, setState] = useState<"off" | "starting" | "listening">("off");
  const [interim, setInterim] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const open = useRef<Recogniser | null>(null);
  const half = useRef("");
  const told = useRef(add);
  told.current = add;

  const finish = useCallback(() => {
    const made = open.current;
    open.current = null;
    if (half.current.trim()) told.current(half.current.trim());
    half.current = "";
    setInterim("");
    setState("off");
    if (made) {
      made.onresult = null;
      made.onend = null;
      made.onerror = null;
      made.abort();
    }
  }, []);
  const start = useCallback(async () => {
    setProblem(null);
    setState("starting");
    const made = await recogniser(speechElsewhere());
    if (typeof made === "string") {
      setProblem(made);
      setState("off");
      return;
    }
    open.current = made;
    made.onresult = (event) => {
      let more = "";
      for (let at = event.resultIndex; at < event.results.length; at++) {
        const result = event.results[at];
        const words = result?.[0]?.transcript ?? "";
        if (result?.isFinal) told.current(words.trim());
        else more += words;
      }
      half.current = more;
      setInterim(more);
    };
    made.onerror = (event) => {
      // Silence is no error, and an end of one's own making neither.
      if (event.error === "no-speech" || event.error === "aborted") return;
      setProblem(troubles[event.error] ?? `Speech recognition failed (${event.error}). Type instead.`);
      finish();
    };
    // Browsers end by themselves after a silence; who is thinking has not stopped speaking.
    made.onend = () => {
      if (open.current !== made) return;
      try {
        made.start();
      } catch {
        finish();
      }
    };
    try {
      made.start();
      setState("listening");
    } catch (error) {
      setProblem(String(error));
      finish();
    }
  }, [finish]);
  useEffect(() => finish, [finish]);
  return { offered: speechOn(), state, interim, problem, start, finish };
}
