import { describe, expect, it } from "vitest";
import { compileRuleSet } from "../rule-set/compile-rule-set.ts";
import type { CompiledRuleSet } from "../rule-set/compiled-rule-set.ts";
import { SAMPLE_INPUT } from "../sample/sample-form.ts";
import { runRuleCases } from "./run-rule-cases.ts";

const text = (pl: string) => ({ pl, en: pl });
const rule = (id: string, severity: string, require: unknown, messages = {}) => ({
  id,
  title: text(id),
  kind: "eligibility",
  severity,
  moments: ["submission"],
  require,
  basis: ["reg"],
  messages: { notMet: text("n"), undetermined: text("u"), ...messages },
});

const { ruleSet } = compileRuleSet({
  ...SAMPLE_INPUT,
  rules: [
    rule("cap", "blocking", { "<=": [{ var: "amount" }, 5000] }, { met: text("m") }),
    rule("higher-cap", "blocking", { "<=": [{ var: "amount" }, 6000] }),
    rule("consent", "curable", { var: "agreed" }),
    {
      id: "points",
      title: text("points"),
      kind: "scoring",
      moments: ["submission"],
      points: { max: 5 },
      score: { if: [{ var: "agreed" }, 5, 0] },
      basis: ["reg"],
      messages: { undetermined: text("u") },
    },
  ],
});
const rules = ruleSet as CompiledRuleSet;

function coverageOf(...cases: readonly (readonly [rule: string, facts: unknown, verdict: string])[]) {
  const written = cases.map(([rule, facts, verdict], index) => ({
    name: `case ${index}`,
    rule,
    facts,
    expect: { verdict },
  }));
  return new Map(runRuleCases(rules, { cases: written }).coverage.map((each) => [each.rule, each]));
}

describe("coverage of rule cases", () => {
  it("says which rules decided alone: no other that weighs as much failed with them", () => {
    const coverage = coverageOf(
      ["cap", { amount: "5500.00", agreed: false }, "notMet"],
      ["higher-cap", { amount: "6500.00", agreed: true }, "notMet"],
      ["consent", { amount: "6500.00", agreed: false }, "notMet"],
      ["points", { agreed: false }, "notMet"],
    );
    expect([...coverage].map(([id, { decisive }]) => [id, decisive])).toEqual([
      ["cap", true],
      ["higher-cap", false],
      ["consent", false],
      ["points", false],
    ]);
    const more = coverageOf(
      ["consent", { amount: "1.00", agreed: false }, "notMet"],
      ["points", { agreed: true }, "met"],
    );
    expect([more.get("consent")?.decisive, more.get("points")?.decisive]).toEqual([true, true]);
  });

  it("counts a rule as decisive by cases that pass only", () => {
    expect(coverageOf(["cap", { amount: "5500.00" }, "met"]).get("cap")?.decisive).toBe(false);
  });

  it("names the texts that no case has rendered", () => {
    const coverage = coverageOf(["cap", { amount: "5500.00" }, "notMet"], ["cap", {}, "undetermined"]);
    expect(coverage.get("cap")?.unrendered).toEqual(["met"]);
    expect(coverage.get("consent")?.unrendered).toEqual(["notMet", "undetermined"]);
    expect(coverage.get("cap")?.rendered).toEqual(["notMet", "undetermined"]);
  });
});
