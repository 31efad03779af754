import fc from "fast-check";
import jsonLogic, { type RulesLogic } from "json-logic-js";
import { describe, expect, it } from "vitest";
import type { OpaqueExpression } from "../plug/rule-language.ts";
import { compileRuleSet } from "../rule-set/compile-rule-set.ts";
import { stockJsonLogicLanguage } from "./index.ts";

const text = (pl: string) => ({ pl, en: pl });
const form = {
  type: "object",
  required: ["amount", "kind", "items"],
  properties: {
    amount: { type: "string", format: "money" },
    kind: { type: "string", enum: ["ngo", "group"] },
    ownMoney: { type: "string", format: "money" },
    street: { type: "string" },
    consent: { type: "boolean" },
    items: {
      type: "array",
      maxItems: 200,
      items: { type: "object", required: ["cost"], properties: { cost: { type: "integer" } } },
    },
    notes: { type: "array", maxItems: 200, items: { type: "string" } },
  },
};

function compile(require: unknown) {
  const rule = {
    id: "stock",
    title: text("t"),
    kind: "requirement",
    severity: "curable",
    moments: ["submission"],
    language: "stock-json-logic",
    require,
    basis: ["b"],
    messages: { notMet: text("n"), undetermined: text("u") },
  };
  const input = { form, rules: [rule], moments: ["submission"] };
  return compileRuleSet(input, { languages: [stockJsonLogicLanguage] });
}

function verdictOf(require: unknown, answers: unknown, closed = true): string | undefined {
  const { ruleSet, problems } = compile(require);
  if (ruleSet === undefined) throw new Error(problems.map(({ message }) => message.en).join(" "));
  const { facts } = ruleSet.normalise(answers, { closed });
  return ruleSet.evaluate(facts, "submission")[0]?.verdict;
}

const full = { amount: "1500.00", kind: "ngo", items: [{ cost: 5 }, { cost: 20 }], notes: [] };

