import { type RefusalReason, reason } from "../../kernel/refusal.ts";
import * as z from "../../values/zod.ts";
import { numbersSchema } from "../ground/slice-schemas.ts";
import type { CriterionDocument } from "./scoring-section.ts";

/** One expert's card, without its justification, which is a record outside the chain. */
export const cardSchema = z.strictObject({ expert: z.string(), scores: numbersSchema, total: z.int() });

/** One expert's card, without its justification, which is a record outside the chain. */
export type CardRecord = z.output<typeof cardSchema>;

/** Points by criterion, as a payload gives them. */
export const scoresSchema = z.record(z.string(), z.int());

/** Faults of the points on a card: a criterion without points, one that does not exist, points out of range. */
export function scoreFaults(
  criteria: readonly CriterionDocument[],
  scores: Readonly<Record<string, number>>,
): readonly RefusalReason[] {
  const faults: RefusalReason[] = [];
  const known = new Map(criteria.map((criterion) => [criterion.id, criterion]));
  for (const id of Object.keys(scores)) {
    if (!known.has(id)) faults.push(unknownCriterion(id, [...known.keys()]));
  }
  for (const { id, max } of criteria) {
    const points = Object.hasOwn(scores, id) ? scores[id] : undefined;
    if (points === undefined || !Number.isInteger(points) || points < 0 || points > max) {
      faults.push(wrongPoints(id, max, points));
    }
  }
  return faults;
}

/** Sum of the points of a card. */
export function totalPoints(scores: Readonly<Record<string, number>>): number {
  return Object.values(scores).reduce((sum, points) => sum + points, 0);
}

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

function wrongPoints(id: string, max: number, points: number | undefined): RefusalReason {
  return {
    ...reason(
      "OGW231",
      {
        pl: `Kryterium „${id}”: ${points === undefined ? "brak punktów" : `${points} nie mieści się w skali`}.`,
        en: `Criterion "${id}": ${points === undefined ? "no points given" : `${points} is off the scale`}.`,
      },
      { pl: `Podaj liczbę całkowitą od 0 do ${max}.`, en: `Give a whole number from 0 to ${max}.` },
    ),
    pointer: `/scores/${id}`,
  };
}
