// Running code: the reply comes line by line, as things happen.
import { Failure, type Schemas } from "../../api/client";

export type Progress = Schemas["CodeProgress"];

export async function* runCode(id: string, what: Schemas["RunWhat"]): AsyncGenerator<Progress> {
  let response: Response;
  try {
    response = await fetch(`/api/sessions/${encodeURIComponent(id)}/code/runs`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(what),
    });
  } catch {
    throw new Failure("offline", "Greenroom is not running. Start it again from the terminal; your code is kept.");
  }
  if (!response.ok || !response.body) {
    const fault = (await response.json().catch(() => null)) as Schemas["Fault"] | null;
    throw new Failure(fault?.code ?? "unknown", fault?.message ?? `The server answered ${response.status}.`);
  }
  yield* values(response.body);
}

// JSON values, one a line, however the lines are cut into pieces on their way.
export async function* values(body: ReadableStream<Uint8Array>): AsyncGenerator<Progress> {
  const reader = body.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>).getReader();
  let kept = "";
  for (;;) {
    const { done, value } = await reader.read();
    kept += value ?? "";
    const lines = kept.split("\n");
    kept = lines.pop() ?? "";
    for (const line of lines) if (line.trim()) yield JSON.parse(line) as Progress;
    if (done) break;
  }
}

// The interviewer's last words: what a submission that was held back waits for.
export function lastSaid(turns: Schemas["TurnView"][]): string {
  return turns.reduce((last, turn) => (turn.kind === "interviewer" ? turn.text : last), "");
}
