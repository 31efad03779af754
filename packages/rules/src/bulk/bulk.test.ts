import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileRuleSet } from "../rule-set/compile-rule-set.ts";
import type { CompiledRuleSet } from "../rule-set/compiled-rule-set.ts";
import { arbitraryCondition, partialAnswers } from "../sample/arbitrary-expression.ts";
import { SAMPLE_WHOLE } from "../sample/sample-form.ts";

const text = (pl: string) => ({ pl, en: pl });

function ruleSet(conditions: readonly unknown[]): CompiledRuleSet {
  const rules = conditions.flatMap((condition, index) => [
    {
      id: `test-${index}`,
      title: text("t"),
      kind: "eligibility",
      severity: "blocking",
      moments: ["submission"],
      ...(index % 2 === 1 ? { when: conditions[index - 1] } : {}),
      ...(index % 4 === 3 ? { whenUnknown: "applies" } : {}),
      require: condition,
      basis: ["reg"],
      messages: { notMet: text("n"), undetermined: text("u") },
    },
    {
      id: `score-${index}`,
      title: text("s"),
      kind: "scoring",
      points: { max: 5 },
      moments: ["submission"],
      ...(index % 2 === 0 ? { when: conditions[0] } : {}),
      score: { if: [condition, 7.5, { "+": [{ if: [conditions[0], 1, 2] }, 0.5] }] },
      basis: ["reg"],
      messages: { undetermined: text("u") },
    },
  ]);
  const compiled = compileRuleSet({ ...SAMPLE_WHOLE, rules });
  expect(compiled.problems).toEqual([]);
  return compiled.ruleSet as CompiledRuleSet;
}

describe("the bulk path", () => {
  it("reads answers into the columns that their facts give", () => {
    fc.assert(
      fc.property(
        fc.array(arbitraryCondition, { minLength: 1, maxLength: 4 }),
        fc.array(partialAnswers, { minLength: 1, maxLength: 30 }),
        fc.boolean(),
        (conditions, answers, closed) => {
          const rules = ruleSet(conditions);
          const facts = answers.map((each) => rules.normalise(each, { closed }).facts);
          const outcomesOf = (columns: ReturnType<typeof rules.columns>) =>
            rules
              .evaluateBulk(columns, "submission")
              .map(({ rule, verdicts, bits, points }) => [rule, verdicts, bits, points]);
          expect(outcomesOf(rules.readColumns(answers, { closed }))).toEqual(
            outcomesOf(rules.columns(facts)),
          );
        },
      ),
      { numRuns: 100 },
    );
  });

  it("gives the verdicts, points and atom results that asking one by one gives", () => {
    let compared = 0;
    fc.assert(
      fc.property(
        fc.array(arbitraryCondition, { minLength: 1, maxLength: 4 }),
        fc.array(partialAnswers, { minLength: 1, maxLength: 30 }),
        (conditions, answers) => {
          const rules = ruleSet(conditions);
          const facts = answers.map(
            (each, index) => rules.normalise(each, { closed: index % 2 === 0 }).facts,
          );
          const bulk = rules.evaluateBulk(rules.columns(facts), "submission");
          for (const [row, each] of facts.entries()) {
            const outcomes = rules.evaluate(each, "submission");
            expect(bulk.map((rule) => [rule.rule, rule.verdictAt(row)])).toEqual(
              outcomes.map(({ rule, verdict }) => [rule, verdict]),
            );
            expect(rules.verdicts(each, "submission")).toEqual(outcomes.map(({ verdict }) => verdict));
            for (const [index, outcome] of outcomes.entries()) {
              const columns = bulk[index];
              if (outcome.points !== undefined)
                expect({ lo: columns?.points?.lo[row], hi: columns?.points?.hi[row] }).toEqual(
                  outcome.points,
                );
              for (const { atom, result, operands } of outcome.reasons) {
                const inList = operands?.some(({ from }) => from.includes("[")) ?? false;
                if (atom === undefined || inList || atom >= (columns?.bits.length ?? 0) * 4) continue;
                compared += 1;
                expect([outcome.rule, atom, columns?.atomAt(row, atom)]).toEqual([
                  outcome.rule,
                  atom,
                  result,
                ]);
              }
            }
          }
        },
      ),
      { numRuns: 150 },
    );
    expect(compared).toBeGreaterThan(2_000);
  });

  it("works across blocks of rows", () => {
    const rules = ruleSet([{ "<=": [1500, { var: "amount" }, 5000] }]);
    const facts = Array.from(
      { length: 5_000 },
      (_, row) => rules.normalise(row % 7 === 0 ? {} : { amount: `${row}.00` }, { closed: true }).facts,
    );
    const [outcomes] = rules.evaluateBulk(rules.columns(facts), "submission");
    const counts = new Map<string, number>();
    for (let row = 0; row < facts.length; row += 1) {
      const verdict = outcomes?.verdictAt(row) ?? "";
      counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
      const expected = row % 7 === 0 ? "undetermined" : row >= 1500 && row <= 5000 ? "met" : "notMet";
      expect(verdict).toBe(expected);
    }
    expect([...counts.values()].reduce((sum, count) => sum + count, 0)).toBe(5_000);
  });

  it("refuses facts that another rule set read", () => {
    const [one, two] = [ruleSet([true]), ruleSet([true])];
    const { facts } = two.normalise({}, { closed: false });
    expect(() => one.columns([facts])).toThrow("[OGW404]");
    expect(() => one.evaluateBulk(two.columns([facts]), "submission")).toThrow("[OGW404]");
  });
});
