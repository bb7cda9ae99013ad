import { useCallback, useEffect, useRef, useState } from "react";
import { readAloud, voiceName } from "../../app/preferences";
import { voices } from "./speech";
import type { Session } from "./useSession";

const linesOf = (session: Session) => session.turns.filter((turn) => turn.kind === "interviewer").map((turn) => turn.text);

// Reads the interviewer's new lines aloud, with a voice of this machine and only if that is wanted.
export function useReadAloud(session: Session) {
  const wanted = readAloud() && "speechSynthesis" in window;
  const [reading, setReading] = useState(false);
  const lines = linesOf(session);
  // What stood there when the room was opened has been read before, unless it is the very first line.
  const read = useRef(lines.length > 1 ? lines.length : 0);

  const speak = useCallback((texts: string[]) => {
    const found = voices();
    const voice = found.find((one) => one.name === voiceName()) ?? found[0];
    if (!voice) return;
    for (const text of texts) {
      const utterance = new SpeechSynthesisUtterance(text);
      utterance.voice = voice;
      utterance.lang = voice.lang;
      utterance.onstart = () => setReading(true);
      utterance.onend = () => setReading(window.speechSynthesis.pending);
      utterance.onerror = () => setReading(false);
      window.speechSynthesis.speak(utterance);
    }
  }, []);
  const stop = useCallback(() => {
    if ("speechSynthesis" in window) window.speechSynthesis.cancel();
    setReading(false);
  }, []);
  const count = lines.length;
  const newest = useRef(lines);
  newest.current = lines;
  useEffect(() => {
    if (!wanted) return;
    const say = () => {
      if (read.current >= count || voices().length === 0) return;
      const fresh = newest.current.slice(read.current);
      read.current = count;
      speak(fresh);
    };
    say();
    // Voices come a moment after the page.
    window.speechSynthesis.addEventListener("voiceschanged", say);
    return () => window.speechSynthesis.removeEventListener("voiceschanged", say);
  }, [wanted, count, speak]);
  useEffect(() => stop, [stop]);
  const again = useCallback(() => {
    stop();
    speak(newest.current.slice(-1));
  }, [speak, stop]);
  return { wanted, reading, stop, again };
}
