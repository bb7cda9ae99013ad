import { useEffect, useMemo, useRef, useState } from "react";
import { api, value } from "../api/client";
import { useLoad } from "../api/useLoad";
import { go } from "./route";

type Entry = { name: string; kind: string; href: string };

const screens: Entry[] = [
  { name: "Home", kind: "screen", href: "/" },
  { name: "Loops", kind: "screen", href: "/loops" },
  { name: "Library", kind: "screen", href: "/library" },
  { name: "Problems and scenarios", kind: "screen", href: "/library/practice" },
  { name: "Settings", kind: "screen", href: "/settings" },
];

// Go to anything by typing a part of its name.
export function Palette({ close }: { close: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(0);
  const load = useLoad("palette", async () => {
    const [loops, found] = await Promise.all([value(api.GET("/api/loops")), value(api.GET("/api/questions"))]);
    const named = loops.map((loop) => ({
      name: [loop.company, loop.role].filter(Boolean).join(" · "),
      kind: "loop",
      href: `/loops/${loop.id}`,
    }));
    const asked = found.questions.map((question) => ({
      name: question.text,
      kind: "question",
      href: `/library/questions/${question.id}`,
    }));
    return [...named, ...asked];
  });
  useEffect(() => dialog.current?.showModal(), []);
  const more = load.state === "done" ? load.value : null;
  const found = useMemo(() => {
    const wanted = typed.toLowerCase().split(/\s+/).filter(Boolean);
    const fits = (entry: Entry) => wanted.every((word) => `${entry.name} ${entry.kind}`.toLowerCase().includes(word));
    return [...screens, ...(more ?? [])].filter(fits).slice(0, 12);
  }, [typed, more]);
  const chosen = Math.min(at, found.length - 1);
  const open = (entry: Entry | undefined) => {
    if (!entry) return;
    close();
    go(entry.href);
  };
  return (
    <dialog ref={dialog} className="palette" aria-label="Go to" onClose={close}>
      <input
        role="combobox"
        aria-expanded="true"
        aria-controls="palette-list"
        aria-activedescendant={found[chosen] ? `palette-${chosen}` : undefined}
        aria-label="Screen, loop or question"
        placeholder="Screen, loop or question"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={(event) => {
          if (event.key === "ArrowDown") setAt((chosen + 1) % Math.max(found.length, 1));
          else if (event.key === "ArrowUp") setAt((chosen - 1 + found.length) % Math.max(found.length, 1));
          else if (event.key === "Enter") open(found[chosen]);
          else return;
          event.preventDefault();
        }}
      />
      <ul id="palette-list" role="listbox" aria-label="Places">
        {found.map((entry, index) => (
          <li
            key={entry.href}
            id={`palette-${index}`}
            role="option"
            aria-selected={index === chosen}
            onClick={() => open(entry)}
            onKeyDown={undefined}
          >
            <span>{entry.name}</span> <small>{entry.kind}</small>
          </li>
        ))}
      </ul>
      {found.length === 0 && <p className="quiet">Nothing of that name.</p>}
    </dialog>
  );
}
