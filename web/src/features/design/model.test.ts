import { expect, test } from "vitest";
import { empty, kinds, newPart, put, seconds, tidy, typed } from "./model";

test("a new part gets an id of its own and stands where nothing else does", () => {
  let model = empty("Design");
  for (const kind of ["service", "service", "queue", "service"]) {
    const users = model.nodes[0];
    const part = newPart(model, kind, users);
    model = { ...model, nodes: [...model.nodes, part] };
  }
  expect(new Set(model.nodes.map((part) => part.id)).size).toBe(5);
  expect(new Set(model.nodes.map((part) => `${part.at?.x} ${part.at?.y}`)).size).toBe(5);
});

test("tidying puts the called to the right of the caller, and ends on a cycle", () => {
  const node = (id: string) => ({ id, kind: "service" });
  const model = { ...empty("Design"), nodes: [node("c"), node("a"), node("b")], links: [{ from: "a", to: "b" }, { from: "b", to: "c" }] };
  const x = Object.fromEntries(tidy(model).nodes.map((part) => [part.id, part.at?.x ?? -1]));
  expect(x.a).toBeLessThan(x.b ?? 0);
  expect(x.b).toBeLessThan(x.c ?? 0);
  tidy({ ...model, links: [...model.links, { from: "c", to: "a" }] });
});

test("fields turn into what a model file holds", () => {
  const replicas = kinds.service?.fields.find((field) => field.key === "replicas");
  const work = kinds.service?.fields.find((field) => field.key === "work");
  if (!replicas || !work) throw new Error("fields are missing");
  expect(typed(replicas, "1 000")).toBe(1000);
  expect(typed(replicas, "")).toBeUndefined();
  expect(typed(replicas, "many")).toBe("many");
  expect(typed(work, " 5 ms ")).toBe("5 ms");
  expect(put({ a: 1, b: 2 }, "a", undefined)).toEqual({ b: 2 });
});

test("durations are told as people say them", () => {
  expect([0.0000005, 0.0042, 0.25, 2.5, 75, 1200].map(seconds)).toEqual(["1 µs", "4.2 ms", "250 ms", "2.50 s", "75.0 s", "20 min"]);
});
