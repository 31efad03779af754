import { expect, it } from "vitest";
import { describeValue } from "./index.ts";

it.each([
  [null, "null"],
  [undefined, "undefined"],
  ["ż", '"ż"'],
  ["a".repeat(61), `"${"a".repeat(60)}"…`],
  [-0, "-0"],
  [1.5, "1.5"],
  [12n, "12n"],
  [true, "true"],
  [[1, 2], "a list of 2"],
  [{ toString: () => "trap" }, "an object"],
  [() => 1, "a function"],
  [Symbol("s"), "a symbol"],
])("describes %s in a few words", (value, expected) => {
  expect(describeValue(value)).toBe(expected);
});
