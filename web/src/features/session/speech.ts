// Speech recognition as browsers offer it. Where it happens is asked first: a browser may send what is said to its maker.

type Alternative = { transcript: string };
type Result = { isFinal: boolean; length: number; [index: number]: Alternative };
export type ResultEvent = { resultIndex: number; results: { length: number; [index: number]: Result } };

export type Recogniser = {
  lang: string;
  continuous: boolean;
  interimResults: boolean;
  processLocally?: boolean;
  onresult: ((event: ResultEvent) => void) | null;
  onerror: ((event: { error: string; message?: string }) => void) | null;
  onend: (() => void) | null;
  start: () => void;
  stop: () => void;
  abort: () => void;
};
type Wanted = { langs: string[]; processLocally: boolean };
type Maker = {
  new (): Recogniser;
  available?: (wanted: Wanted) => Promise<"unavailable" | "downloadable" | "downloading" | "available">;
  install?: (wanted: Wanted) => Promise<boolean>;
};

// Where speech is recognised: on this machine; here once a language pack is fetched; only by the browser's maker; nowhere.
export type Place = "here" | "fetchable" | "elsewhere" | "nowhere";

function maker(): Maker | null {
  const offered = window as unknown as { SpeechRecognition?: Maker; webkitSpeechRecognition?: Maker };
  return offered.SpeechRecognition ?? offered.webkitSpeechRecognition ?? null;
}

// Interviews are held in English; which one, the browser's own language says.
export const language = () => (/^en\b/i.test(navigator.language) ? navigator.language : "en-US");

const here = (): Wanted => ({ langs: [language()], processLocally: true });

export async function place(): Promise<Place> {
  const Offered = maker();
  if (!Offered) return "nowhere";
  // A recogniser that can't be told to stay here does not stay here.
  if (!Offered.available || !("processLocally" in new Offered())) return "elsewhere";
  try {
    const found = await Offered.available(here());
    if (found === "available") return "here";
    return found === "unavailable" || !Offered.install ? "elsewhere" : "fetchable";
  } catch {
    return "elsewhere";
  }
}

// Lets the browser fetch the language pack that recognition on this machine needs.
export async function fetchPack(): Promise<boolean> {
  const Offered = maker();
  return (await Offered?.install?.(here())) ?? false;
}

// A recogniser that works on this machine, or elsewhere if that is allowed; otherwise why there is none.
export async function recogniser(elsewhereAllowed: boolean): Promise<Recogniser | string> {
  const where = await place();
  const Offered = maker();
  if (!Offered || where === "nowhere") return "This browser recognises no speech. Type instead.";
  if (where !== "here" && !elsewhereAllowed) {
    return where === "fetchable"
      ? "This browser can recognise speech on this machine once its language pack is there; Settings → Speech fetches it."
      : "This browser recognises speech only by sending it to its maker, which is off. Settings → Speech says more.";
  }
  const made = new Offered();
  made.lang = language();
  made.continuous = true;
  made.interimResults = true;
  if ("processLocally" in made) made.processLocally = where === "here";
  return made;
}

export const troubles: Record<string, string> = {
  "not-allowed": "The browser does not let this page use the microphone. Allow it beside the address, or type instead.",
  "service-not-allowed": "The browser does not allow speech recognition here. Type instead.",
  "audio-capture": "No microphone was found. Type instead.",
  network: "The browser could not reach the service that recognises speech. Type instead.",
  "language-not-supported": "The browser does not recognise English speech in this way. Type instead.",
};

// Voices that speak on this machine; others would send the interviewer's words to the browser's maker.
export function voices(): SpeechSynthesisVoice[] {
  if (!("speechSynthesis" in window)) return [];
  return window.speechSynthesis.getVoices().filter((voice) => voice.localService && /^en\b/i.test(voice.lang.replace("_", "-")));
}
