import { useEffect, useState } from "react";
import { readAloud, setReadAloud, setSpeechElsewhere, setSpeechOn, setVoiceName, speechElsewhere, speechOn, voiceName } from "../../app/preferences";
import { fetchPack, type Place, place, voices } from "./speech";

const places: Record<Place, string> = {
  here: "This browser recognises speech on this machine.",
  fetchable: "This browser can recognise speech on this machine once it has fetched a language pack from its maker.",
  elsewhere: "This browser offers speech recognition only by its maker’s service, or does not say where it happens.",
  nowhere: "This browser recognises no speech. Answers are typed.",
};

// Speaking and being spoken to: both are off until they are wanted, and text is always there.
export function SpeechSettings() {
  const [where, setWhere] = useState<Place | null>(null);
  const [on, setOn] = useState(speechOn());
  const [elsewhere, setElsewhere] = useState(speechElsewhere());
  const [aloud, setAloud] = useState(readAloud());
  const [known, setKnown] = useState(voices());
  const [chosen, setChosen] = useState(voiceName() ?? "");
  const [fetching, setFetching] = useState<"no" | "yes" | "failed">("no");
  useEffect(() => {
    void place().then(setWhere);
    if (!("speechSynthesis" in window)) return;
    const look = () => setKnown(voices());
    window.speechSynthesis.addEventListener("voiceschanged", look);
    return () => window.speechSynthesis.removeEventListener("voiceschanged", look);
  }, []);
  const fetchNow = async () => {
    setFetching("yes");
    const done = await fetchPack().catch(() => false);
    setFetching(done ? "no" : "failed");
    setWhere(await place());
  };
  return (
    <section aria-labelledby="speech">
      <h2 id="speech">Speech</h2>
      <p>Answers can always be typed. What is spoken becomes text in the box, to be read and mended before it is sent; sound is never kept.</p>
      <p role="status">{where ? places[where] : "Asking the browser …"}</p>
      <label className="inline">
        <input
          type="checkbox"
          checked={on}
          disabled={where === null || where === "nowhere"}
          onChange={(event) => {
            setSpeechOn(event.target.checked);
            setOn(event.target.checked);
          }}
        />
        Speak answers, recognised on this machine
      </label>
      {on && where === "fetchable" && (
        <p>
          <button type="button" className="second" disabled={fetching === "yes"} onClick={() => void fetchNow()}>
            {fetching === "yes" ? "The browser fetches it …" : "Let the browser fetch the language pack"}
          </button>{" "}
          {fetching === "failed" && <span role="alert">The browser did not fetch it.</span>}
        </p>
      )}
      {on && (where === "elsewhere" || where === "fetchable") && (
        <>
          <label className="inline">
            <input
              type="checkbox"
              checked={elsewhere}
              aria-describedby="elsewhere"
              onChange={(event) => {
                setSpeechElsewhere(event.target.checked);
                setElsewhere(event.target.checked);
              }}
            />
            Also where it can’t be done on this machine
          </label>
          <p id="elsewhere" className="quiet">
            Then the browser’s maker may receive and process your voice. Greenroom itself still sends nothing, but its promise that nothing
            leaves this machine does not hold for what you say aloud. Without this box, nothing is recognised elsewhere.
          </p>
        </>
      )}
      <label className="inline">
        <input
          type="checkbox"
          checked={aloud}
          disabled={known.length === 0}
          onChange={(event) => {
            setReadAloud(event.target.checked);
            setAloud(event.target.checked);
          }}
        />
        Read the interviewer’s words aloud
      </label>
      {known.length === 0 ? (
        <p className="quiet">No English voice of this machine is offered by the browser; voices that speak elsewhere are not used.</p>
      ) : (
        aloud && (
          <label>
            Voice
            <select
              value={chosen}
              onChange={(event) => {
                setVoiceName(event.target.value || null);
                setChosen(event.target.value);
              }}
            >
              <option value="">The first</option>
              {known.map((voice) => (
                <option key={voice.voiceURI} value={voice.name}>
                  {voice.name}
                </option>
              ))}
            </select>
          </label>
        )
      )}
    </section>
  );
}
