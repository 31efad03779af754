import type { Fraction } from "@opus/grant-rules/money";
import { type RefusalReason, reason } from "../../kernel/refusal.ts";
import * as z from "../../values/zod.ts";
import { stepOf } from "./criterion-points.ts";
import type { CriterionDocument } from "./criterion-schema.ts";
import { exactPoints, isOnStep, type Points, pointsOf, reaches } from "./points.ts";

/** Points by criterion, as a payload gives them: numbers, or decimal texts. */
export const givenScores = z.record(z.string(), z.union([z.number(), z.string()]));

/** Points by criterion, as a payload gives them. */
export type GivenScores = Readonly<Record<string, number | string>>;

/**
 * Faults of the points on a card: a criterion without points, one that does not exist, points off the scale or between
 * two steps of it.
 */
export function scoreFaults(
  criteria: readonly CriterionDocument[],
  scores: GivenScores,
): readonly RefusalReason[] {
  const known = criteria.map(({ id }) => id);
  const unknown = Object.keys(scores).filter((id) => !known.includes(id));
  return [
    ...unknown.map((id) => unknownCriterion(id, known)),
    ...criteria.flatMap((criterion) => {
      const given = Object.hasOwn(scores, criterion.id) ? scores[criterion.id] : undefined;
      return isOnScale(criterion, given) ? [] : [wrongPoints(criterion, given)];
    }),
  ];
}

function isOnScale(criterion: CriterionDocument, given: number | string | undefined): boolean {
  const points = given === undefined ? undefined : exactPoints(given);
  return (
    points !== undefined && reaches(pointsOf(criterion.max), points) && isOnStep(points, stepOf(criterion))
  );
}

/** Points on the scale as a card keeps them: one way to write each number. */
export function keptScores(scores: GivenScores): Readonly<Record<string, Points>> {
  return Object.fromEntries(
    Object.entries(scores).map(([id, given]) => [id, keptPoints(pointsOf(given as Points))]),
  );
}

/** A whole number, or the shortest decimal text; what has at most four places is a whole number of ten thousandths. */
function keptPoints({ num, den }: Fraction): Points {
  return den === 1 ? num : String(num / den);
}

/** How much of what was written instead of points is repeated. */
const LONGEST = 20;

function unknownCriterion(id: string, known: readonly string[]): RefusalReason {
  return {
    ...reason(
      "OGW230",
      { pl: `Karta nie zna kryterium „${id}”.`, en: `The card knows no criterion "${id}".` },
      { pl: `Kryteria: ${known.join(", ")}.`, en: `Criteria: ${known.join(", ")}.` },
    ),
    pointer: `/scores/${id}`,
  };
}

function wrongPoints(
  { id, max, step }: CriterionDocument,
  points: number | string | undefined,
): RefusalReason {
  const said = points === undefined ? undefined : String(points).slice(0, LONGEST);
  return {
    ...reason(
      "OGW231",
      {
        pl: `Kryterium „${id}”: ${said === undefined ? "brak punktów" : `${said} nie mieści się w skali`}.`,
        en: `Criterion "${id}": ${said === undefined ? "no points given" : `${said} is off the scale`}.`,
      },
      step === undefined
        ? { pl: `Podaj liczbę całkowitą od 0 do ${max}.`, en: `Give a whole number from 0 to ${max}.` }
        : {
            pl: `Podaj liczbę od 0 do ${max}, co ${step}.`,
            en: `Give a number from 0 to ${max}, in steps of ${step}.`,
          },
    ),
    pointer: `/scores/${id}`,
  };
}
