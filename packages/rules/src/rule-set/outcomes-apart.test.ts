import { describe, expect, it } from "vitest";
import { compileRuleSet } from "./compile-rule-set.ts";

const text = { pl: "t", en: "t" };
const money = { type: "string", format: "money", minimum: 0 };

const { ruleSet } = compileRuleSet({
  form: { type: "object", required: ["amount"], properties: { amount: money } },
  moments: ["submission"],
  rules: ["one", "two"].map((id) => ({
    id,
    title: text,
    kind: "eligibility",
    severity: "blocking",
    moments: ["submission"],
    basis: ["reg"],
    require: { "<=": [1500, { var: "amount" }, 5000] },
    messages: { notMet: text, undetermined: text },
  })),
});

describe("outcomes", () => {
  it("stay as they are, whatever their host does to others", () => {
    if (ruleSet === undefined) throw new Error("the rules do not compile");
    const { facts } = ruleSet.normalise({ amount: "2000.00" }, { closed: true });
    const before = JSON.stringify(ruleSet.evaluate(facts, "submission"));
    for (const { reasons, args, missing } of ruleSet.evaluate(facts, "submission")) {
      for (const { operands = [] } of reasons) {
        // A constant, like what there is none of, is the same in all outcomes and cannot be changed; a fact is written anew.
        for (const operand of operands) Reflect.set(operand, "value", "9999.00");
        (operands as unknown[]).pop();
      }
      (reasons as unknown[]).pop();
      Reflect.set(missing, missing.length, "amount");
      Reflect.set(args, "amount", 1);
    }
    expect(JSON.stringify(ruleSet.evaluate(facts, "submission"))).toBe(before);
  });
});
