import type { ReactNode } from "react";
import type { Schemas } from "../../api/client";
import { tidy } from "./model";
import type { useDrawing } from "./useDrawing";

type Drawing = Pick<ReturnType<typeof useDrawing>, "model" | "change" | "undo">;
type Words = { run: string; running: string; twist: string };

// What is done with a design: run it, run it under the twist that was thrown, put it in order, take the last change back.
export function RunRow({ drawing, running, run, twist, words, children }: {
  drawing: Drawing;
  running: boolean;
  run: (twist: string | null) => Promise<void>;
  twist: Schemas["TwistView"] | null;
  words: Words;
  children: ReactNode;
}) {
  const { model, change, undo } = drawing;
  return (
    <div className="row run">
      <button type="button" disabled={running} onClick={() => void run(null)}>
        {running ? words.running : words.run}
      </button>
      {twist && (
        <button type="button" disabled={running} onClick={() => void run(twist.id)}>
          {words.twist}
        </button>
      )}
      <button type="button" className="second" onClick={() => change(tidy(model))}>
        Tidy up
      </button>
      <button type="button" className="second" disabled={!undo} onClick={() => undo?.()}>
        Undo
      </button>
      {children}
    </div>
  );
}
