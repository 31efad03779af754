import { type ProgrammeDocument, rankingOf, type StabilityBelow, stabilityOf } from "@opus/grant-workflow";
import { actor, minimalProgramme } from "@opus/grant-workflow-testing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { card, submit } from "../decisions/journey.ts";
import { openCall, type TestCall } from "../decisions/test-call.ts";

type Scoring = ProgrammeDocument["scoring"];
type Cards = readonly (readonly [need: number, method: number])[];

const MOST = 4;
const title = { pl: "x", en: "x" };
const criteria = (min?: number): Scoring["criteria"] => [
  { id: "need", title, max: MOST, ...(min === undefined ? {} : { min }) },
  { id: "method", title, max: MOST },
];

function programme(changes: Partial<Scoring>): ProgrammeDocument {
  const { calls, scoring } = minimalProgramme();
  return minimalProgramme({
    calls: calls.map((call) => ({ ...call, pool: "4000.00" })),
    scoring: {
      ...scoring,
      criteria: criteria(),
      threshold: 3,
      ...changes,
      ranking: { ties: ["earlierSubmission"], fit: "strict" },
    },
  });
}

/** A call whose applications ask for 2000 zł each, with these cards. */
async function assessed(document: ProgrammeDocument, applications: readonly Cards[]): Promise<TestCall> {
  const call = await openCall(document);
  for (const [index, cards] of applications.entries()) {
    const id = `A-${index + 1}`;
    await submit(call, id, { requested: "2000.00" });
    await call.must(id, "formalCheck.complete", "officer");
    for (const [place, [need, method]] of cards.entries()) {
      const by = { actor: actor("expert", `e-${place + 1}`) };
      await call.must(id, "review.record", "expert", card(need, method), by);
    }
  }
  return call;
}

/** Who is funded, counted by hand: two grants, the best sums of cards, then who was earlier. */
function fundedOf(
  applications: readonly Cards[],
  { isMissed }: { readonly isMissed: (cards: Cards) => boolean },
): string {
  const total = (cards: Cards) => cards.reduce((sum, [need, method]) => sum + need + method, 0);
  return applications
    .map((cards, index) => ({ cards, index, points: total(cards) }))
    .filter(({ cards }) => !isMissed(cards))
    .sort((left, right) => right.points - left.points || left.index - right.index)
    .slice(0, 2)
    .map(({ index }) => index)
    .sort()
    .join();
}

const sums = (cards: Cards) => cards.reduce((sum, [need, method]) => sum + need + method, 0);
const kinds: Readonly<Record<string, { changes: Partial<Scoring>; isMissed: (cards: Cards) => boolean }>> = {
  "the mean, and no minimum": { changes: {}, isMissed: (cards) => sums(cards) / 2 < 3 },
  "the sum": { changes: { aggregate: "sum", threshold: 6 }, isMissed: (cards) => sums(cards) < 6 },
  "each card": {
    changes: { threshold: { atLeast: 2, of: "eachCard", bonus: "outside" } },
    isMissed: (cards) => cards.some(([need, method]) => need + method < 2),
  },
  "a minimum on each card": {
    changes: { criteria: criteria(1), minima: "decidingCards" },
    isMissed: (cards) => sums(cards) / 2 < 3 || cards.some(([need]) => need < 1),
  },
  "a minimum on the mean": {
    changes: { criteria: criteria(2), minima: "meanOfDecidingCards" },
    isMissed: (cards) => sums(cards) / 2 < 3 || cards.reduce((sum, [need]) => sum + need, 0) / 2 < 2,
  },
};

const steps = Array.from({ length: MOST + 1 }, (_, points) => points);
const scores = steps.flatMap((need) => steps.map((method) => [need, method] as const));
const oneCard = fc.tuple(fc.integer({ min: 0, max: MOST }), fc.integer({ min: 0, max: MOST }));
const some = fc.array(fc.tuple(oneCard, oneCard), { minLength: 2, maxLength: 4 });

interface Tried {
  readonly applications: readonly Cards[];
  readonly index: number;
  readonly anew: (place: number, points: readonly [number, number]) => string;
  readonly base: string;
  readonly expected: readonly { readonly expert: string; readonly way: "up" | "down" }[];
  readonly changes: Partial<Scoring>;
}

/** Of one below a bar: the cards that lift it, and that nothing less than what it says does. */
function expectBelow(
  line: StabilityBelow | undefined,
  { applications, index, anew, base, expected, changes }: Tried,
): void {
  expect([applications, index, line?.cards]).toEqual([applications, index, expected]);
  const factor = changes.aggregate === "sum" ? 1 : 2;
  const points = ({ num, den }: { readonly num: number; readonly den: number }) => num / den;
  const least = line?.up === null || line === undefined ? Number.POSITIVE_INFINITY : points(line.up.points);
  const total = ([need, method]: readonly [number, number]) => need + method;
  for (const place of [0, 1])
    for (const given of scores) {
      const own = applications[index]?.[place] as readonly [number, number];
      const rise = (total(given) - total(own)) / factor;
      if (given[0] < own[0] || given[1] < own[1] || rise === 0) continue;
      const isLess = line?.up?.when === "beyond" ? rise <= least : rise < least;
      if (isLess)
        expect([applications, index, given, anew(place, given)]).toEqual([applications, index, given, base]);
      // Where only the sum of points is asked, it is just these points.
      const isPlain = changes.criteria === undefined && typeof changes.threshold !== "object";
      if (isPlain && !isLess && line?.up !== null && line?.up?.when !== "bound")
        expect([applications, index, given, anew(place, given) === base]).toEqual([
          applications,
          index,
          given,
          false,
        ]);
    }
}

