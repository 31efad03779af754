import jsonLogic, { type RulesLogic } from "json-logic-js";
import { describe, expect, it } from "vitest";
import type { Problem } from "../../errors/index.ts";
import { countReads } from "../../sample/counted-reads.ts";
import { compileJsonLogic } from "./compile-json-logic.ts";

/** Evaluates once, and says what was found on the way. */
function run(rule: unknown, data?: unknown): { readonly value: unknown; readonly found: readonly string[] } {
  const found: Problem[] = [];
  const value = compileJsonLogic(rule).evaluate(data, (problem) => found.push(problem));
  return { value, found: found.map((problem) => problem.code) };
}

function nest(depth: number, wrap: (inner: unknown) => unknown): unknown {
  let rule: unknown = true;
  for (let level = 0; level < depth; level += 1) rule = wrap(rule);
  return rule;
}

describe("exception 1: paths to JavaScript's own properties give null and a finding", () => {
  it.each([
    [{ var: "constructor" }, {}],
    [{ var: "constructor.constructor" }, {}],
    [{ var: "__proto__" }, {}],
    [{ var: "toString" }, {}],
    [{ var: "xs.map" }, { xs: [1] }],
    [{ var: "name.trim" }, { name: "Ewa" }],
    [{ var: "amount.toFixed" }, { amount: 5 }],
    [{ var: [{ cat: ["const", "ructor"] }, 7] }, {}],
    [{ "cat.prototype.constructor": ["a", "b"] }, {}],
  ])("%j", (rule, data) => {
    expect(run(rule, data)).toEqual({ value: null, found: ["OGW444"] });
    // The stock library answers with a function, a prototype, or by calling what the path leads to.
    expect(jsonLogic.apply(rule as unknown as RulesLogic, data)).not.toBeNull();
  });

  it("still reads an own field with the name of an inherited one", () => {
    expect(run({ var: "toString" }, { toString: "x" })).toEqual({ value: "x", found: [] });
  });

  it("says so at compile time where the path is written in the rule", () => {
    const [finding] = compileJsonLogic({ "!": [{ var: "a.constructor" }] }).diagnostics;
    expect(finding).toMatchObject({ code: "OGW444", pointer: "/!/0" });
  });
});

describe("exception 2: missing and missing_some never run their keys as rules", () => {
  const calls: unknown[] = [];
  const hostile = { need: [{ sideEffect: [1] }] };

  it("where the stock library runs an operator that the data name", () => {
    jsonLogic.add_operation("sideEffect", (...args: unknown[]) => calls.push(args));
    try {
      jsonLogic.apply({ missing: { var: "need" } } as unknown as RulesLogic, hostile);
      expect(calls).toHaveLength(1);
    } finally {
      jsonLogic.rm_operation("sideEffect");
    }
    expect(run({ missing: { var: "need" } }, hostile).value).toEqual(hostile.need);
    expect(run({ missing_some: [1, { var: "need" }] }, hostile).value).toEqual(hostile.need);
  });

  it("takes a list among the keys for a name, not for a path with a default", () => {
    const data = { need: [["a", "default"]] };
    expect(jsonLogic.apply({ missing: [{ var: "need" }] } as unknown as RulesLogic, data)).toEqual([]);
    expect(run({ missing: [{ var: "need" }] }, data).value).toEqual([["a", "default"]]);
  });
});

