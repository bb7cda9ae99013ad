// Figures in words.
import type { Schemas } from "../../api/client";
import { count, percent, seconds } from "./model";

type Estimate = Schemas["Estimate"];

const shape: Record<string, (value: number) => string> = {
  mean: seconds, p50: seconds, p95: seconds, p99: seconds, wait_mean: seconds, lag_p50: seconds, lag_p99: seconds,
  utilisation: percent, threads_used: percent, error_share: percent, goodput_share: percent, hit_ratio: percent, stale_share: percent,
  cost: (value) => String(Math.round(value)),
};

export const names: Record<string, string> = {
  cost: "cost a month", arrivals: "arrivals a second", throughput: "replies a second", goodput: "good replies a second", goodput_share: "good replies", error_share: "failed", mean: "mean", p50: "median",
  p95: "P95", p99: "P99", utilisation: "busy", threads_used: "threads in use", wait_mean: "mean wait", queue_mean: "waiting on average", hit_ratio: "hits", stale_share: "stale reads", lag_p50: "median lag",
  lag_p99: "P99 of the lag", backlog: "messages waiting at the end", dead_letters: "dead letters",
};

// A figure with its interval. What can't be below zero has no interval below zero.
export function told(metric: string, estimate: Estimate): string {
  const one = shape[metric] ?? count;
  const { low, high } = estimate;
  if (typeof low !== "number" || typeof high !== "number" || low === high) return one(estimate.mean);
  return `${one(estimate.mean)} (${one(Math.max(0, low))} to ${one(high)})`;
}

// A difference of two figures with its interval, each with its sign.
export function toldChange(metric: string, estimate: Estimate): string {
  const share = shape[metric] === percent;
  const plain = shape[metric] ?? count;
  const size = (value: number) => (share ? `${(value * 100).toFixed(2)} points` : plain(value));
  const one = (value: number) => (value === 0 ? "0" : `${value < 0 ? "−" : "+"}${size(Math.abs(value))}`);
  const { low, high } = estimate;
  if (typeof low !== "number" || typeof high !== "number" || low === high) return one(estimate.mean);
  return `${one(estimate.mean)} (${one(low)} to ${one(high)})`;
}
