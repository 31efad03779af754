import { describe, expect, it } from "vitest";
import { compileRuleSet } from "../rule-set/compile-rule-set.ts";
import type { CompiledRuleSet } from "../rule-set/compiled-rule-set.ts";
import { SAMPLE_CALCULATIONS, SAMPLE_INPUT } from "../sample/sample-form.ts";
import { runRuleCases } from "./run-rule-cases.ts";

const text = { pl: "t", en: "t" };
const { ruleSet } = compileRuleSet({
  ...SAMPLE_INPUT,
  calculations: {
    ...SAMPLE_CALCULATIONS,
    perItem: { type: "money", title: text, of: "items", is: { var: "@.cost" } },
    half: { type: "number", title: text, is: { "/": [{ var: "people" }, 2] } },
  },
  rules: [
    {
      id: "own-enough",
      title: text,
      kind: "eligibility",
      severity: "curable",
      moments: ["submission"],
      require: { ">=": [{ var: "ownPart" }, { calc: "ownNeeded" }] },
      basis: ["reg"],
      messages: { notMet: text, undetermined: text },
    },
  ],
});
const rules = ruleSet as CompiledRuleSet;

function run(facts: unknown, verdict: string, calculations: unknown) {
  const written = { name: "one", rule: "own-enough", facts, expect: { verdict, calculations } };
  return runRuleCases(rules, { cases: [written] });
}

describe("a case that expects values of calculations", () => {
  const facts = { amount: "4000.10", ownPart: "1000.03", people: 3 };

  it.each([
    ["as it is stored", { ownNeeded: "1000.03" }],
    ["as a number of złoty", { ownNeeded: 1000.03 }],
    ["with half a person", { half: 1.5 }],
  ])("passes with the value %s", (_, calculations) => {
    expect(run(facts, "met", calculations)).toMatchObject({ results: [{ passed: true }], problems: [] });
  });

  it("fails with another value, though the verdict is right, and tells of what it was computed", () => {
    const [result] = run(facts, "met", { ownNeeded: "1000.02" }).results;
    expect(result).toMatchObject({
      passed: false,
      calculations: [
        {
          calculation: "ownNeeded",
          expected: "1000.02",
          actual: { value: "1000.03", op: "pctOf", parts: [{ value: 25 }, { from: "fact:amount" }] },
          passed: false,
        },
      ],
    });
  });

  it("expects no value where a fact is missing", () => {
    expect(run({}, "undetermined", { ownNeeded: null }).results).toMatchObject([{ passed: true }]);
    expect(run({}, "undetermined", { ownNeeded: "0.00" }).results).toMatchObject([{ passed: false }]);
  });

  it.each([
    ["a name that there is not", { ownNeded: "1.00" }, "/cases/0/expect/calculations/ownNeded"],
    ["one of the items of a list", { perItem: "1.00" }, "/cases/0/expect/calculations/perItem"],
    ["a value of another type", { ownNeeded: "a lot" }, "/cases/0/expect/calculations/ownNeeded"],
    ["no object", 5, "/cases/0/expect/calculations"],
  ])("is refused with %s", (_, calculations, pointer) => {
    expect(run(facts, "met", calculations)).toMatchObject({
      passed: false,
      problems: [{ code: "OGW146", pointer }],
    });
  });
});
