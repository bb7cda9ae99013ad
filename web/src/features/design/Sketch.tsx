import { Excalidraw } from "@excalidraw/excalidraw";
import "@excalidraw/excalidraw/index.css";
import { useEffect, useMemo, useRef } from "react";

// How long after the last stroke the drawing is stored, in milliseconds.
const STORE_AFTER = 1_200;

type Scene = { elements: readonly unknown[]; files?: unknown };

// The freehand board. Only its elements are stored: what was selected or zoomed is nobody's business later.
export default function Sketch({ scene, store }: { scene: unknown; store: (scene: unknown) => void }) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const last = useRef(JSON.stringify((scene as Scene | null)?.elements ?? []));
  const begun = useMemo(() => ({ elements: ((scene as Scene | null)?.elements ?? []) as never[] }), []); // eslint-disable-line react-hooks/exhaustive-deps
  useEffect(() => () => clearTimeout(timer.current), []);
  const dark = document.documentElement.dataset.theme === "dark" || (document.documentElement.dataset.theme !== "light" && window.matchMedia("(prefers-color-scheme: dark)").matches);
  return (
    <div className="sketch">
      <Excalidraw
        initialData={begun}
        theme={dark ? "dark" : "light"}
        UIOptions={{ canvasActions: { loadScene: false, saveToActiveFile: false, export: false, toggleTheme: false } }}
        onChange={(elements) => {
          const text = JSON.stringify(elements);
          if (text === last.current) return;
          clearTimeout(timer.current);
          timer.current = setTimeout(() => {
            last.current = text;
            store({ type: "excalidraw", elements: JSON.parse(text) as unknown[] });
          }, STORE_AFTER);
        }}
      />
    </div>
  );
}
