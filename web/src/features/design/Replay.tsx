import { useState } from "react";
import { api, type Schemas, value } from "../../api/client";
import { useLoad } from "../../api/useLoad";
import { Link, Loaded, Screen } from "../../shared/parts";
import { Canvas } from "./Canvas";
import { Compare } from "./Compare";
import { count, type Model, percent, seconds } from "./model";
import "./design.css";

type Moment = Schemas["Moment"];

const clock = (ms: number) => `${Math.floor(ms / 60_000)}:${String(Math.floor(ms / 1_000) % 60).padStart(2, "0")}`;

// A round at the board, moment by moment: the board, what was said, what was measured.
export default function Replay({ id }: { id: string }) {
  const load = useLoad(`replay ${id}`, () => value(api.GET("/api/sessions/{id}/board/replay", { params: { path: { id } } })));
  return (
    <Loaded load={load} title="The round again">
      {(replay) => (
        <Screen title="The round again" lead="Move through the round: the board as it stood, what was said, and what was measured.">
          {replay.moments.length > 1 ? <Timeline moments={replay.moments} /> : <p className="empty">Nothing has happened in this round yet.</p>}
          <Compare id={id} round={0} room={null} />
          <p className="actions">
            <Link className="button" href={`/sessions/${id}/scorecard`}>
              Read the scorecard
            </Link>
            <Link href={`/sessions/${id}`}>Back to the round</Link>
          </p>
        </Screen>
      )}
    </Loaded>
  );
}

function Timeline({ moments }: { moments: Moment[] }) {
  const [at, setAt] = useState(0);
  const now = moments[at];
  const past = moments.slice(0, at + 1);
  const model = past.findLast((moment) => moment.model)?.model as Model | undefined;
  const run = past.findLast((moment) => moment.run)?.run;
  const figure = (metric: string) => run?.figures.find((known) => known.kind === "load" && known.metric === metric)?.mean;
  const p99 = figure("p99");
  return (
    <div className="replay">
      <div className="row">
        <button type="button" className="second" disabled={at === 0} onClick={() => setAt(at - 1)}>
          Back
        </button>
        <button type="button" className="second" disabled={at === moments.length - 1} onClick={() => setAt(at + 1)}>
          On
        </button>
        <label htmlFor="moment">
          {clock(now?.at_ms ?? 0)} · moment {at + 1} of {moments.length}
        </label>
        <input id="moment" type="range" min={0} max={moments.length - 1} value={at} onChange={(event) => setAt(Number(event.target.value))} />
      </div>
      <div aria-live="polite">
        {now?.said && <blockquote className="said">{now.said}</blockquote>}
        {Boolean(now?.model) && !now?.said && <p className="quiet">The board changed.</p>}
        {now?.run && <p className="quiet">The design was run{now.run.twist ? " under a twist" : ""}.</p>}
        {now?.replies.map((reply) => (
          <p key={reply} className="line">
            {reply}
          </p>
        ))}
      </div>
      {model ? <Canvas model={model} moment={null} readOnly /> : <p className="quiet">The board was empty.</p>}
      {run && (
        <p>
          Last run: {p99 === undefined ? "nothing was answered" : `P99 ${seconds(p99)}`} at {count(figure("arrivals") ?? 0)} requests a second, {percent(figure("error_share") ?? 0)} failed
          {run.bottleneck ? `; ${run.bottleneck} gives first: ${run.why ?? ""}` : ""}.
        </p>
      )}
    </div>
  );
}
