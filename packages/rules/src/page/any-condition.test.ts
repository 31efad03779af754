import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { icuMessages } from "../icu/index.ts";
import { compileRuleSet as compileWhole } from "../index.ts";
import { arbitraryCondition, partialAnswers } from "../sample/arbitrary-expression.ts";
import { SAMPLE_INPUT } from "../sample/sample-form.ts";
import { withoutParts } from "../sample/without-parts.ts";
import { compileRuleSet } from "./index.ts";

const text = (pl: string) => ({ pl, en: pl });

function inputOf(require: unknown) {
  const rule = {
    id: "any",
    title: text("t"),
    kind: "eligibility",
    severity: "blocking",
    moments: ["submission"],
    basis: ["reg"],
    require,
    messages: { notMet: text("n"), undetermined: text("u") },
  };
  return { ...SAMPLE_INPUT, rules: [rule] };
}

const field = (path: string) => ({ var: path });
const sides = fc.constantFrom(
  field("amount"),
  field("ownPart"),
  1500,
  { "*": [field("amount"), 2] },
  { sumOf: [field("items"), field("@.cost")] },
  { share: [field("amount"), field("ownPart")] },
  { share: ["1.00", "3.00"] },
);

/** Every relation of two or three fields, constants and computed values, alone and joined. */
const orders = fc
  .tuple(fc.constantFrom("<", "<=", ">", ">="), fc.array(sides, { minLength: 2, maxLength: 3 }))
  .map(([relation, operands]) => ({ [relation]: operands }));
const joined = fc
  .tuple(fc.constantFrom("and", "or"), fc.array(orders, { minLength: 1, maxLength: 4 }))
  .map(([word, operands]) => ({ [word]: operands }));

describe("tests that read fields in place", () => {
  it.each([
    ["any condition", arbitraryCondition],
    ["any order", fc.oneof(orders, joined)],
  ] as const)("say of %s what those say that call one another, as a page does", (_, condition) => {
    let compared = 0;
    fc.assert(
      fc.property(condition, fc.array(partialAnswers, { minLength: 4, maxLength: 4 }), (require, drafts) => {
        const { ruleSet: whole } = compileWhole(inputOf(require));
        const { ruleSet: page } = compileRuleSet(inputOf(require), { messages: icuMessages });
        expect(page === undefined).toBe(whole === undefined);
        if (page === undefined || whole === undefined) return;
        for (const [index, draft] of drafts.entries()) {
          const [told, asked] = [whole, page].map((ruleSet) => {
            const { facts } = ruleSet.normalise(draft, { closed: index % 2 === 0 });
            return withoutParts([
              ruleSet.evaluate(facts, "submission"),
              ruleSet.verdicts(facts, "submission"),
            ]);
          });
          expect(told).toEqual(asked);
          compared += 1;
        }
      }),
      { numRuns: 150 },
    );
    expect(compared).toBeGreaterThan(100);
  });
});
