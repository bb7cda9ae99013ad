import { useEffect, useMemo, useState } from "react";
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
        <span className="clock">
          {clock(moments[at]?.at_ms ?? 0)} of {clock(moments[last]?.at_ms ?? 0)}
        </span>
      </div>
      <div className="desk">
        <div className="scroll talkside" role="log" tabIndex={0} aria-label="What was said and run so far">
          {shown.map((moment) => (
            <div key={moment.seq}>
              <button type="button" className="plain" onClick={() => setAt(moments.indexOf(moment))}>
                {clock(moment.at_ms)}
              </button>
              {moment.said !== null && <p className="said">{moment.said}</p>}
              {moment.run && (
                <p>
                  <b>
                    {moment.run.kind} {moment.run.verdict}
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