describe("exception 3: limits refuse", () => {
  it.each([
    ["100 000 levels", nest(100_000, (inner) => ({ "!": [inner] }))],
    ["a million operands", { and: Array.from({ length: 1_000_000 }, () => true) }],
    ["a getter", Object.defineProperty({}, "var", { get: () => "a", enumerable: true })],
    ["a record with a reserved name", { if: [true, JSON.parse('{"__proto__": 1, "b": 2}')] }],
  ])("a rule with %s is not compiled, and throws when evaluated", (_name, rule) => {
    const compiled = compileJsonLogic(rule);
    expect(compiled.diagnostics.map((problem) => problem.code)).toContain("OGW435");
    expect(() => compiled.evaluate({})).toThrow("[OGW435]");
  });

  it("a rule that refers to itself is not compiled", () => {
    const loop: Record<string, unknown> = {};
    loop.and = [loop];
    expect(() => compileJsonLogic(loop).evaluate({})).toThrow("refers to itself");
  });

  it.each<[string, unknown]>([
    ["refer to themselves", [0] as unknown[]],
    ["hold a class instance", { at: new Date(0) }],
    ["hold a function", { f: () => 1 }],
    ["hold a list of 10 001", { xs: Array.from({ length: 10_001 }, () => 0) }],
  ])("data that %s are refused", (_name, data) => {
    if (Array.isArray(data)) data[0] = data;
    expect(() => compileJsonLogic(true).evaluate(data)).toThrow("[OGW440]");
  });

  const many = { xs: Array.from({ length: 10_000 }, (_, index) => index) };
  const doubled = { var: "accumulator" };

  it.each([
    [
      "a text that doubles",
      "a text would exceed 65536",
      { reduce: [{ var: "xs" }, { cat: [doubled, doubled] }, "x"] },
    ],
    [
      "a list that doubles",
      "a list would exceed 10000",
      { reduce: [{ var: "xs" }, { merge: [doubled, doubled] }, [1]] },
    ],
    ["a result that doubles", "is nested too deep", { reduce: [{ var: "xs" }, [doubled, doubled], [1]] }],
    [
      "a doubled list turned into text",
      "nesting would exceed 100",
      { "==": [{ reduce: [{ var: "xs" }, [doubled, doubled], 1] }, "1"] },
    ],
    [
      "loops in loops",
      "work (fuel) would exceed 1000000",
      { map: [{ var: "xs" }, { map: [many.xs, { map: [many.xs, 1] }] }] },
    ],
    [
      "a long search in a long text",
      "work (fuel) would exceed 1000000",
      { all: [{ var: "xs" }, { in: ["a".repeat(30_000), "b".repeat(60_000)] }] },
    ],
  ])("%s runs out of its bound (%s) while the list is gone through once", (_name, bound, rule) => {
    // A list is looked through before the rule runs, two reads an item; going through it takes two more.
    const { value, reads } = countReads(many);
    expect(() => compileJsonLogic(rule, { maxRuleNodes: 50_000 }).evaluate(value)).toThrow(bound);
    expect(reads()).toBeLessThan(4 * 10_000 + 100);
  });

  it("loops in loops visit no more items than there is fuel", () => {
    const cells = Array.from({ length: 100 }, () => ({ a: 1 }));
    const rows = Array.from({ length: 100 }, () => ({ cells }));
    const rule = { map: [{ var: "rows" }, { map: [{ var: "cells" }, { var: "a" }] }] };
    const readsFor = (maxFuel: number) => {
      const { value, reads } = countReads({ rows });
      expect(() => compileJsonLogic(rule, { maxFuel }).evaluate(value)).toThrow(`would exceed ${maxFuel}`);
      return reads();
    };
    const [none, some, twice] = [readsFor(1), readsFor(2_000), readsFor(4_000)];
    expect(some - none).toBeGreaterThan(2_000);
    expect(some - none).toBeLessThan(5 * 2_000);
    expect(twice - none).toBeLessThan(5 * 4_000);
  });

  it("limits can be raised by whoever owns rule and data", () => {
    const rule = { "+": [1, { "+": [2, 3] }] };
    expect(() => compileJsonLogic(rule, { maxRuleDepth: 3 }).evaluate()).toThrow("nested too deep");
    expect(compileJsonLogic(rule, { maxRuleDepth: 4 }).evaluate()).toBe(6);
  });
});

describe("findings of a JSON-logic rule", () => {
  it.each([
    [{ AND: [true] }, "OGW436", ""],
    [{ if: [true, { a: 1, b: 2 }] }, "OGW437", "/if/1"],
    [{ missing: { var: "need" } }, "OGW438", ""],
    [{ missing_some: [1, { var: "need" }] }, "OGW438", ""],
  ])("%j has %s at %j", (rule, code, pointer) => {
    expect(compileJsonLogic(rule).diagnostics).toMatchObject([{ code, pointer }]);
  });

  it("asks whether a misspelt operator meant a known one", () => {
    expect(compileJsonLogic({ fliter: [] }).diagnostics[0]?.remedy.pl).toBe("Czy chodziło o „filter”?");
  });

  it("an unknown operator throws only when it is reached", () => {
    expect(run({ and: [false, { between: [1] }] }).value).toBe(false);
    expect(() => run({ between: [1] })).toThrow('[OGW442] operator "between"');
  });
});

describe("bulk evaluation", () => {
  it("keeps the error of a row and goes on with the others", () => {
    const { values, errors } = compileJsonLogic({ "*": [{ var: "a" }, 2] }).evaluateMany([
      { a: 1 },
      { a: { toString: 1 } },
      { a: 3 },
    ]);
    expect(values).toEqual([2, undefined, 6]);
    expect([...errors].map(([row, error]) => [row, error.code])).toEqual([[1, "OGW443"]]);
  });

  it("gives every row fuel of its own", () => {
    const rule = compileJsonLogic({ map: [{ var: "xs" }, { var: "" }] }, { maxFuel: 3 });
    expect(rule.evaluateMany([{ xs: [1, 2] }, { xs: [1, 2, 3, 4] }, { xs: [3] }]).values).toEqual([
      [1, 2],
      undefined,
      [3],
    ]);
  });

  it("prints nothing where the rule says log", () => {
    expect(run({ log: "x" }).value).toBe("x");
  });
});
