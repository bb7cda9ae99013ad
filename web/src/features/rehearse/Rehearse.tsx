import { lazy, Suspense } from "react";
import { api, value } from "../../api/client";
import { useLoad } from "../../api/useLoad";
import { Loaded, useTitle } from "../../shared/parts";
import { Composer } from "../session/Composer";
import { Afterwards, loopOf, RoomHead } from "../session/RoomParts";
import { type Session, useSession } from "../session/useSession";
import { Transcript } from "./Transcript";

const DesignRoom = lazy(() => import("../design/DesignRoom"));
const CodingRoom = lazy(() => import("../code/CodingRoom"));

type Props = { begun: Session; reload: () => void };

export default function Rehearse({ id }: { id: string }) {
  const load = useLoad(`session ${id}`, async () => {
    const session = await value(api.GET("/api/sessions/{id}", { params: { path: { id } } }));
    if (!session.paused || session.phase === "closed") return session;
    return value(api.POST("/api/sessions/{id}/events", { params: { path: { id } }, body: { seq: session.seq, event: { type: "resume" } } }));
  });
  return (
    <Loaded load={load} title="Rehearse">
      {(session) => {
        const again = load.state === "done" ? load.again : () => {};
        const Room = session.desk ? CodingRoom : session.board ? DesignRoom : TalkRoom;
        return (
          <Suspense fallback={<main id="main" tabIndex={-1} aria-busy="true" />}>
            <Room key={session.seq} begun={session} reload={again} />
          </Suspense>
        );
      }}
    </Loaded>
  );
}

const words = {
  label: "Your answer",
  placeholder: "Say it as you would say it.",
  say: "Send answer",
  ask: "Ask this instead",
  skip: "Skip question",
};

// A round that is a conversation and nothing else.
function TalkRoom({ begun, reload }: Props) {
  const room = useSession(begun, reload);
  const { session } = room;
  useTitle(session.round.name);
  const closed = session.phase === "closed";
  const talking = session.phase === "question";
  return (
    <main id="main" tabIndex={-1} className="room">
      <RoomHead
        session={session}
        about={[loopOf(session), talking ? `topic ${session.topics.done + 1} of ${session.topics.total}` : "your questions"]}
      />
      <Transcript room={room} />
      {closed ? <Afterwards session={session} /> : <Composer room={room} words={words} rows={9} focus />}
    </main>
  );
}
