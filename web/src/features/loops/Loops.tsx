import { api, value } from "../../api/client";
import { useLoad } from "../../api/useLoad";
import { Link, Loaded, Screen } from "../../shared/parts";

export default function Loops() {
  const load = useLoad("loops", () => value(api.GET("/api/loops")));
  return (
    <Loaded load={load} title="Loops">
      {(loops) => (
        <Screen title="Loops" lead="Which conversations are you walking into?">
          <ul className="cards">
            {loops.map((loop) => (
              <li key={loop.id} className="card">
                <h2>
                  <Link href={`/loops/${loop.id}`}>{[loop.company ?? "Any company", loop.role].join(" · ")}</Link>
                </h2>
                <p>{loop.summary}</p>
                <p className="quiet">
                  {loop.rounds} rounds, {loop.minutes} minutes · {loop.levels.map((level) => level.name).join("; ")}
                </p>
              </li>
            ))}
          </ul>
        </Screen>
      )}
    </Loaded>
  );
}
