import type { ReactNode } from "react";

const signs: Record<string, string> = {
  "\\le": "≤",
  "\\ge": "≥",
  "\\lt": "<",
  "\\ne": "≠",
  "\\times": "×",
  "\\cdot": "·",
  "\\ldots": "…",
  "\\dots": "…",
  "\\log": "log ",
  "\\,": " ",
};

// A formula as plain text: statements use nothing that needs more.
export function formula(text: string): ReactNode {
  const plain = text.replace(/\\(?:le|ge|lt|ne|times|cdot|ldots|dots|log|,)/g, (sign) => signs[sign] ?? sign);
  const pieces = plain.split(/(\^\{[^}]*\}|\^\w|_\{[^}]*\}|_\w)/);
  return pieces.map((piece, index) => {
    const inner = piece.slice(1).replace(/[{}]/g, "");
    if (piece.startsWith("^")) return <sup key={index}>{inner}</sup>;
    if (piece.startsWith("_")) return <sub key={index}>{inner}</sub>;
    return piece;
  });
}

function inline(text: string): ReactNode[] {
  return text.split(/(`[^`]+`|\$[^$]+\$|\*\*[^*]+\*\*|\*[^*\s][^*]*\*)/).map((piece, index) => {
    if (piece.startsWith("`")) return <code key={index}>{piece.slice(1, -1)}</code>;
    if (piece.startsWith("$")) return <i key={index}>{formula(piece.slice(1, -1))}</i>;
    if (piece.startsWith("**")) return <b key={index}>{piece.slice(2, -2)}</b>;
    if (piece.startsWith("*") && piece.length > 2) return <em key={index}>{piece.slice(1, -1)}</em>;
    return piece;
  });
}

// Markdown as the statements of problems use it: headings, lists, paragraphs, code.
export function Prose({ text }: { text: string }) {
  const blocks = text.replace(/\r/g, "").split(/\n(?=```)|(?<=\n```)\n|\n{2,}/);
  return (
    <>
      {blocks.map((block, index) => {
        const fence = /^```\w*\n([\s\S]*?)\n?```\s*$/.exec(block);
        if (fence) return <pre key={index}>{fence[1]}</pre>;
        const heading = /^#+ (.*)$/.exec(block.split("\n")[0] ?? "");
        const rest = heading ? block.split("\n").slice(1).join("\n") : block;
        const items = rest.split(/\n(?=(?:[-*]|\d+\.) )/);
        const listed = rest.trim() !== "" && items.every((item) => /^(?:[-*]|\d+\.) /.test(item.trim()));
        return (
          <div key={index}>
            {heading && <h3>{inline(heading[1] ?? "")}</h3>}
            {listed ? (
              <ul>
                {items.map((item, at) => (
                  <li key={at}>{inline(item.trim().replace(/^(?:[-*]|\d+\.) /, ""))}</li>
                ))}
              </ul>
            ) : (
              rest.trim() && <p>{inline(rest)}</p>
            )}
          </div>
        );
      })}
    </>
  );
}

// Samples of a problem, side by side.
export function Samples({ samples }: { samples: { name: string; input: string; answer: string }[] }) {
  return (
    <>
      {samples.map((sample) => (
        <div key={sample.name} className="sample">
          <div>
            <h4>Input {sample.name}</h4>
            <pre tabIndex={0}>{sample.input}</pre>
          </div>
          <div>
            <h4>Output {sample.name}</h4>
            <pre tabIndex={0}>{sample.answer}</pre>
          </div>
        </div>
      ))}
    </>
  );
}
