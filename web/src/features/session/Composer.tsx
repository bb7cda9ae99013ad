import { useEffect, useRef } from "react";
import { go } from "../../app/route";
import { Problem } from "../../shared/parts";
import { signalName } from "../../shared/signals";
import { savedWords, useDraft } from "./useDraft";
import { useDictation } from "./useDictation";
import { useReadAloud } from "./useReadAloud";
import type { Room } from "./useSession";

type Words = {
  // Above the box, while the interviewer asks.
  label: string;
  placeholder: string;
  // What sends the words as an answer, what sends them as a question to the interviewer, and what goes on without.
  say: string;
  ask?: string;
  skip: string;
};

// Where the candidate speaks, in every kind of room: writes or dictates, answers, asks, leaves and ends.
export function Composer(props: { room: Room; words: Words; rows: number; focus?: boolean; hint?: boolean }) {
  const { room, words, rows, focus = false, hint = false } = props;
  const { session, act, busy, moved, problem, reload } = room;
  const draft = useDraft(session);
  const dictation = useDictation(draft.add);
  const aloud = useReadAloud(session);
  const box = useRef<HTMLTextAreaElement>(null);
  const own = session.phase === "candidate_questions";
  const stopped = busy || moved !== null;
  const nothing = !draft.text.trim() && !dictation.interim.trim();

  // Silence is told to the interviewer, who may nudge.
  useEffect(() => {
    if (stopped || session.phase === "closed" || dictation.interim) return;
    const timer = setTimeout(() => void act({ type: "idle" }), session.nudge_after_ms);
    return () => clearTimeout(timer);
  }, [draft.text, dictation.interim, session, stopped, act]);
  // The other window's answer takes the draft on the server with it.
  const { keep } = draft;
  useEffect(() => {
    if (moved !== null) keep();
  }, [moved, keep, draft.text, draft.saved]);

  const send = async (asks: boolean) => {
    dictation.finish();
    const { text, delivery, took_ms } = await draft.said();
    if (!text.trim() || stopped) return draft.unsaid();
    const after = await act(asks ? { type: "ask", text } : { type: "answer", text, delivery, took_ms });
    if (!after) return draft.unsaid();
    draft.clear();
    box.current?.focus();
  };
  const leave = async () => {
    dictation.finish();
    if (draft.text.trim()) await draft.put();
    if (await act({ type: "leave" })) go(session.rehearsal_id ? `/rehearsals/${session.rehearsal_id}` : "/");
  };
  const speak = () => {
    aloud.stop();
    if (dictation.state === "off") void dictation.start();
    else dictation.finish();
  };
  return (
    <form
      className="answer"
      onSubmit={(event) => {
        event.preventDefault();
        void send(false);
      }}
    >
      <label htmlFor="answer">{own ? "Your question" : words.label}</label>
      <textarea
        id="answer"
        ref={box}
        rows={rows}
        value={draft.text}
        maxLength={90_000}
        autoFocus={focus}
        placeholder={own ? "What would you want to know before you joined?" : words.placeholder}
        onChange={(event) => draft.change(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) {
            event.preventDefault();
            void send(false);
          }
        }}
      />
      {dictation.interim && <p className="interim">{dictation.interim}</p>}
      <p className="state quiet" role="status">
        {dictation.state === "listening" ? "Listening. " : ""}
        {savedWords[draft.saved]}
      </p>
      {session.mode === "coach" && (
        <ul className="live" aria-label="Heard so far">
          {draft.heard.map((finding, index) => (
            <li key={index}>
              <b>{signalName(finding.signal)}</b> <q>{finding.quote}</q>
            </li>
          ))}
        </ul>
      )}
      {dictation.problem && <Problem message={dictation.problem} />}
      {problem && !moved && <Problem message={problem} />}
      {moved && (
        <div className="problem" role="alert">
          <p>{moved}</p>
          <button type="button" onClick={reload}>
            Reload the session
          </button>
        </div>
      )}
      <div className="actions">
        <button type="submit" disabled={stopped || nothing}>
          {own ? "Ask" : words.say} <kbd>Ctrl ⏎</kbd>
        </button>
        {dictation.offered && (
          <button type="button" className="second" aria-pressed={dictation.state !== "off"} disabled={moved !== null} onClick={speak}>
            {dictation.state === "off" ? "Speak" : "Stop speaking"}
          </button>
        )}
        {aloud.wanted && (
          <button type="button" className="second" onClick={aloud.reading ? aloud.stop : aloud.again}>
            {aloud.reading ? "Stop reading" : "Read it again"}
          </button>
        )}
        {!own && words.ask && (
          <button type="button" className="second" disabled={stopped || nothing} onClick={() => void send(true)}>
            {words.ask}
          </button>
        )}
        {!own && hint && (
          <button type="button" className="second" disabled={stopped} onClick={() => void act({ type: "ask", text: "Could I have a hint?" })}>
            Hint
          </button>
        )}
        <button type="button" className="second" disabled={stopped} onClick={() => void act({ type: "skip" })}>
          {own ? "No more questions" : words.skip}
        </button>
        <button type="button" className="second" disabled={stopped} onClick={() => void leave()}>
          Leave, go on later
        </button>
        <button type="button" className="second" disabled={stopped} onClick={() => void act({ type: "end" })}>
          End round
        </button>
      </div>
    </form>
  );
}
