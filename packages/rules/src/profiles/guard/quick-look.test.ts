import { describe, expect, it } from "vitest";
import { inspectJson } from "./inspect-json.ts";
import { isSurelySound } from "./quick-look.ts";

const bounds = { maxNodes: 6, maxDepth: 3, maxListItems: 3, maxTextLength: 4 };

function nested(levels: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < levels; level += 1) value = { a: value };
  return value;
}

const cyclic: Record<string, unknown> = {};
cyclic.itself = cyclic;

describe("the quick look", () => {
  it.each([
    ["as many parts as there may be", { a: 1, b: 2, c: 3, d: 4, e: null }],
    ["as many levels as there may be", nested(3)],
    ["the longest list", [1, true, undefined]],
    ["the longest text", { a: "four" }],
    ["a record without a prototype", Object.create(null)],
  ])("is sure of %s", (_, value) => {
    expect(isSurelySound(value, bounds)).toBe(true);
    expect(inspectJson(value, bounds)).toBeUndefined();
  });

  it.each([
    ["a part too many", { a: 1, b: 2, c: 3, d: 4, e: 5, f: 6 }, "tooManyNodes"],
    ["a level too many", nested(4), "tooDeep"],
    ["a list too long", [1, 2, 3, 4], "listTooLong"],
    ["a text too long", ["fives"], "textTooLong"],
    ["a list with a hole", new Array(2), "notPlain"],
    ["a list with a name", Object.assign([1], { more: 2 }), "notPlain"],
    ["a list of another class", new (class extends Array {})(), "notPlain"],
    ["a symbol", { [Symbol("s")]: 1 }, "notPlain"],
    ["a symbol of a list", Object.assign([1], { [Symbol("s")]: 1 }), "notPlain"],
    ["an instance", { a: new Date(0) }, "notPlain"],
    [
      "a getter",
      {
        get a() {
          throw new Error("was run");
        },
      },
      "accessor",
    ],
    ["a getter in a list", Object.defineProperty([1], 0, { get: () => 1 }), "accessor"],
    ["a function", { a: () => 1 }, "notJson"],
    ["a big integer", [1n], "notJson"],
    ["a circle", cyclic, "cyclic"],
  ])("leaves %s to be told", (_, value, kind) => {
    expect(isSurelySound(value, bounds)).toBe(false);
    expect(inspectJson(value, bounds)).toMatchObject({ kind });
  });

  it("does not go as deep as bounds may allow", () => {
    const deep = { ...bounds, maxNodes: 100_000, maxDepth: 90_000 };
    expect([16, 17, 80_000].map((levels) => isSurelySound(nested(levels), deep))).toEqual([
      true,
      false,
      false,
    ]);
    expect(inspectJson(nested(80_000), deep)).toBeUndefined();
  });
});
