import { type Finding, once, pieces } from "./markup";
import { family, signalName } from "./signals";

// A text with its evidence underlined in place and notes in the margin beside it.
export function Manuscript({ text, findings }: { text: string; findings: Finding[] }) {
  return (
    <div className="manuscript">
      <p className="said">
        {pieces(text, findings).map((piece, index) => {
          const first = piece.findings[0];
          if (!first) return <span key={index}>{piece.text}</span>;
          const names = piece.findings.map((finding) => signalName(finding.signal)).join(", ");
          return (
            <mark key={index} className={family(first.signal)} title={names}>
              {piece.text}
            </mark>
          );
        })}
      </p>
      {findings.length > 0 && (
        <ul className="margin" aria-label="What was heard">
          {once(findings).map(({ finding, times }) => (
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
