import type { Fault } from "./fault";

// Most places that are listed; the rest is counted.
const SHOWN = 12;

// What is wrong, and where.
export function FaultNote({ fault }: { fault: Fault | null }) {
  if (!fault) return null;
  const { message, details } = fault;
  return (
    <div className="problem" role="alert">
      <p>{message}</p>
      {details.length > 1 && (
        <ul>
          {details.slice(0, SHOWN).map((detail) => (
            <li key={detail.path + detail.message}>
              <code>{detail.path}</code> {detail.message}
            </li>
          ))}
          {details.length > SHOWN && <li>and {details.length - SHOWN} more</li>}
        </ul>
      )}
    </div>
  );
}
