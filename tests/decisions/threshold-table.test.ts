import { type ProgrammeDocument, verifyJournal } from "@opus/grant-workflow";
import { actor, minimalProgramme } from "@opus/grant-workflow-testing";
import { describe, expect, it } from "vitest";
import { card, lead } from "./journey.ts";
import { openCall } from "./test-call.ts";

type Scoring = ProgrammeDocument["scoring"];

const BONUS = 2;
const [sample] = minimalProgramme().rules as [Record<string, unknown>];
const { require: _require, severity: _severity, ...common } = sample;
/** Two points for everybody. */
const newcomer = {
  ...common,
  ...{ id: "newcomer", kind: "scoring", moments: ["scoring"], points: { max: BONUS } },
  score: { if: [{ ">": [{ var: "participants" }, 0] }, BONUS, 0] },
  messages: { undetermined: { pl: "Nie wiadomo.", en: "Not known." } },
};

/** One card of 9 and 4, one of 5 and 4, and one of 8 and 4 where the committee agrees; `need` has a minimum of 6. */
const aggregates = ["mean", "sum", "consensus"] as const;
const comesTo = { mean: 11, sum: 22, consensus: 12 } as const;
/** What the threshold is held against, without bonus. */
const held = {
  aggregate: comesTo,
  mean: { mean: 11, sum: 11, consensus: 12 },
  eachCard: { mean: 9, sum: 9, consensus: 12 },
} as const;
/** Whether the minimum of 6 is met: 5 on one filed card, 7 on their mean, 8 on the agreed one. */
const met = {
  eachFiledCard: { mean: false, sum: false, consensus: false },
  decidingCards: { mean: false, sum: false, consensus: true },
  meanOfDecidingCards: { mean: true, sum: true, consensus: true },
  none: { mean: true, sum: true, consensus: true },
} as const;

async function play(changes: Partial<Scoring>) {
  const { scoring, rules } = minimalProgramme();
  const criteria = scoring.criteria.map((one) => (one.id === "need" ? { ...one, min: 6 } : one));
  const call = await openCall(
    minimalProgramme({ scoring: { ...scoring, criteria, ...changes }, rules: [...rules, newcomer] as never }),
  );
  await lead(call, "A-1", "eligible");
  for (const [expert, need] of [
    ["e-1", 9],
    ["e-2", 5],
  ] as const)
    await call.must("A-1", "review.record", "expert", card(need, 4), { actor: actor("expert", expert) });
  if (changes.aggregate === "consensus") {
    const { impartial: _, ...agreed } = card(8, 4);
    await call.must("A-1", "review.agree", "committee", agreed);
  }
  const { state, context } = await call.view("A-1");
  const { standing, assessment } = context.scoring;
  expect((await verifyJournal(call.store)).faults).toEqual([]);
  return { state: state.join(), total: standing?.total ?? null, assessment };
}

// Bonus points are given to an application and not to a card, so that the check refuses that one combination.
const isStatable = (of: string, bonus: string) => of !== "eachCard" || bonus === "outside";

const cells = aggregates.flatMap((aggregate) =>
  (["aggregate", "mean", "eachCard"] as const).flatMap((of) =>
    (["inside", "outside"] as const).flatMap((bonus) =>
      (["eachFiledCard", "decidingCards", "meanOfDecidingCards", "none"] as const).map(
        (minima) => [aggregate, of, bonus, minima] as const,
      ),
    ),
  ),
);
const statable = cells.filter(([, of, bonus]) => isStatable(of, bonus));

describe("the side of the threshold", () => {
  it.each(statable)(
    "of cards put together by %s, held by %s with bonus points %s and minima of %s",
    async (aggregate, of, bonus, minima) => {
      const base = held[of][aggregate];
      // With bonus points inside, the last threshold that is reached; without them the first that is not is just above.
      const reach = bonus === "inside" ? base + BONUS : base;
      const isRanked = met[minima][aggregate];
      const total = { num: comesTo[aggregate] + BONUS, den: 1 };
      const just = await play({ aggregate, minima, threshold: { atLeast: reach, of, bonus } });
      expect(just.state).toBe(isRanked ? "scoring.awaitingRanking" : "scoring.provisionallyBelow");
      // Bonus points count towards the place either way, and never towards a minimum.
      expect(just.total).toEqual(isRanked ? total : null);
      expect(just.assessment).toMatchObject({ threshold: { met: true, given: { num: reach, den: 1 } } });
      const above = await play({ aggregate, minima, threshold: { atLeast: `${reach}.5`, of, bonus } });
      expect(above.state).toBe("scoring.provisionallyBelow");
      expect(above.assessment).toMatchObject({ threshold: { met: false }, met: false });
    },
  );

  it("of each card with bonus points inside cannot be stated", async () => {
    expect(cells.length - statable.length).toBe(12);
    const threshold = { atLeast: 11, of: "eachCard", bonus: "inside" } as const;
    await expect(play({ aggregate: "mean", minima: "none", threshold })).rejects.toThrow(/OGW684/);
  });
});
