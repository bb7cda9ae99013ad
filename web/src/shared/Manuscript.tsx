import { useEffect, useId, useState } from "react";
import { fold, onFollowed, placeOf, wordsIn } from "./folding";
import { type Finding, once, pieces } from "./markup";
import { family, signalName } from "./signals";

// A text with its evidence underlined in place and notes in the margin beside it. A long one is folded after its beginning.
// With the number of its `answer`, quotations elsewhere can lead into it.
export function Manuscript({ text, findings, answer }: { text: string; findings: Finding[]; answer?: number }) {
  const [open, setOpen] = useState(false);
  const said = useId();
  const [wanted, setWanted] = useState<number | null>(null);
  useEffect(() => {
    if (answer === undefined) return;
    return onFollowed((followed) => {
      if (followed.answer !== answer) return;
      setOpen(true);
      setWanted(followed.start);
    });
  }, [answer]);
  useEffect(() => {
    if (wanted === null || answer === undefined) return;
    const place = document.getElementById(placeOf(answer, wanted)) ?? document.getElementById(said);
    const calm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    place?.scrollIntoView({ block: "center", behavior: calm ? "auto" : "smooth" });
    place?.focus({ preventScroll: true });
    setWanted(null);
  }, [wanted, answer, said]);

  const at = fold(text, findings);
  const folded = at !== null && !open;
  const shown = folded ? text.slice(0, at) : text;
  const notes = folded ? findings.filter((finding) => finding.end <= at) : findings;
  const hidden = once(findings).length - once(notes).length;
  return (
    <div className="manuscript">
      <div>
        <p className="said" id={said} tabIndex={-1}>
          {pieces(shown, notes).map((piece, index) => {
            const first = piece.findings[0];
            if (!first) return <span key={index}>{piece.text}</span>;
            const names = piece.findings.map((finding) => signalName(finding.signal)).join(", ");
            const place = answer === undefined ? undefined : placeOf(answer, first.start);
            return (
              <mark key={index} id={place} tabIndex={place === undefined ? undefined : -1} className={family(first.signal)} title={names}>
                {piece.text}
              </mark>
            );
          })}
          {folded && " …"}
        </p>
        {at !== null && (
          <button type="button" className="plain fold" aria-expanded={!folded} aria-controls={said} onClick={() => setOpen(folded)}>
            {folded ? `Show the other ${wordsIn(text.slice(at)).toLocaleString("en")} words` : "Fold this answer"}
            {folded && hidden > 0 && ` and ${hidden} ${hidden === 1 ? "note" : "notes"}`}
          </button>
        )}
      </div>
      {notes.length > 0 && (
        <ul className="margin" aria-label="What was heard">
          {once(notes).map(({ finding, times }) => (
            <li key={`${finding.signal} ${finding.quote}`} className={family(finding.signal)}>
              <b>{signalName(finding.signal)}</b> <q>{finding.quote}</q>
              {times > 1 && ` ×${times}`}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
