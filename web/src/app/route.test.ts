import { expect, test } from "vitest";
import { match } from "./route";

test("patterns fit their paths and no others", () => {
  expect(match("/", "/")).toEqual({});
  expect(match("/loops/:id", "/loops/a%20b")).toEqual({ id: "a b" });
  expect(match("/loops/:id", "/loops/a/")).toEqual({ id: "a" });
  expect(match("/loops/:id", "/loops")).toBeNull();
  expect(match("/loops", "/questions")).toBeNull();
});
