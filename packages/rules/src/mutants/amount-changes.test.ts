import { describe, expect, it } from "vitest";
import { compileRuleSet } from "../rule-set/compile-rule-set.ts";
import type { CompiledRuleSet } from "../rule-set/compiled-rule-set.ts";
import { SAMPLE_INPUT } from "../sample/sample-form.ts";
import { amountChanges } from "./amount-changes.ts";

const text = (pl: string) => ({ pl, en: pl });
const warn = { notMet: "warn", undetermined: "warn" };
const consequences = {
  settlement: {
    notMet: ["ineligible", "warn"],
    undetermined: ["warn"],
    amounts: ["ineligible"],
    usual: { blocking: warn, curable: warn, advisory: warn },
  },
};

function changesOf(amount: unknown): readonly string[] {
  const rule = {
    id: "spent-well",
    title: text("spent"),
    kind: "requirement",
    severity: "advisory",
    moments: ["settlement"],
    basis: ["reg"],
    require: { "<=": [{ var: "amount" }, 5000] },
    messages: { notMet: text("n"), undetermined: text("u") },
    consequences: { settlement: { notMet: amount === "warn" ? "warn" : { ineligible: amount } } },
  };
  const { ruleSet, problems } = compileRuleSet({
    ...SAMPLE_INPUT,
    parameters: {},
    moments: ["settlement"],
    consequences: consequences as never,
    rules: [rule],
  });
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  return amountChanges(ruleSet as CompiledRuleSet).map(
    ({ ways }) => `${ways[0]?.change} = ${JSON.stringify(ways[0]?.amount)}`,
  );
}

describe("changes of the amount of a consequence", () => {
  it("are a grosz up and down of a constant, each with the whole amount as it is then written", () => {
    expect(changesOf("300.00")).toEqual([
      'consequences/settlement/notMet/ineligible: "300.00" → "300.01" = "300.01"',
      'consequences/settlement/notMet/ineligible: "300.00" → "299.99" = "299.99"',
    ]);
  });

  it("are of operators and constants inside what is reckoned", () => {
    const found = changesOf({ "-": [{ var: "amount" }, 1500] });
    expect(found).toContain(
      'consequences/settlement/notMet/ineligible: - → + = {"+":[{"var":"amount"},1500]}',
    );
    expect(found.some((change) => change.includes("1500 → 1500.01"))).toBe(true);
  });

  it("are none of a consequence that has no amount", () => {
    expect(changesOf("warn")).toEqual([]);
  });
});
