// An answer with its findings → pieces, each with the findings that cover it.
import type { Schemas } from "../api/client";

export type Finding = Schemas["FindingView"];
export type Piece = { text: string; findings: Finding[] };

// Each note once, with how often it stands in the text: long answers say the same thing again and again.
export function once(findings: Finding[]): { finding: Finding; times: number }[] {
  const notes = new Map<string, { finding: Finding; times: number }>();
  for (const finding of findings) {
    const key = `${finding.signal} ${finding.quote}`;
    const known = notes.get(key);
    if (known) known.times += 1;
    else notes.set(key, { finding, times: 1 });
  }
  return [...notes.values()];
}

// Cuts `text` at every border of a finding. Offsets are UTF-16 units; findings outside the text are left out.
export function pieces(text: string, findings: Finding[]): Piece[] {
  const inside = findings.filter((finding) => finding.start >= 0 && finding.start < finding.end && finding.end <= text.length);
  const borders = new Set([0, text.length]);
  for (const finding of inside) {
    borders.add(finding.start);
    borders.add(finding.end);
  }
  const order = [...borders].toSorted((a, b) => a - b);
  const cut: Piece[] = [];
  for (const [index, start] of order.entries()) {
    const end = order[index + 1];
    if (end === undefined) break;
    cut.push({ text: text.slice(start, end), findings: inside.filter((f) => f.start <= start && f.end >= end) });
  }
  return cut;
}
