import type { Schemas } from "../../api/client";

type Run = Schemas["CodeRunView"];
type Test = Schemas["CodeTestView"];

export type Running = { note: string; tests: Test[]; of: number };

const kinds: Record<Run["kind"], string> = { samples: "Samples", custom: "Own input", submit: "Submission" };

function Tests({ tests, of }: { tests: Test[]; of: number }) {
  return (
    <ol className="tests" aria-label="Tests">
      {tests.map((test, index) => (
        <li key={index} className={test.verdict === "AC" ? "passed" : "failed"}>
          {test.name} <b>{test.verdict}</b> <small>{test.cpu_ms} ms</small>
        </li>
      ))}
      {of > tests.length && <li className="quiet">{of - tests.length} more</li>}
    </ol>
  );
}

function Block({ name, text }: { name: string; text: string | null | undefined }) {
  if (text === null || text === undefined) return null;
  return (
    <div>
      <h4>{name}</h4>
      <pre tabIndex={0}>{text === "" ? "(nothing)" : text}</pre>
    </div>
  );
}

// A submission that was not judged: why, and what to do.
function Held({ asked }: { asked: string }) {
  return (
    <div className="held" role="status">
      <p>
        <b>Not submitted yet.</b> The submission was held back, and nothing was judged: the interviewer wants to hear first how you would test the code.
      </p>
      {asked && <blockquote>{asked}</blockquote>}
      <p>Name some inputs and what should come out of them, or try one under Own input. Then press Submit again: it is judged then.</p>
    </div>
  );
}

// What a run is doing, what came of the last one, or why there is none.
export function RunPanel({ running, held, run }: { running: Running | null; held: string | null; run: Run | undefined }) {
  if (running) {
    return (
      <section className="runs" aria-busy="true" aria-label="Run">
        <p role="status">{running.tests.length > 0 ? `${running.tests.length} of ${running.of} tests` : `${running.note} …`}</p>
        <Tests tests={running.tests} of={running.of} />
      </section>
    );
  }
  if (!run) {
    return (
      <section className="runs" aria-label="Run">
        {held === null ? <p className="quiet">Nothing has been run yet.</p> : <Held asked={held} />}
      </section>
    );
  }
  const output = run.output;
  return (
    <section className="runs" aria-label="Run">
      {held !== null && <Held asked={held} />}
      <p role="status" className={run.verdict === "AC" ? "verdictline passed" : "verdictline failed"}>
        <b>
          {kinds[run.kind]}: {run.kind === "custom" && run.verdict === "AC" ? "ran" : run.title}
        </b>
        {run.of > 0 && ` · ${run.passed} of ${run.of} tests passed`}
      </p>
      {run.compiler && <Block name="Compiler" text={run.compiler} />}
      {output && (
        <div className="output">
          {output.test && run.verdict !== "AC" && (
            <p>
              {output.test}: {output.message}
            </p>
          )}
          {run.kind === "custom" && <p className="quiet">{output.message}</p>}
          <Block name="Input" text={output.input} />
          <Block name="Expected" text={output.expected} />
          <Block name="Got" text={output.got} />
          <Block name="Standard error" text={output.stderr} />
        </div>
      )}
      {run.tests.length > 0 && (
        <details open={run.tests.length < 8}>
          <summary>Tests</summary>
          <Tests tests={run.tests} of={run.of} />
        </details>
      )}
    </section>
  );
}
