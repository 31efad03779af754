import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wideCondition, widePartialAnswers } from "../sample/wide-condition.ts";
import { WIDE_INPUT } from "../sample/wide-form.ts";
import { compileRuleSet } from "./compile-rule-set.ts";

const text = { pl: "t", en: "t" };

function ruleOf(require: unknown) {
  return {
    id: "tested",
    title: text,
    kind: "eligibility",
    severity: "blocking",
    moments: ["submission"],
    basis: ["reg"],
    require,
    messages: { notMet: text, undetermined: text },
  };
}

/** Freezes a value to its last own object, so that any write throws; typed arrays have none to freeze. */
function frozenWhole<Value>(value: Value): Value {
  if (value === null || typeof value !== "object" || Object.isFrozen(value) || ArrayBuffer.isView(value)) {
    return value;
  }
  Object.freeze(value);
  for (const key of Reflect.ownKeys(value)) frozenWhole(Reflect.get(value, key));
  return value;
}

describe("facts", () => {
  it("are never changed by being asked: single, traced, prepared or by columns, again and again", () => {
    fc.assert(
      fc.property(wideCondition, widePartialAnswers, (require, answers) => {
        const { ruleSet } = compileRuleSet({ ...WIDE_INPUT, rules: [ruleOf(require)] });
        if (ruleSet === undefined) throw new Error("a generated rule did not compile");
        const { facts } = ruleSet.normalise(answers, { closed: true });
        const before = JSON.stringify(facts.slots);
        frozenWhole(facts.slots);
        const first = ruleSet.evaluate(facts, "submission", { level: "trace" });
        ruleSet.prepare("submission").verdict(facts, 0);
        ruleSet.evaluateBulk(ruleSet.columns([facts, facts]), "submission");
        expect(ruleSet.evaluate(facts, "submission", { level: "trace" })).toEqual(first);
        expect(JSON.stringify(facts.slots)).toBe(before);
      }),
      { numRuns: 300 },
    );
  });
});
