import { useEffect, useRef } from "react";
import { closeBrackets, closeBracketsKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { bracketMatching, HighlightStyle, indentOnInput, indentUnit, syntaxHighlighting } from "@codemirror/language";
import { searchKeymap } from "@codemirror/search";
import { Compartment, EditorState, type Extension } from "@codemirror/state";
import { drawSelection, EditorView, highlightActiveLine, highlightActiveLineGutter, keymap, lineNumbers } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { languages } from "./languages";

export type Keys = "usual" | "vim" | "emacs";

const look = EditorView.theme({
  "&": { backgroundColor: "var(--raised)", color: "var(--ink)", fontSize: "0.95rem", height: "100%" },
  "&.cm-focused": { outline: "3px solid var(--green)", outlineOffset: "-1px" },
  ".cm-scroller": { fontFamily: "ui-monospace, 'Cascadia Code', 'DejaVu Sans Mono', Menlo, monospace", lineHeight: "1.5" },
  ".cm-gutters": { backgroundColor: "var(--paper)", color: "var(--soft)", border: "0", borderRight: "1px solid var(--rule)" },
  ".cm-activeLine, .cm-activeLineGutter": { backgroundColor: "color-mix(in srgb, var(--story-wash) 45%, transparent)" },
  ".cm-content": { caretColor: "var(--ink)" },
  ".cm-cursor": { borderLeftColor: "var(--ink)" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": {
    backgroundColor: "var(--reasoning-wash)",
  },
  ".cm-panels": { backgroundColor: "var(--paper)", color: "var(--ink)" },
});

const colours = HighlightStyle.define([
  { tag: [tags.keyword, tags.controlKeyword, tags.definitionKeyword, tags.moduleKeyword], color: "var(--reply)" },
  { tag: [tags.string, tags.character, tags.regexp], color: "var(--warning)" },
  { tag: [tags.number, tags.bool, tags.null], color: "var(--reasoning)" },
  { tag: [tags.function(tags.variableName), tags.function(tags.definition(tags.variableName))], color: "var(--reasoning)" },
  { tag: [tags.typeName, tags.className], color: "var(--story)" },
  { tag: tags.comment, color: "var(--soft)", fontStyle: "italic" },
]);

const keysOf = async (keys: Keys): Promise<Extension> => {
  if (keys === "vim") return (await import("@replit/codemirror-vim")).vim();
  if (keys === "emacs") return (await import("@replit/codemirror-emacs")).emacs();
  return [];
};

// A code editor. It lives in a shadow root: there its styles are style sheets of their own, which the page's policy allows,
// while a style element in the page is refused. Esc and then Tab leaves it.
export function Editor(props: {
  code: string;
  language: string;
  label: string;
  keys?: Keys;
  readOnly?: boolean;
  // Counts up when `code` was changed by somebody else than the editor; what is typed is never put back into it.
  outside?: number;
  changed?: (code: string) => void;
}) {
  const { code, language, label, keys = "usual", readOnly = false, outside = 0, changed } = props;
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const parts = useRef({ language: new Compartment(), keys: new Compartment() });
  const told = useRef(changed);
  told.current = changed;

  useEffect(() => {
    if (!host.current) return;
    const root = host.current.shadowRoot ?? host.current.attachShadow({ mode: "open" });
    const made = new EditorView({
      root,
      parent: root,
      state: EditorState.create({
        doc: code,
        extensions: [
          parts.current.keys.of([]),
          lineNumbers(),
          highlightActiveLineGutter(),
          highlightActiveLine(),
          history(),
          drawSelection(),
          indentOnInput(),
          bracketMatching(),
          closeBrackets(),
          keymap.of([...closeBracketsKeymap, ...defaultKeymap, ...searchKeymap, ...historyKeymap, indentWithTab]),
          parts.current.language.of([]),
          look,
          syntaxHighlighting(colours),
          EditorView.lineWrapping,
          EditorState.readOnly.of(readOnly),
          EditorView.contentAttributes.of({ "aria-label": label, tabindex: "0" }),
          EditorView.updateListener.of((update) => {
            if (update.docChanged) told.current?.(update.state.doc.toString());
          }),
        ],
      }),
    });
    view.current = made;
    return () => {
      made.destroy();
      view.current = null;
    };
    // The editor keeps its own text; what comes from outside later is put in below.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  useEffect(() => {
    const made = view.current;
    if (made && made.state.doc.toString() !== code) {
      made.dispatch({ changes: { from: 0, to: made.state.doc.length, insert: code } });
    }
    // Not `code`: what was typed since it was rendered would be lost.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [outside]);

  useEffect(() => {
    let current = true;
    const known = languages[language];
    if (known) {
      void known.load().then((loaded) => {
        const indent = indentUnit.of(" ".repeat(known.indent));
        if (current) view.current?.dispatch({ effects: parts.current.language.reconfigure([loaded, indent]) });
      });
    }
    return () => {
      current = false;
    };
  }, [language]);

  useEffect(() => {
    let current = true;
    void keysOf(keys).then((loaded) => {
      if (current) view.current?.dispatch({ effects: parts.current.keys.reconfigure(loaded) });
    });
    return () => {
      current = false;
    };
  }, [keys]);

  return <div ref={host} className="editor" />;
}
