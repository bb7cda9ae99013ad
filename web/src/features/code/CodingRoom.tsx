import { useTitle } from "../../shared/parts";
import { Transcript } from "../rehearse/Transcript";
import { Composer } from "../session/Composer";
import { loopOf, RoomHead } from "../session/RoomParts";
import { type Session, useSession } from "../session/useSession";
import { After } from "./After";
import { Bench } from "./Bench";
import { Sheet } from "./Sheet";

const words = {
  label: "Think aloud, answer, ask",
  placeholder: "Say what you are thinking.",
  say: "Say",
  ask: "Ask this",
  skip: "Go on",
};

// A coding round: what is asked and said on one side, the code on the other.
export default function CodingRoom({ begun, reload }: { begun: Session; reload: () => void }) {
  const room = useSession(begun, reload);
  const { session } = room;
  const { desk } = session;
  useTitle(session.round.name);
  const talk = (
    <div className="talkside">
      {desk && <Sheet room={room} desk={desk} />}
      <div className="scroll" tabIndex={0} aria-label="What was said" role="region">
        <Transcript room={room} />
      </div>
      {session.phase !== "closed" && <Composer room={room} words={words} rows={4} hint />}
    </div>
  );
  return (
    <main id="main" tabIndex={-1} className="room coding">
      <RoomHead session={session} about={[loopOf(session), desk?.title]} />
      {session.phase === "closed" ? (
        <After session={session} talk={talk} />
      ) : (
        <div className="desk">
          {talk}
          <div className="codeside">{desk && <Bench room={room} desk={desk} />}</div>
        </div>
      )}
    </main>
  );
}
