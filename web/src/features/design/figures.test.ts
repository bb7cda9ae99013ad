import { expect, test } from "vitest";
import { flows, measured, type Moment } from "./figures";
import { told, toldChange } from "./metrics";
import { empty, type Model } from "./model";

const estimate = (mean: number) => ({ mean, low: mean, high: mean });
const part = (id: string, kind: string, metrics: Record<string, number>) => ({
  id,
  kind,
  name: id,
  metrics: Object.fromEntries(Object.entries(metrics).map(([name, mean]) => [name, estimate(mean)])),
});
const outcome = {
  end_to_end: [part("users", "load", { arrivals: 100 })],
  components: [
    part("a", "service", { arrivals: 100, utilisation: 0.95, error_share: 0.2 }),
    part("b", "service", { arrivals: 50, threads_used: 0.75 }),
    part("db", "database", { arrivals: 120, utilisation: 0.2, p99: 0.012 }),
  ],
  series: {
    time: [1, 2],
    loads: { users: { arrivals: [90, 110], errors: [0, 3], goodput: [90, 107], p50: [0.01, null], p99: [0.02, null] } },
    nodes: { a: { arrivals: [90, 110], errors: [0, 55], busy: [0.5, 0.99], queue: [0, 12] } },
  },
} as unknown as Moment["outcome"];
const model: Model = {
  ...empty("Design"),
  nodes: [],
  links: [
    { from: "users", to: "a" },
    { from: "users", to: "b", share: 0.5 },
    { from: "a", to: "db" },
    { from: "b", to: "db", calls: 2 },
    { from: "b", to: "nowhere" },
  ],
};

test("a link counts what arrives, and says where that was split between several", () => {
  const whole = flows(model, { outcome, slice: null });
  expect(whole.map((flow) => flow && [flow.rate, flow.split, flow.heat])).toEqual([
    [100, false, "hot"],
    [50, false, "warm"],
    [60, true, "calm"],
    [60, true, "calm"],
    null,
  ]);
  expect(whole[0]?.failing).toBeCloseTo(0.2);
  expect(flows(model, null)).toEqual([null, null, null, null, null]);
});

test("while a run plays, parts and links show that moment", () => {
  expect(measured("a", { outcome, slice: 0 })).toEqual({ lines: ["90.0/s", "50 % busy"], heat: "calm" });
  expect(measured("a", { outcome, slice: 1 })).toEqual({ lines: ["110/s", "99 % busy", "12.0 wait", "55.0 fail/s"], heat: "hot" });
  expect(measured("users", { outcome, slice: 1 }).lines).toEqual(["110/s", "no reply", "3.0 fail/s"]);
  const now = flows(model, { outcome, slice: 1 })[0];
  expect([now?.rate, now?.failing, now?.heat]).toEqual([110, 0.5, "hot"]);
});

test("a difference has its sign at both ends", () => {
  expect(toldChange("p99", { mean: -0.012, low: -0.015, high: 0.001 })).toBe("−12 ms (−15 ms to +1.0 ms)");
  expect(toldChange("error_share", { mean: 0.01, low: 0.005, high: 0.015 })).toBe("+1.00 points (+0.50 points to +1.50 points)");
  expect(toldChange("cost", { mean: 0, low: 0, high: 0 })).toBe("0");
  expect(told("error_share", { mean: 0.01, low: -0.005, high: 0.025 })).toBe("1.00 % (0 % to 2.50 %)");
});
