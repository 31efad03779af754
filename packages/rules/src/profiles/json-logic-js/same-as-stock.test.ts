import fc from "fast-check";
import jsonLogic, { type RulesLogic } from "json-logic-js";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { compileJsonLogic } from "./compile-json-logic.ts";

// Operators, paths and values of this suite are drawn by fast-check, which shrinks what it finds; the conformance
// suite draws a million pairs with a generator of its own.

const EAGER = ["==", "===", "!=", "!==", ">", ">=", "<", "<=", "!!", "!", "%", "log", "in", "cat", "substr"];
const MORE_EAGER = ["+", "*", "-", "/", "min", "max", "merge", "if", "?:", "and", "or"];
const ITERATING = ["filter", "map", "reduce", "all", "none", "some"];

const path = fc.constantFrom(
  "a",
  "b",
  "xs",
  "xs.0",
  "o.a",
  "o.length",
  "",
  "0",
  "current",
  "accumulator",
  "nope.a",
);

const scalar = fc.oneof(
  fc.constantFrom(0, -0, 1, 2, -1, 1.5, 1e21, 5000),
  fc.constantFrom("", "0", "1", "10", "a", "abc", "12 zł", "1,5", " 7 ", "Infinity"),
  fc.constantFrom(true, false, null),
);

const value = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    scalar,
    fc.array(tie("value"), { maxLength: 3 }),
    fc.record({ a: tie("value"), b: tie("value") }, { requiredKeys: [] }),
    fc.constantFrom({ toString: 1 }, { valueOf: 3 }, { indexOf: 0 }, { length: 1 }),
  ),
})).value;

const keys = fc.array(path, { maxLength: 3 });

const rule = fc.letrec((tie) => ({
  rule: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.oneof(scalar, fc.record({ var: path })),
    fc
      .tuple(fc.constantFrom(...EAGER, ...MORE_EAGER), fc.array(tie("rule"), { maxLength: 4 }))
      .map(asOperator),
    fc.tuple(fc.constantFrom(...EAGER, ...MORE_EAGER, ...ITERATING), tie("rule")).map(asOperator),
    fc.tuple(fc.constantFrom(...ITERATING), fc.tuple(tie("list"), tie("rule"), tie("rule"))).map(asOperator),
    fc.tuple(fc.constant("var"), fc.tuple(path, tie("rule"))).map(asOperator),
    fc.tuple(fc.constant("missing"), fc.oneof(keys, fc.tuple(keys), path)).map(asOperator),
    fc.tuple(fc.constant("missing_some"), fc.tuple(fc.nat(3), keys)).map(asOperator),
    fc.array(tie("rule"), { maxLength: 3 }),
    fc.record({ a: scalar, b: scalar }),
    fc.constantFrom({}, { bogus: 1 }, { "cat.x": [1] }),
  ),
  list: fc.oneof(fc.constantFrom<unknown>({ var: "xs" }, { var: "o" }, { var: "" }, [1, 2, 3]), tie("rule")),
})).rule;

const data = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.record(
      { a: value, b: value, o: value, xs: fc.array(value, { maxLength: 4 }) },
      { requiredKeys: [] },
    ),
  },
  { weight: 1, arbitrary: fc.oneof(value, fc.constant(undefined)) },
);

function asOperator([name, operands]: [string, unknown]): unknown {
  return { [name]: operands };
}

/** The value, or the fact that there is none. */
function answer(evaluate: () => unknown): { readonly value: unknown } | "throws" {
  try {
    return { value: evaluate() };
  } catch {
    return "throws";
  }
}

describe("json-logic-js profile", () => {
  beforeAll(() => {
    // The stock library prints in its operator "log".
    vi.spyOn(console, "log").mockImplementation(() => undefined);
  });
  afterAll(() => {
    vi.restoreAllMocks();
  });

  it("gives what the stock library gives, or both throw, alone and in bulk", () => {
    fc.assert(
      fc.property(rule, fc.array(data, { minLength: 1, maxLength: 3 }), (logic, rows) => {
        const compiled = compileJsonLogic(logic);
        const stock = rows.map((row) => answer(() => jsonLogic.apply(logic as RulesLogic, row)));
        const single = rows.map((row) => answer(() => compiled.evaluate(row)));
        const bulk = compiled.evaluateMany(rows);
        const many = bulk.values.map((each, index) => (bulk.errors.has(index) ? "throws" : { value: each }));
        expect(single).toStrictEqual(stock);
        expect(many).toStrictEqual(stock);
      }),
      { seed: 20_260_301, numRuns: 10_000 },
    );
  });

  it.each<[unknown, unknown?]>([
    [{ "*": [-0, 5] }],
    [{ "*": ["12 zł"] }],
    [{ "*": [] }],
    [{ "+": [-0] }],
    [{ "-": [{ and: [] }, { and: [] }] }],
    [{ in: ["", ""] }],
    [{ in: [{ "/": [0, 0] }, [{ "/": [0, 0] }]] }],
    [{ in: ["a", { var: "" }] }, { indexOf: null }],
    [{ substr: ["jsonlogic", 1, "-3"] }],
    [{ substr: ["jsonlogic", -5, -2] }],
    [{ substr: [[1, [2, null]], 0, [3]] }],
    [{ cat: [null, [null, [1, [2]]], { a: 1, b: 2 }, true] }],
    [{ ">": [3, 2, 3] }],
    [{ "<": [1, 2, { and: [] }] }],
    [{ max: { var: "xs" } }, { xs: [1, 5] }],
    [{ max: [] }],
    [{ var: "" }],
    [{ var: [[]] }, { "": 1 }],
    [{ var: ["a.b", { bogus: 1 }] }, { a: { b: 1 } }],
    [{ missing: [[]] }],
    [{ missing: ["", null] }, ""],
    [{ missing_some: [2, "abc"] }, { abc: 1 }],
    [{ missing_some: ["x", 5] }, {}],
    [{ missing_some: [1] }, {}],
    [{ "==": [[[]], ""] }],
    [{ "==": null }],
    [{ if: [] }],
    [{ reduce: [{ var: "xs" }, { var: "" }, { bogus: 1 }] }, { xs: 1 }],
    [{ "var.prototype": [1] }],
    [{ hasOwnProperty: ["a"] }],
  ])("gives what the stock library gives for %j on %j", (logic, row) => {
    const stock = answer(() => jsonLogic.apply(logic as RulesLogic, row));
    expect(answer(() => compileJsonLogic(logic).evaluate(row))).toStrictEqual(stock);
  });

  it("changes neither the rule nor the data", () => {
    fc.assert(
      fc.property(rule, data, (logic, row) => {
        const before = JSON.stringify([logic, row]);
        answer(() => compileJsonLogic(logic).evaluate(row));
        expect(JSON.stringify([logic, row])).toBe(before);
      }),
      { seed: 7, numRuns: 1_000 },
    );
  });
});
