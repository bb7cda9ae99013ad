// Preferences of this browser alone: how things look and which keys work.

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, value: string | null) {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // Storage may be switched off; the preference then lasts as long as the page.
  }
}

export type Theme = "system" | "light" | "dark";

export function theme(): Theme {
  const kept = read("theme");
  return kept === "light" || kept === "dark" ? kept : "system";
}

export function setTheme(theme: Theme) {
  write("theme", theme === "system" ? null : theme);
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

export const singleKeys = () => read("single-keys") !== "off";
export const setSingleKeys = (on: boolean) => write("single-keys", on ? null : "off");

// An answer that could not be saved on the server yet.
export const keptDraft = (session: string) => read(`draft-${session}`);
export const keepDraft = (session: string, text: string | null) => write(`draft-${session}`, text);

// Everything a candidate wrote that this browser still holds: drafts, code put aside. Preferences stay.
export function forgetDrafts() {
  try {
    for (const key of Object.keys(localStorage)) if (/^(draft|aside|spoken)-/.test(key)) localStorage.removeItem(key);
  } catch {
    // Nothing was kept where storage is switched off.
  }
}

// Which keys the code editor knows beside its own.
export function editorKeys(): "usual" | "vim" | "emacs" {
  const kept = read("editor-keys");
  return kept === "vim" || kept === "emacs" ? kept : "usual";
}
export const setEditorKeys = (keys: "usual" | "vim" | "emacs") => write("editor-keys", keys === "usual" ? null : keys);

// The language one wrote code in last.
export const codeLanguage = () => read("code-language");
export const setCodeLanguage = (language: string) => write("code-language", language);

// Code that another window has overtaken, kept beside what is stored.
export const keptAside = (session: string) => read(`aside-${session}`);
export const keepAside = (session: string, code: string | null) => write(`aside-${session}`, code);

// Whether a draft was dictated, at least in part.
export const keptSpoken = (session: string) => read(`spoken-${session}`) === "yes";
export const keepSpoken = (session: string, spoken: boolean) => write(`spoken-${session}`, spoken ? "yes" : null);

// Speaking instead of typing; whether that may happen elsewhere than on this machine; being read to, and by which voice.
export const speechOn = () => read("speech") === "on";
export const setSpeechOn = (on: boolean) => write("speech", on ? "on" : null);
export const speechElsewhere = () => read("speech-elsewhere") === "allowed";
export const setSpeechElsewhere = (allowed: boolean) => write("speech-elsewhere", allowed ? "allowed" : null);
export const readAloud = () => read("read-aloud") === "on";
export const setReadAloud = (on: boolean) => write("read-aloud", on ? "on" : null);
export const voiceName = () => read("voice");
export const setVoiceName = (name: string | null) => write("voice", name);
