import { type ReactNode, useState } from "react";
import { go } from "../../app/route";
import { api, Failure, type Schemas, value } from "../../api/client";
import { useLoad } from "../../api/useLoad";
import { Link, Problem } from "../../shared/parts";
import { Afterwards } from "../session/RoomParts";
import type { Session } from "../session/useSession";
import { Editor } from "./Editor";
import { formula, Prose } from "./Prose";

// The judge's id of a file's language, for its colours.
const ofFile: Record<string, string> = {
  py: "python3",
  cpp: "cpp",
  c: "c",
  java: "java",
  js: "javascript",
  ts: "typescript",
  rs: "rust",
  go: "go",
  kt: "kotlin",
};

// After the round: what was said, the worked solution, one's own code against it, and another try.
export function After({ session, talk }: { session: Session; talk: ReactNode }) {
  const { id } = session;
  const load = useLoad(`solution ${id}`, () => value(api.GET("/api/sessions/{id}/code/solution", { params: { path: { id } } })));
  const [problem, setProblem] = useState<string | null>(null);
  const again = async () => {
    try {
      const next = await value(api.POST("/api/sessions/{id}/code/again", { params: { path: { id } } }));
      go(`/sessions/${next.id}`);
    } catch (error) {
      setProblem(error instanceof Failure ? error.message : String(error));
    }
  };
  return (
    <>
      <div className="desk">
        {talk}
        <div className="codeside">
          <Afterwards session={session} />
          <p className="actions">
            <Link className="button second" href={`/sessions/${id}/code-replay`}>
              Replay the round
            </Link>
            <button type="button" className="second" onClick={() => void again()}>
              Try this problem again
            </button>
          </p>
          {problem && <Problem message={problem} />}
          {load.state === "failed" && <Problem message={load.failure.message} again={load.again} />}
          {load.state === "loading" && <p className="quiet" role="status">Loading the worked solution …</p>}
          {load.state === "done" && <Worked solution={load.value} />}
        </div>
      </div>
      {load.state === "done" &&
        load.value.parts.map((part) => <Beside key={part.id ?? ""} part={part} alone={load.value.parts.length === 1} />)}
    </>
  );
}

// The idea, why it is right, what it costs, and what else would do.
function Worked({ solution }: { solution: Schemas["WorkedSolution"] }) {
  const { complexity } = solution;
  return (
    <section aria-label="Worked solution">
      <h2>Worked solution</h2>
      <Prose text={solution.text} />
      <p>
        Costs {formula(complexity.time)} in time and {formula(complexity.space)} in memory, n being {complexity.n}. {complexity.why}
      </p>
      <h3>Ways to do it</h3>
      <ul>
        {solution.ideas.map((idea) => (
          <li key={idea.name}>
            {idea.name}: {formula(idea.time)} in time, {formula(idea.space)} in memory; {idea.when}
          </li>
        ))}
      </ul>
    </section>
  );
}

// One's own code of a part beside one that passes.
function Beside({ part, alone }: { part: Schemas["WorkedPart"]; alone: boolean }) {
  const alike = part.programs.findIndex((program) => ofFile[program.name.split(".").pop() ?? ""] === part.own?.language);
  const [shown, setShown] = useState(Math.max(alike, 0));
  const program = part.programs[shown];
  const { own } = part;
  const name = part.id === null ? part.title : `Extended: ${part.title}`;
  return (
    <section aria-label={name} className="worked">
      <h2>{alone ? "Your code beside one that passes" : name}</h2>
      <div className="beside">
        <div>
          <p className="besidehead">
            <b>Yours</b>
            {own?.verdict && <span className="quiet"> as submitted: {own.verdict}</span>}
          </p>
          {own ? (
            <Editor code={own.code} language={own.language} label={`Your code: ${name}`} readOnly />
          ) : (
            <p className="quiet">{part.id === null ? "You wrote no code." : "You wrote nothing for this part."}</p>
          )}
        </div>
        <div>
          <label className="besidehead">
            One that passes
            <select value={shown} onChange={(event) => setShown(Number(event.target.value))}>
              {part.programs.map((program, index) => (
                <option key={program.name} value={index}>
                  {program.name}
                </option>
              ))}
            </select>
          </label>
          {program && (
            <Editor
              key={program.name}
              code={program.code}
              language={ofFile[program.name.split(".").pop() ?? ""] ?? ""}
              label={`Accepted program ${program.name}: ${name}`}
              readOnly
            />
          )}
        </div>
      </div>
    </section>
  );
}
