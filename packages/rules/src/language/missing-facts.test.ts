import { describe, expect, it } from "vitest";
import { compileRuleSet } from "../rule-set/compile-rule-set.ts";
import type { CompiledRuleSet } from "../rule-set/compiled-rule-set.ts";

const text = (pl: string) => ({ pl, en: pl });

/** `1500 ≤ amount ≤ 5000 and street ≠ "Piotrkowska"`: the rule on which ten other engines were run. */
function flagship(require: unknown): CompiledRuleSet {
  const { ruleSet, problems } = compileRuleSet({
    form: {
      type: "object",
      required: ["amount", "street"],
      properties: { amount: { type: "string", format: "money" }, street: { type: "string" } },
    },
    rules: [
      {
        id: "flagship",
        title: text("Reguła"),
        kind: "eligibility",
        severity: "blocking",
        moments: ["submission"],
        require,
        basis: ["reg"],
        messages: { notMet: text("nie"), undetermined: text("?") },
      },
    ],
    moments: ["submission"],
  });
  expect(problems).toEqual([]);
  return ruleSet as CompiledRuleSet;
}

const range = { "<=": [1500, { var: "amount" }, 5000] };
const notThere = { "!==": [{ var: "street" }, "Piotrkowska"] };

describe("the flagship rule on missing facts", () => {
  const whole = flagship({ and: [range, notThere] });
  const cap = flagship({ and: [{ "<=": [{ var: "amount" }, 5000] }, notThere] });
  const cells = [
    ["amount missing", { street: "Nowa" }, "undetermined", ["amount"]],
    ["amount null", { amount: null, street: "Nowa" }, "undetermined", ["amount"]],
    ["street missing", { amount: "4000.00" }, "undetermined", ["street"]],
    ["amount missing, street bad", { street: "Piotrkowska" }, "notMet", []],
    ["street missing, amount 9000", { amount: "9000.00" }, "notMet", []],
    ["nothing given", {}, "undetermined", ["amount", "street"]],
    ["all good", { amount: "4000.00", street: "Nowa" }, "met", []],
  ] as const;

  it.each(cells)("%s: %o gives %s and asks for %o", (_, answers, verdict, missing) => {
    for (const closed of [false, true]) {
      for (const rules of [whole, cap]) {
        const { facts, problems } = rules.normalise(answers, { closed });
        expect(problems).toEqual([]);
        const [outcome] = rules.evaluate(facts, "submission");
        expect([outcome?.verdict, outcome?.missing]).toEqual([verdict, missing]);
        expect(rules.verdicts(facts, "submission")).toEqual([verdict]);
      }
    }
  });

  it("reads an amount that is no money text as unknown and says so, at its place", () => {
    for (const amount of [4000, "4 000", "4000,50", "4000 zł", [2000], true, "4\u00a0000.00", "1e3", ""]) {
      const { facts, problems } = whole.normalise({ amount, street: "Nowa" }, { closed: true });
      if (amount !== "")
        expect(problems.map(({ code, pointer }) => [code, pointer])).toEqual([["OGW145", "/amount"]]);
      expect(whole.evaluate(facts, "submission")[0]?.verdict).toBe("undetermined");
    }
  });
});
