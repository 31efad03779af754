import { describe, expect, it } from "vitest";
import { inspectJson } from "./inspect-json.ts";

const BOUNDS = { maxNodes: 100, maxDepth: 5, maxListItems: 20, maxTextLength: 30 };

describe("inspectJson", () => {
  it("passes plain JSON, undefined and records without a prototype", () => {
    const bare = Object.assign(Object.create(null), { a: 1 });
    for (const value of [1, "ż", null, undefined, [], {}, [1, { a: [true] }], bare]) {
      expect(inspectJson(value, BOUNDS)).toBeUndefined();
    }
  });

  it("names the place of a value nested too deep", () => {
    expect(inspectJson({ a: [[[[[1]]]]] }, BOUNDS)).toEqual({ kind: "tooDeep", pointer: "/a/0/0/0/0" });
  });

  it("refuses 100 000 levels without running out of stack", () => {
    let deep: unknown = 1;
    for (let level = 0; level < 100_000; level += 1) deep = [deep];
    expect(inspectJson(deep, BOUNDS)?.kind).toBe("tooDeep");
  });

  it("refuses a value that refers to itself", () => {
    const loop: Record<string, unknown> = {};
    loop.self = loop;
    expect(inspectJson(loop, BOUNDS)?.kind).toBe("cyclic");
  });

  it("refuses a small graph that stands for an enormous tree", () => {
    let twice: unknown = 1;
    for (let level = 0; level < 50; level += 1) twice = [twice, twice];
    expect(inspectJson(twice, { ...BOUNDS, maxDepth: 100 })?.kind).toBe("tooManyNodes");
  });

  it("refuses accessors without running them", () => {
    let ran = false;
    const trap = {
      get amount() {
        ran = true;
        return 1;
      },
    };
    expect(inspectJson({ data: trap }, BOUNDS)).toEqual({ kind: "accessor", pointer: "/data/amount" });
    expect(ran).toBe(false);
  });

  it.each([
    ["a date", new Date(0), "notPlain"],
    ["a list with a hole", Object.assign([], { 0: 1, 2: 3 }), "notPlain"],
    ["a list with a further name", Object.assign([1], { join: 1 }), "notPlain"],
    ["a record with a symbol", { [Symbol.toPrimitive]: 1 }, "notPlain"],
    ["a record that inherits", Object.create({ a: 1 }), "notPlain"],
    ["a function", () => 1, "notJson"],
    ["a big integer", 1n, "notJson"],
    ["a long list", Array.from({ length: 21 }, () => 0), "listTooLong"],
    ["a long text", "x".repeat(31), "textTooLong"],
  ])("refuses %s", (_name, value, kind) => {
    expect(inspectJson({ a: value }, BOUNDS)).toEqual({ kind, pointer: "/a" });
  });
});
