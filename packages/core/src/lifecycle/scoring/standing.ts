import type { StandingRecord } from "../ground/sets.ts";
import type { AssessmentRecord } from "./card-record.ts";
import { givenFor } from "./criterion-points.ts";
import { sumOfPoints } from "./points.ts";
import type { HeldRound } from "./round-record.ts";

/** What an application enters the ranking with: what counts after its last round, and bonus points. */
export function standingOf(
  { points, criteria }: Pick<AssessmentRecord, "points" | "criteria">,
  rounds: readonly HeldRound[],
  bonus: number,
): StandingRecord {
  const total = rounds.at(-1)?.total ?? points;
  const given = rounds.flatMap(({ scores = {} }) =>
    Object.keys(scores).map((id) => [id, givenFor(scores, id)] as const),
  );
  return {
    cards: points,
    rounds: Object.fromEntries(rounds.map((round) => [round.round, round.points])),
    bonus,
    total: sumOfPoints([total, { num: bonus, den: 1 }]),
    criteria: { ...criteria, ...Object.fromEntries(given) },
  };
}
