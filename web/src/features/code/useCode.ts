import { useCallback, useEffect, useRef, useState } from "react";
import { api, Failure, type Schemas, value } from "../../api/client";
import { codeLanguage, keepAside, keepDraft, keptAside, keptDraft, setCodeLanguage } from "../../app/preferences";
import { SAVE_AFTER, type Saved } from "../session/useDraft";
import type { Room } from "../session/useSession";
import { isStart, startOf } from "./languages";

// The code of a coding round: first in this browser, then on the server as the change against what is there.
export function useCode(room: Room, desk: Schemas["DeskView"]) {
  const { inTurn, note, movedOn, moved, tell } = room;
  const { id } = room.session;
  const local = `code-${id}`;
  const [language, setLanguage] = useState(desk.language || codeLanguage() || "python3");
  const [code, setCode] = useState(keptDraft(local) ?? (desk.code || startOf(language)));
  const [saved, setSaved] = useState<Saved>(keptDraft(local) === null ? "none" : "saving");
  // Counts up when the code was changed by something else than the editor.
  const [outside, setOutside] = useState(0);
  const [aside, setAside] = useState(keptAside(id));
  const edits = useRef(desk.edits);
  const latest = useRef({ language, code });
  latest.current = { language, code };

  const store = useCallback(
    () =>
      inTurn(async () => {
        const { language, code } = latest.current;
        const body = { edits: edits.current, language, code };
        try {
          const kept = await value(api.PUT("/api/sessions/{id}/code", { params: { path: { id } }, body }));
          if (kept.edits > edits.current) note(kept.seq - 1);
          edits.current = kept.edits;
        } catch (error) {
          if (error instanceof Failure && error.code === "conflict") {
            const there = await value(api.GET("/api/sessions/{id}", { params: { path: { id } } }));
            // The other window's code is the stored one; this one's is put beside it, not over it.
            if (there.desk && there.desk.edits !== edits.current) {
              keepAside(id, code);
              keepDraft(local, null);
              movedOn();
            }
          }
          throw error;
        }
        if (latest.current.code === code) keepDraft(local, null);
      }),
    [id, local, inTurn, note, movedOn],
  );
  useEffect(() => {
    if (saved !== "saving" || moved !== null) return;
    const timer = setTimeout(() => {
      store().then(
        () => setSaved((now) => (now === "saving" ? "saved" : now)),
        (error: unknown) => {
          setSaved("unsaved");
          if (error instanceof Failure && error.code !== "offline" && error.code !== "conflict") tell(error);
        },
      );
    }, SAVE_AFTER);
    return () => clearTimeout(timer);
  }, [code, language, saved, moved, store, tell]);
  // Once another window has gone on, what is typed here goes beside what is stored there.
  useEffect(() => {
    if (moved !== null && (saved === "saving" || saved === "unsaved")) keepAside(id, code);
  }, [moved, saved, id, code]);

  const change = useCallback(
    (next: string) => {
      latest.current = { ...latest.current, code: next };
      if (moved === null) keepDraft(local, next);
      setCode(next);
      setSaved("saving");
    },
    [local, moved],
  );
  const replace = (next: string) => {
    change(next);
    setOutside(outside + 1);
  };
  const speak = (next: string) => {
    latest.current = { ...latest.current, language: next };
    setLanguage(next);
    setCodeLanguage(next);
    if (isStart(code)) replace(startOf(next));
    setSaved("saving");
  };
  const takeAside = (wanted: boolean) => {
    if (wanted && aside !== null) replace(aside);
    keepAside(id, null);
    setAside(null);
  };
  const stored = () => {
    keepDraft(local, null);
    setSaved("saved");
  };
  return { language, code, saved, outside, aside: aside === desk.code ? null : aside, change, speak, takeAside, store, stored };
}
