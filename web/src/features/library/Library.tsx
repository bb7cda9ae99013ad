import { useEffect, useState } from "react";
import { go, useLocation } from "../../app/route";
import { api, value } from "../../api/client";
import { useLoad } from "../../api/useLoad";
import { kinds, Link, Loaded, Screen } from "../../shared/parts";
import { Choice } from "./Choice";
import { Shelves } from "./Shelves";

const filters = ["q", "round", "company", "level", "persona"] as const;
type Filter = (typeof filters)[number];

export default function Library() {
  const { query } = useLocation();
  const [typed, setTyped] = useState(query.get("q") ?? "");
  const all = useLoad("library", async () => {
    const [questions, loops] = await Promise.all([value(api.GET("/api/questions")), value(api.GET("/api/loops"))]);
    const unique = <T extends { id: string }>(list: T[]) => [...new Map(list.map((item) => [item.id, item])).values()];
    return {
      total: questions.total,
      companies: [...new Set(questions.questions.flatMap((question) => question.company ?? []))],
      levels: unique(loops.flatMap((loop) => loop.levels)),
      personas: unique(loops.flatMap((loop) => loop.personas)),
    };
  });
  const chosen = Object.fromEntries(filters.map((name) => [name, query.get(name) ?? undefined])) as Partial<Record<Filter, string>>;
  const found = useLoad(`questions ${query}`, () => value(api.GET("/api/questions", { params: { query: chosen } })));

  // What is looked for stands in the address, so that it can be kept and gone back to.
  const set = (name: Filter, wanted: string) => {
    const next = new URLSearchParams(query);
    if (wanted) next.set(name, wanted);
    else next.delete(name);
    go(`/library${next.size ? `?${next}` : ""}`, true);
  };
  useEffect(() => {
    const timer = setTimeout(() => typed !== (query.get("q") ?? "") && set("q", typed), 150);
    return () => clearTimeout(timer);
  });

  return (
    <Loaded load={all} title="Library">
      {(lists) => (
        <Screen title="Library" lead={`${lists.total} questions, each with what it is after and why it is asked.`}>
          <Shelves at="questions" />
          <form className="filters" role="search" onSubmit={(event) => event.preventDefault()}>
            <label>
              Words
              <input type="search" value={typed} onChange={(event) => setTyped(event.target.value)} placeholder="e.g. outage, disagreed" />
            </label>
            <Choice name="Round" value={chosen.round} set={(id) => set("round", id)} options={Object.entries(kinds).map(([id, name]) => ({ id, name }))} />
            <Choice name="Level" value={chosen.level} set={(id) => set("level", id)} options={lists.levels} />
            <Choice name="Persona" value={chosen.persona} set={(id) => set("persona", id)} options={lists.personas} />
            <Choice name="Company" value={chosen.company} set={(id) => set("company", id)} options={lists.companies.map((id) => ({ id, name: id }))} />
          </form>
          <p role="status" className="quiet">
            {found.state === "done" ? `${found.value.total} found` : " "}
          </p>
          {found.state === "done" && found.value.total === 0 && (
            <p className="empty">
              No question holds all of that. <button type="button" onClick={() => { setTyped(""); go("/library", true); }}>Clear the filters</button>
            </p>
          )}
          <ul className="questions">
            {found.state === "done" &&
              found.value.questions.map((question) => (
                <li key={question.id}>
                  <Link href={`/library/questions/${question.id}`}>{question.text}</Link>
                  <small className="quiet">
                    {question.rounds.map((round) => kinds[round]).join(", ")} · {question.topic}
                    {question.company ? ` · ${question.company}` : ""}
                  </small>
                </li>
              ))}
          </ul>
        </Screen>
      )}
    </Loaded>
  );
}
