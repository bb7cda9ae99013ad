import { api, type Schemas, value } from "../../api/client";
import type { Room } from "../session/useSession";
import { Prose, Samples } from "./Prose";

// What was asked, and what it was extended by.
export function Sheet({ room, desk }: { room: Room; desk: Schemas["DeskView"] }) {
  const { id } = room.session;
  const part = desk.extension;
  const read = () =>
    room.inTurn(async () => {
      try {
        room.adopt(await value(api.POST("/api/sessions/{id}/code/statement", { params: { path: { id } } })));
      } catch (error) {
        room.tell(error);
      }
    });
  return (
    <section className="sheet" aria-label="The problem" tabIndex={0}>
      {part && (
        <details open>
          <summary>
            <b>Extended: {part.title}</b>
          </summary>
          <Prose text={part.statement} />
          <Samples samples={part.samples} />
        </details>
      )}
      {desk.statement ? (
        <details open={!part}>
          <summary>
            <b>{desk.title}</b>
          </summary>
          <Prose text={desk.statement} />
          <Samples samples={desk.samples} />
        </details>
      ) : (
        <>
          <p>
            <b>{desk.title}</b>
          </p>
          <p className="quiet">
            Ask first: the written statement answers much of it, and taking it is noted.{" "}
            <button type="button" className="plain" onClick={() => void read()}>
              Take the written statement
            </button>
          </p>
        </>
      )}
    </section>
  );
}
