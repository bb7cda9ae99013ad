import { useCallback, useEffect, useRef, useState } from "react";
import type { Schemas } from "../../api/client";
import type { Model } from "./model";

type Drawn = Schemas["Drawn"];
export type Stored = "stored" | "storing" | "unsaved" | "none";

// How long after the last change a design is stored, in milliseconds.
const STORE_AFTER = 600;
// How many changes can be taken back.
const STEPS = 100;

// A design on the board: it changes at once, is stored a moment later, and every change can be taken back.
export function useDrawing(begun: Model, put: (model: Model) => Promise<Drawn | null>) {
  const [model, setModel] = useState(begun);
  const [state, setState] = useState<Stored>("none");
  const [problems, setProblems] = useState<Schemas["Detail"][]>([]);
  const [past, setPast] = useState<Model[]>([]);
  const waiting = useRef<Model | null>(null);

  const take = useCallback((next: Model) => {
    setModel(next);
    setState("storing");
    waiting.current = next;
  }, []);
  const change = (next: Model) => {
    setPast((before) => [...before.slice(1 - STEPS), model]);
    take(next);
  };
  const undo = () => {
    const last = past.at(-1);
    if (!last) return;
    setPast(past.slice(0, -1));
    take(last);
  };
  // Stores what waits, or the design as it stands where nothing was ever stored.
  const store = useCallback(
    async (anyway?: Model) => {
      const next = waiting.current ?? anyway;
      if (!next) return;
      waiting.current = null;
      const reply = await put(next);
      setState(reply ? "stored" : "unsaved");
      if (reply) setProblems(reply.problems);
      else waiting.current ??= next;
    },
    [put],
  );
  useEffect(() => {
    if (state !== "storing") return;
    const timer = setTimeout(() => void store(), STORE_AFTER);
    return () => clearTimeout(timer);
  }, [model, state, store]);
  return { model, change, undo: past.length > 0 ? undo : null, state, problems, store };
}
