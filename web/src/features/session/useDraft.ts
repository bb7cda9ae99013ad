import { useCallback, useEffect, useRef, useState } from "react";
import { api, type Schemas, value } from "../../api/client";
import { keepDraft, keepSpoken, keptDraft, keptSpoken } from "../../app/preferences";
import type { Session } from "./useSession";

export type Saved = "saved" | "saving" | "unsaved" | "none";

// How long after the last keystroke things are stored on the server, in milliseconds.
export const SAVE_AFTER = 400;

export const savedWords: Record<Saved, string> = {
  saved: "Saved.",
  saving: "Saving …",
  unsaved: "Not saved on the server yet; kept in this browser.",
  none: " ",
};

// The words that are being written: first in this browser, then on the server, until they are said.
export function useDraft(begun: Session) {
  const { id } = begun;
  const [text, setText] = useState(keptDraft(id) ?? begun.draft ?? "");
  const [spoken, setSpoken] = useState(keptSpoken(id));
  const [saved, setSaved] = useState<Saved>("none");
  const [heard, setHeard] = useState<Schemas["FindingView"][]>([]);
  const asked = useRef(Date.now());
  // What is on its way to the server: it must not arrive after the words were said.
  const sent = useRef<Promise<unknown>>(Promise.resolve());
  // While the words are being said, nothing of them is kept as a draft.
  const saying = useRef(false);
  const latest = useRef({ text, spoken });
  latest.current = { text, spoken };

  const change = useCallback(
    (next: string, aloud = false) => {
      const now = next.trim() !== "" && (aloud || latest.current.spoken);
      latest.current = { text: next, spoken: now };
      keepDraft(id, next);
      keepSpoken(id, now);
      setText(next);
      setSpoken(now);
      setSaved("saving");
    },
    [id],
  );
  const add = useCallback(
    (more: string) => {
      const before = latest.current.text;
      change(before === "" || /\s$/.test(before) ? before + more : `${before} ${more}`, true);
    },
    [change],
  );
  const put = useCallback(() => {
    const { text, spoken } = latest.current;
    const body = { text, delivery: spoken ? ("spoken" as const) : ("typed" as const) };
    const done = value(api.PUT("/api/sessions/{id}/draft", { params: { path: { id } }, body })).then(
      (reply) => {
        if (latest.current.text !== text) return;
        setSaved("saved");
        setHeard(reply.findings ?? []);
        keepDraft(id, null);
      },
      () => setSaved("unsaved"),
    );
    sent.current = done;
    return done;
  }, [id]);
  useEffect(() => {
    if (saved !== "saving") return;
    const timer = setTimeout(() => {
      if (!saying.current) void put();
    }, SAVE_AFTER);
    return () => clearTimeout(timer);
  }, [text, saved, put]);

  const clear = useCallback(() => {
    saying.current = false;
    latest.current = { text: "", spoken: false };
    setText("");
    setSpoken(false);
    setSaved("none");
    setHeard([]);
    keepDraft(id, null);
    keepSpoken(id, false);
    asked.current = Date.now();
  }, [id]);
  // The words as they are said now, once nothing of them is on its way any more.
  const said = useCallback(async () => {
    saying.current = true;
    await sent.current;
    const { text, spoken } = latest.current;
    return { text, delivery: spoken ? ("spoken" as const) : ("typed" as const), took_ms: Math.max(1, Date.now() - asked.current) };
  }, []);
  // They could not be said: they are a draft again.
  const unsaid = useCallback(() => {
    saying.current = false;
    if (latest.current.text.trim()) void put();
  }, [put]);
  // Keeps the words in this browser whatever the server has made of them.
  const keep = useCallback(() => {
    if (latest.current.text.trim()) keepDraft(id, latest.current.text);
  }, [id]);
  return { text, spoken, saved, heard, change, add, put, clear, said, unsaid, keep };
}
