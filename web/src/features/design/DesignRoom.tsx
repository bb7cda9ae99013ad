import { Link, useTitle } from "../../shared/parts";
import { Transcript } from "../rehearse/Transcript";
import { Composer } from "../session/Composer";
import { Afterwards, RoomHead } from "../session/RoomParts";
import { type Session, useSession } from "../session/useSession";
import { Board } from "./Board";
import "./design.css";

const words = {
  label: "Say or ask",
  placeholder: "Ask what you need to know; say your numbers and reasons aloud.",
  say: "Say it",
  skip: "Go on",
};

// A system-design round: the conversation on one side, the board on the other.
export default function DesignRoom({ begun, reload }: { begun: Session; reload: () => void }) {
  const room = useSession(begun, reload);
  const { session } = room;
  useTitle(session.round.name);
  const closed = session.phase === "closed";
  return (
    <main id="main" tabIndex={-1} className="designroom">
      <RoomHead session={session} about={[session.board?.title]} />
      <div className="sides">
        <section className="talk" aria-label="Conversation">
          <Transcript room={room} />
          {closed ? (
            <Afterwards session={session}>
              <Link href={`/sessions/${session.id}/board`}>Look through the round</Link>
            </Afterwards>
          ) : (
            <Composer room={room} words={words} rows={5} focus />
          )}
        </section>
        <Board session={session} perform={room.perform} closed={closed} />
      </div>
    </main>
  );
}