describe("a rule run by the stock library", () => {
  it("gives what the library gives on the same data", () => {
    const numbers = fc.integer({ min: -50, max: 50 });
    const value: fc.Arbitrary<unknown> = fc.oneof(
      numbers,
      fc.constantFrom("amount", "people").map((path) => ({ var: path })),
      fc
        .tuple(fc.constantFrom("+", "-", "*", "min", "max"), numbers)
        .map(([op, n]) => ({ [op]: [{ var: "amount" }, n] })),
    );
    const test: fc.Arbitrary<unknown> = fc.oneof(
      fc
        .tuple(fc.constantFrom("<", "<=", ">", ">=", "==", "!=", "===", "!=="), value, value)
        .map(([op, one, two]) => ({ [op]: [one, two] })),
      value.map((one) => ({ "!!": one })),
      fc.tuple(fc.constantFrom("some", "all", "none"), numbers).map(([op, n]) => ({
        [op]: [{ var: "items" }, { "<": [{ var: "cost" }, n] }],
      })),
      numbers.map((n) => ({
        ">": [
          { reduce: [{ var: "items" }, { "+": [{ var: "accumulator" }, { var: "current.cost" }] }, 0] },
          n,
        ],
      })),
    );
    const rule = fc.oneof(
      test,
      fc.tuple(fc.constantFrom("and", "or"), test, test).map(([op, one, two]) => ({ [op]: [one, two] })),
      fc.tuple(test, test, test).map(([one, two, three]) => ({ if: [one, two, three] })),
    );
    const data = fc.record({
      amount: numbers,
      people: numbers,
      items: fc.array(fc.record({ cost: numbers }), { maxLength: 4 }),
    });
    fc.assert(
      fc.property(rule, data, (logic, facts) => {
        const parsed = stockJsonLogicLanguage.parse(logic) as OpaqueExpression;
        const expected = jsonLogic.apply(logic as RulesLogic, facts);
        expect(parsed.evaluate(facts as never)).toEqual(expected);
      }),
    );
  });

  it.each([
    ["<= with nothing to compare", { "<=": [{ var: "ownMoney" }, 500_000] }],
    ["another text", { "!=": [{ var: "street" }, "Piotrkowska"] }],
    ["not in a list", { "!": { in: [{ var: "street" }, ["Piotrkowska"]] } }],
    ["a sum", { "<": [{ "+": [1, { var: "ownMoney" }] }, 5] }],
    ["none of a list", { none: [{ var: "notes" }, { "==": [{ var: "" }, "x"] }] }],
    ["a text put together", { "==": [{ cat: ["x", { var: "street" }] }, "x"] }],
  ])("makes no answer of a fact that there is none of: %s", (_, logic) => {
    const { notes: _notes, ...without } = full;
    expect(verdictOf(logic, without)).toBe("error");
    expect(verdictOf(logic, without, false)).toBe("undetermined");
  });

  it.each([
    [{ "!": [{ var: "consent" }] }, "met"],
    [{ "==": [{ var: "ownMoney" }, null] }, "met"],
    [{ "!!": [{ missing: ["street", "ownMoney"] }] }, "met"],
    [{ "==": [{ var: ["street", "Piotrkowska"] }, "Piotrkowska"] }, "met"],
    [{ and: [{ var: "ownMoney" }, { "<": [{ var: "ownMoney" }, 5] }] }, "error"],
  ])("lets an author ask for it: %j", (logic, verdict) => {
    expect(verdictOf(logic, full)).toBe(verdict);
  });

  it.each([
    ["a quotient by nothing", { ">": [{ "/": [{ var: "amount" }, 0] }, 1] }],
    ["a number that is none", { "!": [{ ">": [{ "*": [{ var: "kind" }, 2] }, 1] }] }],
    ["no yes or no", { var: "kind" }],
    ["work without end", { some: [{ var: "items" }, { some: [{ var: "items" }, false] }] }],
  ])("is an error for %s", (_, logic) => {
    const many = { ...full, items: Array.from({ length: 200 }, () => ({ cost: 1 })) };
    expect(verdictOf(logic, many)).toBe("error");
  });

  it("stops a text that doubles with every step", () => {
    const doubled = {
      reduce: [{ var: "notes" }, { cat: [{ var: "accumulator" }, { var: "accumulator" }] }, "x"],
    };
    const notes = Array.from({ length: 40 }, () => "a");
    expect(verdictOf({ "!=": [doubled, ""] }, { ...full, notes })).toBe("error");
  });

  it.each([
    ["a path out of the data", { "!!": [{ var: { var: "kind" } }] }, "/require/!!/0/var"],
    ["keys out of the data", { "!": [{ missing: { var: "notes" } }] }, "/require/!/0/missing"],
    ["keys put together", { "!": [{ missing: [{ cat: ["a", "b"] }] }] }, "/require/!/0/missing"],
    [
      "keys that are enough out of the data",
      { missing_some: [1, { var: "notes" }] },
      "/require/missing_some",
    ],
    ["a method of a value", { method: [{ var: "kind" }, "at", [0]] }, "/require"],
    ["printing", { log: "x" }, "/require"],
    ["a function of an operator", { "cat.constructor": ["return 1"] }, "/require"],
    ["an operator of the host", { "host: step": [true, -1e9] }, "/require"],
    ["what objects inherit", { "!!": [{ var: "constructor" }] }, "/require/!!/0/var"],
    ["what texts inherit", { "!!": [{ var: "street.anchor" }] }, "/require/!!/0/var"],
    ["two operators at once", { "<": [1, 2], ">": [2, 1] }, "/require"],
  ])("is refused with one finding when it asks for %s", (_, logic, pointer) => {
    const { ruleSet, problems } = compile(logic);
    expect(ruleSet).toBeUndefined();
    expect(problems).toMatchObject([{ code: "OGW148", pointer: `/rules/0${pointer}` }]);
  });

  it("runs no answer as logic", () => {
    let ran = 0;
    jsonLogic.add_operation("spy", () => {
      ran += 1;
      return true;
    });
    try {
      const logic = { some: [{ var: "notes" }, { "==": [{ var: "" }, "a"] }] };
      const { evaluate } = stockJsonLogicLanguage.parse(logic) as OpaqueExpression;
      const facts: unknown = { notes: [{ spy: [] }, { missing: [{ spy: [] }] }] };
      expect(evaluate(facts as never)).toBe(false);
      expect(ran).toBe(0);
    } finally {
      jsonLogic.rm_operation("spy");
    }
  });

  it("has a name of its own beside the profile", () => {
    expect(compile({ "===": [1, 1] }).problems).toEqual([]);
    expect(stockJsonLogicLanguage.id).not.toBe("json-logic-js");
  });
});
