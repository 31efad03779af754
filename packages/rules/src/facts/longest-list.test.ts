import { describe, expect, it } from "vitest";
import { compileRuleSet } from "../rule-set/compile-rule-set.ts";
import type { CompiledRuleSet } from "../rule-set/compiled-rule-set.ts";
import { SAMPLE_INPUT } from "../sample/sample-form.ts";

const text = { pl: "tekst", en: "text" };
const rules = compileRuleSet({
  ...SAMPLE_INPUT,
  rules: [
    {
      id: "r",
      title: text,
      kind: "eligibility",
      severity: "blocking",
      moments: ["submission"],
      require: { ">=": [{ count: [{ var: "items" }] }, 1] },
      basis: ["b"],
      messages: { notMet: text, undetermined: text },
    },
  ],
}).ruleSet as CompiledRuleSet;

/** The form of the sample takes 50 items. */
const read = (length: number) => {
  const items = Array.from({ length }, () => ({ cost: "1.00" }));
  const { facts, problems } = rules.normalise({ items }, { closed: true });
  return [rules.verdicts(facts, "submission")[0], problems.map(({ pointer }) => pointer)];
};

describe("a list of as many items as its field may have", () => {
  it("is read whole; one more makes it unknown, and is said", () => {
    expect(read(49)).toEqual(["met", []]);
    expect(read(50)).toEqual(["met", []]);
    expect(read(51)).toEqual(["undetermined", ["/items"]]);
    expect(read(52)).toEqual(["undetermined", ["/items"]]);
  });
});
