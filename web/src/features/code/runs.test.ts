import { expect, test } from "vitest";
import { values } from "./runs";

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
