import { useEffect, useMemo, useRef, useState } from "react";
import { api, type Schemas, value } from "../../api/client";
import { useLoad } from "../../api/useLoad";
import { Link, Loaded, Screen } from "../../shared/parts";
import { Editor } from "./Editor";

type Moment = Schemas["CodeMoment"];

const clock = (ms: number) => `${Math.floor(ms / 60_000)}:${String(Math.floor(ms / 1_000) % 60).padStart(2, "0")}`;

// A round once more, moment by moment: keystrokes, talk and runs on one line of time.
export default function Replay({ id }: { id: string }) {
  const load = useLoad(`replay ${id}`, () => value(api.GET("/api/sessions/{id}/code/replay", { params: { path: { id } } })));
  return (
    <Loaded load={load} title="Replay">
      {(replay) => <Player id={id} moments={replay.moments} />}
    </Loaded>
  );
}

// The code after each moment, and its language.
export function codeAt(moments: Moment[]): { code: string; language: string }[] {
  let code = "";
  let language = "";
  return moments.map(({ edit }) => {
    if (edit) {
      code = code.slice(0, edit.from) + edit.inserted + code.slice(edit.from + edit.removed);
      language = edit.language;
    }
    return { code, language };
  });
}

const says = (moment: Moment) => moment.said !== null || moment.replies.length > 0 || moment.run !== null || moment.measured !== null;

const runNames: Record<Schemas["RunKind"], string> = { samples: "Samples", custom: "Own input", submit: "Submission" };

// Under the slider: where was written, where something was said, and where the code was run.
function Marks({ moments }: { moments: Moment[] }) {
  const wide = Math.max(moments.length - 1, 1);
  const kinds = [
    { name: "written", row: 0, has: (moment: Moment) => moment.edit !== null },
    { name: "talk", row: 1, has: (moment: Moment) => moment.said !== null || moment.replies.length > 0 },
    { name: "run", row: 2, has: (moment: Moment) => moment.run !== null || moment.measured !== null },
  ];
  return (
    <>
      <svg className="marks" viewBox={`-0.5 0 ${wide + 1} 3`} preserveAspectRatio="none" aria-hidden="true">
        {kinds.map((kind) =>
          moments.map((moment, index) =>
            kind.has(moment) ? <rect key={`${kind.name} ${index}`} className={kind.name} x={index - 0.35} y={kind.row + 0.1} width={0.7} height={0.8} /> : null,
          ),
        )}
      </svg>
      <span className="legend quiet">
        {kinds.map((kind) => (
          <span key={kind.name} className={kind.name}>
            {kind.name} {moments.filter(kind.has).length}
          </span>
        ))}
      </span>
    </>
  );
}

function Player({ id, moments }: { id: string; moments: Moment[] }) {
  const [at, setAt] = useState(moments.length - 1);
  const [playing, setPlaying] = useState(false);
  const codes = useMemo(() => codeAt(moments), [moments]);
  const last = moments.length - 1;
  useEffect(() => {
    if (!playing) return;
    if (at >= last) {
      setPlaying(false);
      return;
    }
    // Ten times as fast, and no pause longer than two seconds.
    const gap = (moments[at + 1]?.at_ms ?? 0) - (moments[at]?.at_ms ?? 0);
    const timer = setTimeout(() => setAt(at + 1), Math.min(2_000, Math.max(40, gap / 10)));
    return () => clearTimeout(timer);
  }, [playing, at, last, moments]);
  const now = codes[at] ?? { code: "", language: "" };
  const shown = moments.slice(0, at + 1).filter(says);
  const log = useRef<HTMLDivElement>(null);
  const count = shown.length;
  useEffect(() => {
    log.current?.scrollTo({ top: log.current.scrollHeight });
  }, [count]);
  return (
    <Screen title="Replay">
      <p>
        <Link href={`/sessions/${id}`}>Back to the round</Link>
      </p>
      <div className="scrubber">
        <button
          type="button"
          onClick={() => {
            if (at >= last) setAt(0);
            setPlaying(!playing);
          }}
        >
          {playing ? "Pause" : "Play"}
        </button>
        <label htmlFor="scrub">Moment</label>
        <span className="strip">
          <input
            id="scrub"
            type="range"
            min={0}
            max={last}
            value={at}
            aria-valuetext={clock(moments[at]?.at_ms ?? 0)}
            onChange={(event) => {
              setPlaying(false);
              setAt(Number(event.target.value));
            }}
          />
          <Marks moments={moments} />
        </span>
        <span className="clock">
          {clock(moments[at]?.at_ms ?? 0)} of {clock(moments[last]?.at_ms ?? 0)}
        </span>
      </div>
      <div className="desk">
        <div ref={log} className="scroll talkside" role="log" tabIndex={0} aria-label="What was said and run so far">
          {shown.map((moment) => (
            <div key={moment.seq}>
              <button type="button" className="plain" onClick={() => setAt(moments.indexOf(moment))}>
                {clock(moment.at_ms)}
              </button>
              {moment.said !== null && <p className="said">{moment.said}</p>}
              {moment.run && (
                <p>
                  <b>
                    {runNames[moment.run.kind]}: {moment.run.verdict}
                  </b>
                  {moment.run.of > 0 && ` · ${moment.run.passed} of ${moment.run.of} tests`}
                </p>
              )}
              {moment.measured && <p className="quiet">Measured: {moment.measured}</p>}
              {moment.replies.map((reply, index) => (
                <p key={index} className="line">
                  {reply}
                </p>
              ))}
            </div>
          ))}
        </div>
        <div className="codeside">
          <Editor code={now.code} outside={at} language={now.language} label="The code at this moment" readOnly />
        </div>
      </div>
    </Screen>
  );
}
