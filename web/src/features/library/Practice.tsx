import { useEffect, useState } from "react";
import { go, useLocation } from "../../app/route";
import { api, Failure, type Schemas, value } from "../../api/client";
import { useLoad } from "../../api/useLoad";
import { Link, Loaded, Problem, Screen, words } from "../../shared/parts";
import { Choice } from "./Choice";
import { Shelves } from "./Shelves";

const filters = ["q", "kind", "difficulty", "topic", "before"] as const;
type Filter = (typeof filters)[number];

// A problem or a scenario, as one chooses among them.
export type Task = {
  kind: "problem" | "scenario";
  id: string;
  title: string;
  minutes: number;
  difficulty?: string;
  topics: string[];
  text: string;
  tried?: Schemas["Tried"] | null;
};

const kindNames = { problem: "Coding problem", scenario: "System design" } as const;
const options = (list: readonly string[]) => list.map((id) => ({ id, name: words(id) }));

export function tasksOf(problems: Schemas["ProblemLine"][], scenarios: Schemas["ScenarioLine"][]): Task[] {
  return [
    ...problems.map((line) => ({
      kind: "problem" as const,
      id: line.id,
      title: line.title,
      minutes: line.minutes,
      difficulty: line.difficulty,
      topics: line.topics,
      text: "",
      tried: line.tried,
    })),
    ...scenarios.map((line) => ({
      kind: "scenario" as const,
      id: line.id,
      title: line.title,
      minutes: line.minutes,
      topics: [],
      text: line.prompt,
      tried: line.tried,
    })),
  ];
}

// Whether a task passes all filters given; every word must occur somewhere.
export function fits(task: Task, chosen: Partial<Record<Filter, string>>): boolean {
  const text = [task.id, task.title, task.text, ...task.topics.map(words)].join(" ").toLowerCase();
  const wanted = (chosen.q ?? "").toLowerCase().split(/\s+/).filter(Boolean);
  if (!wanted.every((word) => text.includes(word))) return false;
  if (chosen.kind && task.kind !== chosen.kind) return false;
  if (chosen.difficulty && task.difficulty !== chosen.difficulty) return false;
  if (chosen.topic && !task.topics.includes(chosen.topic)) return false;
  if (chosen.before === "no" && task.tried) return false;
  if (chosen.before === "yes" && !task.tried) return false;
  if (chosen.before === "retry" && (!task.tried || task.tried.solved === true)) return false;
  return true;
}

