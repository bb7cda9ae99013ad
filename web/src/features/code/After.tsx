import { useState } from "react";
import { go } from "../../app/route";
import { api, Failure, type Schemas, value } from "../../api/client";
import { useLoad } from "../../api/useLoad";
import { Link, Problem } from "../../shared/parts";
import { Editor } from "./Editor";
import { Prose } from "./Prose";

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

// After the round: the worked solution, one's own code against it, and another try.
export function After({ id, desk }: { id: string; desk: Schemas["DeskView"] }) {
  const load = useLoad(`solution ${id}`, () => value(api.GET("/api/sessions/{id}/code/solution", { params: { path: { id } } })));
  const [shown, setShown] = useState(0);
  const [problem, setProblem] = useState<string | null>(null);
  const again = async () => {
    try {
      const next = await value(api.POST("/api/sessions/{id}/code/again", { params: { path: { id } } }));
      go(`/sessions/${next.id}`);
    } catch (error) {
      setProblem(error instanceof Failure ? error.message : String(error));
    }
  };
  const actions = (
    <>
      <p className="actions">
        <Link className="button second" href={`/sessions/${id}/code-replay`}>
          Replay the round
        </Link>
        <button type="button" className="second" onClick={() => void again()}>
          Try this problem again
        </button>
      </p>
      {problem && <Problem message={problem} />}
    </>
  );
  if (load.state === "failed") return <>{actions}<Problem message={load.failure.message} again={load.again} /></>;
  if (load.state === "loading") return <p className="quiet" role="status">Loading the worked solution …</p>;
  const solution = load.value;
  const program = solution.programs[shown];
  return (
    <>
      {actions}
      <section aria-label="Worked solution" className="worked">
        <h2>Worked solution</h2>
        <Prose text={solution.text} />
        <p>
          Costs {solution.complexity.time} in time and {solution.complexity.space} in memory, n being {solution.complexity.n}.{" "}
          {solution.complexity.why}
        </p>
        <div className="beside">
          <div>
            <h3>Yours</h3>
            {desk.code ? (
              <Editor code={desk.code} language={desk.language} label="Your code, as you left it" readOnly />
            ) : (
              <p className="quiet">You wrote no code.</p>
            )}
          </div>
          <div>
            <h3>
              <label>
                One that passes
                <select value={shown} onChange={(event) => setShown(Number(event.target.value))}>
                  {solution.programs.map((program, index) => (
                    <option key={program.name} value={index}>
                      {program.name}
                    </option>
                  ))}
                </select>
              </label>
            </h3>
            {program && (
              <Editor
                key={program.name}
                code={program.code}
                language={ofFile[program.name.split(".").pop() ?? ""] ?? ""}
                label={`Accepted program ${program.name}`}
                readOnly
              />
            )}
          </div>
        </div>
        <h3>Ways to do it</h3>
        <ul>
          {solution.ideas.map((idea) => (
            <li key={idea.name}>
              {idea.name}: {idea.time} in time, {idea.space} in memory; {idea.when}
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
