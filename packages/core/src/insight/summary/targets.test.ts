import fc from "fast-check";
import { expect, it } from "vitest";
import { startContext } from "../../kernel/composite.ts";
import { type CaseContext, caseStages, everyOption } from "../../lifecycle/case/grant-machine.ts";
import type { CaseSummary } from "./case-summary.ts";
import { mayStillTake, TargetCount } from "./targets.ts";

const context: CaseContext = startContext(caseStages, everyOption);
const signedAt = { ...context.agreement, concludedAt: "2031-03-31T10:00:00.000Z" };
const terminated = { ...context.settlement, termination: {} } as unknown as CaseContext["settlement"];

const cases = {
  undecided: { context },
  rejected: { end: "formallyRejected", context },
  open: { context: { ...context, agreement: signedAt } },
  /** Terminated, with money still on its way back. */
  returning: { context: { ...context, agreement: signedAt, settlement: terminated } },
  terminated: {
    end: "terminated",
    context: { ...context, agreement: signedAt, settlement: terminated },
  },
  settled: { end: "funded", context: { ...context, agreement: signedAt } },
} as const satisfies Readonly<Record<string, Pick<CaseSummary, "end" | "context">>>;
type Kind = keyof typeof cases;

function countOf(kinds: readonly Kind[]): TargetCount {
  const count = new TargetCount();
  for (const kind of kinds) count.add(cases[kind]);
  return count;
}

const basis = ["regulations"];

it.each<[readonly Kind[], boolean, string, number, number]>([
  [["settled", "settled", "terminated"], false, "reached", 0, 0],
  [["settled", "open", "returning"], false, "inAgreements", 1, 0],
  [["settled", "returning", "undecided"], false, "needsAgreements", 1, 1],
  [["settled", "returning", "rejected"], false, "outOfReach", 1, 1],
  [["settled", "returning", "rejected"], true, "needsAgreements", 1, 1],
  [["undecided"], false, "outOfReach", 2, 2],
  [[], true, "needsAgreements", 2, 2],
])("of %j, while calls take applications: %s, two to be settled are %s", (kinds, takes, ...expected) => {
  const { standing, missing, toSign } = countOf(kinds).summary({ settled: 2, basis }, takes);
  expect([standing, missing, toSign]).toEqual(expected);
});

it("tells how many agreements are meant to be signed only where the programme says so", () => {
  expect(countOf([]).summary({ settled: 2, sign: 3, basis }, true)).toMatchObject({ target: 2, sign: 3 });
  expect(Object.keys(countOf([]).summary({ settled: 2, basis }, true))).not.toContain("sign");
});

it("counts every agreement once, and says that a target is reached by what is settled alone", () => {
  const kinds = fc.array(fc.constantFrom(...(Object.keys(cases) as Kind[])), { maxLength: 30 });
  fc.assert(
    fc.property(kinds, fc.integer({ min: 1, max: 12 }), fc.boolean(), (all, target, takes) => {
      const of = (...some: readonly Kind[]) => all.filter((kind) => some.includes(kind)).length;
      const told = countOf(all).summary({ settled: target, basis }, takes);
      const { signed, lost, settled, open, missing, toSign, standing } = told;
      expect([signed - lost - settled, open]).toEqual([of("open"), of("open")]);
      expect([lost, settled]).toEqual([of("terminated", "returning"), of("settled")]);
      expect([missing === 0, settled >= target]).toEqual(Array(2).fill(standing === "reached"));
      expect(settled + open + toSign >= target).toBe(true);
      // It is out of reach only where not even signing with everybody undecided would be enough.
      expect(standing === "outOfReach").toBe(!takes && settled + open + of("undecided") < target);
    }),
  );
});

it.each([
  ["inPreparation", true],
  ["announced", true],
  ["awaitingPublication", true],
  ["open", true],
  ["underAssessment", false],
  ["spent", false],
  ["annulled", false],
  ["archived", false],
])("a call that is %s may still take applications: %s", (state, may) => {
  expect(mayStillTake(state)).toBe(may);
});
