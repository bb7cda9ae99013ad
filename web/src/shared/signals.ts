import type { Schemas } from "../api/client";

export type Signal = Schemas["Signal"];
export type Family = "story" | "reasoning" | "reply" | "warning";

const families: Record<Family, Signal[]> = {
  story: ["decision", "information", "outcome", "quantified", "friction", "other_view", "mistake", "change", "specific_motivation"],
  reasoning: ["tradeoff", "clarifying", "estimate", "failure_mode", "uncertainty", "edge_case", "complexity"],
  reply: ["acknowledges", "holds", "would_change"],
  warning: ["vague", "slogan", "polished_mistake", "we_only", "blame", "caves", "digs_in", "salary_early", "name_drop", "explains_company"],
};

// What kind of statement a signal makes; decides how its evidence is underlined.
export function family(signal: Signal): Family {
  for (const name of ["warning", "reply", "reasoning"] as const) if (families[name].includes(signal)) return name;
  return "story";
}

export const signalName = (signal: string) => signal.replaceAll("_", " ");
