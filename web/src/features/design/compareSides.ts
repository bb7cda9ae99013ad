import { api, type Schemas, value } from "../../api/client";
import type { Room } from "../session/useSession";
import { type Fault, settle } from "./fault";

type Sides = { left: Schemas["Side"]; right: Schemas["Side"]; same_load: boolean };

// Two designs run with the same chance. During the round what came of it is stored, in its turn, and what goes wrong is told where
// the room tells such things; after it nothing is stored.
export async function compareSides(id: string, sides: Sides, room: { session: Schemas["SessionView"]; perform: Room["perform"] } | null): Promise<{ value: Schemas["Comparison"] | null; fault: Fault | null }> {
  const post = (seq: number | null) => api.POST("/api/sessions/{id}/board/comparisons", { params: { path: { id } }, body: { ...sides, seq } });
  if (room === null) return settle(post(null));
  const found = await room.perform(
    (seq) => value(post(seq)),
    (reply) => reply.session ?? room.session,
  );
  return { value: found, fault: null };
}