describe("the cards that could decide by themselves, and how far each score may fall, are those found by trying", () => {
  it.each(Object.entries(kinds))("with a threshold of %s", async (_, { changes, isMissed }) => {
    await fc.assert(
      fc.asyncProperty(some, async (applications) => {
        const call = await assessed(programme(changes), applications);
        const base = fundedOf(applications, { isMissed });
        const ranking = await rankingOf(call.store, "spring");
        const stability = await stabilityOf(call.store, "spring");
        const told = new Map(stability?.lines.map((line) => [line.case, line]));
        const below = new Map(stability?.below.map((line) => [line.case, line]));
        expect(ranking).toBeDefined();
        for (const [index, cards] of applications.entries()) {
          const line = told.get(`A-${index + 1}`);
          // Who misses a bar is on no list.
          expect(line === undefined).toBe(isMissed(cards));
          expect(below.has(`A-${index + 1}`)).toBe(isMissed(cards));
          const anew = (place: number, points: readonly [number, number]) =>
            fundedOf(
              applications.map((one, at) =>
                at === index ? one.map((each, card) => (card === place ? points : each)) : one,
              ),
              { isMissed },
            );
          const total = ([need, method]: readonly [number, number]) => need + method;
          // More, or less, of some criterion and not less, or more, of any.
          const decides = (place: number, way: "up" | "down") => {
            const own = cards[place] as readonly [number, number];
            const isThatWay = (points: readonly [number, number]) =>
              points.every((one, at) => (way === "up" ? one >= (own[at] ?? 0) : one <= (own[at] ?? 0)));
            return scores.some((points) => isThatWay(points) && anew(place, points) !== base);
          };
          const expected = [0, 1].flatMap((place) =>
            (["up", "down"] as const).flatMap((way) =>
              decides(place, way) ? [{ expert: `e-${place + 1}`, way }] : [],
            ),
          );
          if (line === undefined) {
            expectBelow(below.get(`A-${index + 1}`), { applications, index, anew, base, expected, changes });
            continue;
          }
          expect([applications, index, line.cards]).toEqual([applications, index, expected]);
          // Nothing that is smaller than what is said changes anything, on whichever card.
          const factor = changes.aggregate === "sum" ? 1 : 2;
          const least =
            line.down === null ? Number.POSITIVE_INFINITY : line.down.points.num / line.down.points.den;
          for (const place of [0, 1])
            for (const points of scores) {
              const fall = (total(cards[place] as readonly [number, number]) - total(points)) / factor;
              const isSmaller = fall > 0 && (line.down?.when === "at" ? fall < least : fall <= least);
              // What one criterion loses, another does not win.
              const own = cards[place] as readonly [number, number];
              if (isSmaller && points[0] <= own[0] && points[1] <= own[1])
                expect([applications, index, points, anew(place, points)]).toEqual([
                  applications,
                  index,
                  points,
                  base,
                ]);
            }
        }
      }),
      { numRuns: 8, seed: 7 },
    );
  });
});

describe("the cards that could decide where the first two diverged and a third settled it", () => {
  const MOST_APART = 3;
  const divergence = { measure: "points", moreThan: MOST_APART, then: "thirdDecides" } as const;
  const total = ([need, method]: readonly [number, number]) => need + method;
  type Filed = readonly (readonly [number, number])[];
  /** What counts, by hand: the mean of the first two, or the third where they lie too far apart; nothing without it. */
  const countsOf = ([one, two, third]: Filed): number | undefined => {
    if (one === undefined || two === undefined) return undefined;
    if (Math.abs(total(one) - total(two)) <= MOST_APART) return (total(one) + total(two)) / 2;
    return third === undefined ? undefined : total(third);
  };
  const funded = (applications: readonly Filed[]) =>
    applications
      .map((cards, index) => ({ points: countsOf(cards), index }))
      .filter(({ points }) => points !== undefined && points >= 3)
      .sort((left, right) => (right.points ?? 0) - (left.points ?? 0) || left.index - right.index)
      .slice(0, 2)
      .map(({ index }) => index)
      .sort()
      .join();
  const filed = fc
    .tuple(oneCard, oneCard, oneCard)
    .map(
      ([one, two, third]): Filed =>
        Math.abs(total(one) - total(two)) > MOST_APART ? [one, two, third] : [one, two],
    );

  it("are those found by trying, and those that would leave no result are named beside them", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(filed, { minLength: 2, maxLength: 4 }), async (applications) => {
        const call = await assessed(programme({ divergence }), applications);
        const base = funded(applications);
        const stability = await stabilityOf(call.store, "spring");
        for (const [index, cards] of applications.entries()) {
          const line = [...(stability?.lines ?? []), ...(stability?.below ?? [])].find(
            (one) => one.case === `A-${index + 1}`,
          );
          const tried = (place: number, way: "up" | "down") => {
            const own = cards[place] as readonly [number, number];
            return scores
              .filter((points) =>
                points.every((one, at) => (way === "up" ? one >= (own[at] ?? 0) : one <= (own[at] ?? 0))),
              )
              .map((points) => {
                const anew = cards.map((card, at) => (at === place ? points : card));
                const isOpen = countsOf(anew) === undefined;
                return { isOpen, decides: !isOpen && funded(applications.with(index, anew)) !== base };
              });
          };
          const named = (which: "isOpen" | "decides") =>
            cards.flatMap((_, place) =>
              (["up", "down"] as const)
                .filter((way) => tried(place, way).some((one) => one[which]))
                .map((way) => ({ expert: `e-${place + 1}`, way })),
            );
          expect([applications, index, line?.cards]).toEqual([applications, index, named("decides")]);
          if (line !== undefined && "diverging" in line)
            expect([applications, index, line.diverging]).toEqual([applications, index, named("isOpen")]);
        }
      }),
      { numRuns: 12, seed: 3 },
    );
  });
});
