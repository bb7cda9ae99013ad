import { expect, test } from "vitest";
import { lastSaid, values } from "./runs";

test("lines are put together however they were cut", async () => {
  const bytes = new TextEncoder().encode('{"type":"note","text":"é"}\n{"type":"note","text":"b"}\n');
  for (let size = 1; size < 20; size++) {
    const body = new ReadableStream<Uint8Array>({
      start(stream) {
        for (let at = 0; at < bytes.length; at += size) stream.enqueue(bytes.slice(at, at + size));
        stream.close();
      },
    });
    const found = [];
    for await (const value of values(body)) found.push(value);
    expect(found).toEqual([
      { type: "note", text: "é" },
      { type: "note", text: "b" },
    ]);
  }
});

test("the interviewer spoke last, whoever spoke after", () => {
  const asked = { kind: "interviewer", seq: 3, move: "ask", text: "How would you test it?", why: null } as const;
  const said = { kind: "candidate", seq: 4, answer: 0, text: "Hm.", delivery: "typed", findings: [], attempts: 1 } as const;
  expect(lastSaid([{ ...asked, seq: 1, text: "Hello." }, asked, { ...said, findings: [] }])).toBe("How would you test it?");
  expect(lastSaid([])).toBe("");
});