export default function Practice() {
  const { query } = useLocation();
  const [typed, setTyped] = useState(query.get("q") ?? "");
  const [mode, setMode] = useState<Schemas["Mode"]>("interview");
  const [starting, setStarting] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const load = useLoad("practice", async () => {
    const [problems, scenarios] = await Promise.all([value(api.GET("/api/problems")), value(api.GET("/api/scenarios"))]);
    return { tasks: tasksOf(problems.problems, scenarios.scenarios), unreadable: problems.unreadable };
  });
  const chosen = Object.fromEntries(filters.map((name) => [name, query.get(name) ?? undefined])) as Partial<Record<Filter, string>>;
  const set = (name: Filter, wanted: string) => {
    const next = new URLSearchParams(query);
    if (wanted) next.set(name, wanted);
    else next.delete(name);
    go(`/library/practice${next.size ? `?${next}` : ""}`, true);
  };
  useEffect(() => {
    const timer = setTimeout(() => typed !== (query.get("q") ?? "") && set("q", typed), 150);
    return () => clearTimeout(timer);
  });
  const start = async (task: Task) => {
    setStarting(task.id);
    setProblem(null);
    try {
      const what = task.kind === "problem" ? { problem: task.id } : { scenario: task.id };
      const session = await value(api.POST("/api/practice", { body: { ...what, mode } }));
      go(`/sessions/${session.id}`);
    } catch (error) {
      setProblem(error instanceof Failure ? error.message : String(error));
      setStarting(null);
    }
  };
  return (
    <Loaded load={load} title="Problems and scenarios">
      {({ tasks, unreadable }) => {
        const found = tasks.filter((task) => fits(task, chosen));
        return (
          <Screen title="Problems and scenarios" lead="Choose what you want to be asked: one round, by itself, with its own scorecard.">
            <Shelves at="practice" />
            <form className="filters" role="search" onSubmit={(event) => event.preventDefault()}>
              <label>
                Words
                <input type="search" value={typed} onChange={(event) => setTyped(event.target.value)} placeholder="e.g. cache" />
              </label>
              <Choice name="Kind" value={chosen.kind} set={(id) => set("kind", id)} options={Object.entries(kindNames).map(([id, name]) => ({ id, name }))} />
              <Choice name="Difficulty" value={chosen.difficulty} set={(id) => set("difficulty", id)} options={options(["easy", "medium", "hard"])} />
              <Choice
                name="Topic"
                value={chosen.topic}
                set={(id) => set("topic", id)}
                options={options([...new Set(tasks.flatMap((task) => task.topics))].sort())}
              />
              <Choice
                name="Done before"
                value={chosen.before}
                set={(id) => set("before", id)}
                options={[
                  { id: "no", name: "Not yet" },
                  { id: "yes", name: "Done before" },
                  { id: "retry", name: "To be tried again" },
                ]}
              />
              <label>
                How
                <select value={mode} onChange={(event) => setMode(event.target.value as Schemas["Mode"])}>
                  <option value="interview">Interview</option>
                  <option value="coach">Coach</option>
                </select>
              </label>
            </form>
            <p role="status" className="quiet">
              {found.length} found
            </p>
            {problem && <Problem message={problem} />}
            {unreadable.length > 0 && (
              <details>
                <summary>{unreadable.length} of your own can’t be read</summary>
                <ul>
                  {unreadable.map((told) => (
                    <li key={told}>{told}</li>
                  ))}
                </ul>
              </details>
            )}
            {found.length === 0 && (
              <p className="empty">
                Nothing passes all of that.{" "}
                <button type="button" onClick={() => { setTyped(""); go("/library/practice", true); }}>
                  Clear the filters
                </button>
              </p>
            )}
            <ul className="questions tasks">
              {found.map((task) => (
                <li key={`${task.kind} ${task.id}`}>
                  <div>
                    <b>{task.title}</b>
                    <small className="quiet">
                      {[kindNames[task.kind], task.difficulty, `${task.minutes} min`, task.topics.map(words).join(", ")].filter(Boolean).join(" · ")}
                    </small>
                    {task.tried && <Before tried={task.tried} />}
                  </div>
                  <button
                    type="button"
                    className={task.tried ? "second" : ""}
                    aria-label={`${task.tried ? "Retry" : "Rehearse this"}: ${task.title}`}
                    disabled={starting !== null}
                    onClick={() => void start(task)}
                  >
                    {starting === task.id ? "Sitting down …" : task.tried ? "Retry" : "Rehearse this"}
                  </button>
                </li>
              ))}
            </ul>
          </Screen>
        );
      }}
    </Loaded>
  );
}

function Before({ tried }: { tried: Schemas["Tried"] }) {
  const times = tried.times === 1 ? "once" : tried.times === 2 ? "twice" : `${tried.times} times`;
  const came = [
    `Tried ${times}`,
    tried.solved === true && "solved",
    tried.solved === false && "not solved",
    tried.best && `best ${tried.best} of 4`,
  ].filter(Boolean);
  return (
    <small className="tried">
      {came.join(", ")} ·{" "}
      {tried.open ? (
        <Link href={`/sessions/${tried.session}`}>go on with it</Link>
      ) : (
        <Link href={`/sessions/${tried.session}/scorecard`}>last scorecard</Link>
      )}
    </small>
  );
}
