import type { ReactNode } from "react";
import { Link } from "../../shared/parts";
import { Clock } from "../rehearse/Clock";
import type { Session } from "./useSession";

// What stands above every room: which round, with whom, and how late it is.
export function RoomHead({ session, about }: { session: Session; about: (string | null | undefined)[] }) {
  return (
    <div className="roomhead">
      <div>
        <h1>{session.round.name}</h1>
        <p className="quiet">{[session.round.interviewer.role, ...about, `${session.mode} mode`].filter(Boolean).join(" · ")}</p>
      </div>
      <Clock session={session} />
    </div>
  );
}

export const loopOf = (session: Session) => [session.loop.company, session.loop.role].filter(Boolean).join(" · ");

// Where one goes once the round is over.
export function Afterwards({ session, children }: { session: Session; children?: ReactNode }) {
  return (
    <p className="actions">
      <Link className="button" href={`/sessions/${session.id}/scorecard`}>
        Read the scorecard
      </Link>
      {children}
      {session.rehearsal_id && <Link href={`/rehearsals/${session.rehearsal_id}`}>Back to the loop</Link>}
    </p>
  );
}
