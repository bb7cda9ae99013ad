// What a run shows on the canvas: at parts and on links, as a whole or at one moment of it.
import type { Schemas } from "../../api/client";
import { count, type Model, percent, seconds } from "./model";

type Outcome = Schemas["Outcome"];
export type Moment = { outcome: Outcome; slice: number | null };
export type Heat = "hot" | "warm" | "calm" | null;

const heatOf = (busy: number): Heat => (busy <= 0 ? null : busy > 0.9 ? "hot" : busy > 0.7 ? "warm" : "calm");

// The figures of a part, at most four, and how busy it is: means of the run, or of one slice of it while the run plays.
export function measured(id: string, moment: Moment | null): { lines: string[]; heat: Heat } {
  if (!moment) return { lines: [], heat: null };
  return moment.slice === null ? whole(id, moment.outcome) : sliced(id, moment.outcome, moment.slice);
}

function sliced(id: string, outcome: Outcome, slice: number): { lines: string[]; heat: Heat } {
  const load = outcome.series.loads[id];
  if (load) {
    const p99 = load.p99[slice];
    const lines = [`${count(load.arrivals[slice] ?? 0)}/s`, typeof p99 === "number" ? `P99 ${seconds(p99)}` : "no reply"];
    const failing = load.errors[slice] ?? 0;
    if (failing > 0.5) lines.push(`${count(failing)} fail/s`);
    return { lines, heat: null };
  }
  const node = outcome.series.nodes[id];
  if (!node) return { lines: [], heat: null };
  const busy = node.busy[slice] ?? 0;
  const lines = [`${count(node.arrivals[slice] ?? 0)}/s`];
  if (busy > 0) lines.push(`${percent(busy)} busy`);
  if ((node.queue[slice] ?? 0) >= 1) lines.push(`${count(node.queue[slice] ?? 0)} wait`);
  if ((node.errors[slice] ?? 0) > 0.5) lines.push(`${count(node.errors[slice] ?? 0)} fail/s`);
  return { lines, heat: heatOf(busy) };
}

function whole(id: string, outcome: Outcome): { lines: string[]; heat: Heat } {
  const component = [...outcome.end_to_end, ...outcome.components].find((known) => known.id === id);
  const mean = (metric: string) => component?.metrics[metric]?.mean;
  const lines: string[] = [];
  const arrivals = mean("arrivals");
  if (arrivals !== undefined) lines.push(`${count(arrivals)}/s`);
  const busy = Math.max(mean("utilisation") ?? 0, mean("threads_used") ?? 0);
  if (busy > 0) lines.push(`${percent(busy)} busy`);
  const p99 = mean("lag_p99") ?? mean("p99");
  if (p99 !== undefined) lines.push(`${mean("lag_p99") === undefined ? "P99" : "lag P99"} ${seconds(p99)}`);
  const failed = mean("error_share") ?? 0;
  const hits = mean("hit_ratio");
  if (failed > 0.0005) lines.push(`${percent(failed)} fail`);
  else if (hits !== undefined) lines.push(`${percent(hits)} hits`);
  return { lines: lines.slice(0, 4), heat: heatOf(busy) };
}

export type Flow = { rate: number; failing: number; heat: Heat; split: boolean };

// What goes over each link. Calls are counted where they arrive; where several links lead to one part they are split by what their
// callers would send, and `split` says that this is no count of its own.
export function flows(model: Model, moment: Moment | null): (Flow | null)[] {
  if (!moment) return model.links.map(() => null);
  const { outcome, slice } = moment;
  const of = (id: string): { arrivals: number; errors: number; heat: Heat } | null => {
    if (slice !== null) {
      const series = outcome.series.loads[id] ?? outcome.series.nodes[id];
      if (!series) return null;
      const busy = "busy" in series ? (series.busy[slice] ?? 0) : 0;
      return { arrivals: series.arrivals[slice] ?? 0, errors: series.errors[slice] ?? 0, heat: heatOf(busy) };
    }
    const component = [...outcome.end_to_end, ...outcome.components].find((known) => known.id === id);
    const arrivals = component?.metrics.arrivals?.mean;
    if (component === undefined || arrivals === undefined) return null;
    const busy = Math.max(component.metrics.utilisation?.mean ?? 0, component.metrics.threads_used?.mean ?? 0);
    return { arrivals, errors: arrivals * (component.metrics.error_share?.mean ?? 0), heat: heatOf(busy) };
  };
  const would = (wire: Model["links"][number]) => (of(wire.from)?.arrivals ?? 0) * Number(wire.share ?? 1) * Number(wire.calls ?? 1);
  return model.links.map((wire) => {
    const target = of(wire.to);
    if (!target) return null;
    const others = model.links.filter((other) => other.to === wire.to);
    const all = others.reduce((sum, other) => sum + would(other), 0);
    const part = others.length === 1 ? 1 : all > 0 ? would(wire) / all : 1 / others.length;
    const failing = target.arrivals > 0 ? Math.min(1, target.errors / target.arrivals) : 0;
    return { rate: target.arrivals * part, failing, heat: target.heat, split: others.length > 1 };
  });
}
