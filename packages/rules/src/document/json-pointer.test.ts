import fc from "fast-check";
import { expect, it } from "vitest";
import { formatPointer, joinPointer, parsePointer, valueAt } from "./index.ts";

it("writes and splits any names without loss", () => {
  fc.assert(
    fc.property(fc.array(fc.string()), (names) => {
      expect(parsePointer(formatPointer(names))).toEqual(names);
    }),
  );
});

it("escapes as RFC 6901 shows", () => {
  expect(joinPointer("", "a/b")).toBe("/a~1b");
  expect(joinPointer("/x", "m~n")).toBe("/x/m~0n");
  expect(joinPointer("", "")).toBe("/");
  expect(parsePointer("/~01")).toEqual(["~1"]);
});

it.each(["a", "a/b", "/~", "/~2"])("takes %j for no pointer", (text) => {
  expect(parsePointer(text)).toBeUndefined();
});

it("reads own members only", () => {
  const document = { rules: [{ id: "x" }], "": 0 };
  expect(valueAt(document, "/rules/0/id")).toBe("x");
  expect(valueAt(document, "/")).toBe(0);
  expect(valueAt(document, "")).toBe(document);
  expect(valueAt(document, "/rules/length")).toBeUndefined();
  expect(valueAt(document, "/rules/-1")).toBeUndefined();
  expect(valueAt(document, "/constructor")).toBeUndefined();
  expect(valueAt(document, "/rules/0/id/0")).toBeUndefined();
  expect(valueAt(document, "rules")).toBeUndefined();
});
