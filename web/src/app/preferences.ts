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

// Which keys the code editor knows beside its own.
export function editorKeys(): "usual" | "vim" | "emacs" {
  const kept = read("editor-keys");
  return kept === "vim" || kept === "emacs" ? kept : "usual";
}
export const setEditorKeys = (keys: "usual" | "vim" | "emacs") => write("editor-keys", keys === "usual" ? null : keys);
