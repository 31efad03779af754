import type { CaseContext } from "../../lifecycle/case/grant-machine.ts";
import { isExact } from "../../lifecycle/ranking/sort-out.ts";
import { givenFor } from "../../lifecycle/scoring/criterion-points.ts";
import type { CriterionDocument } from "../../lifecycle/scoring/criterion-schema.ts";
import type { HeldRound } from "../../lifecycle/scoring/round-record.ts";
import { roundsOf } from "../../lifecycle/scoring/rounds.ts";
import type { ScoringDocument } from "../../lifecycle/scoring/scoring-section.ts";
import type { RankingAssessment, RankingMinimum, RankingRound } from "./ranking.ts";

/** What an application was given, once its cards have a result; `null` before. */
export function assessmentOf(
  { assessment, standing, rounds }: Pick<CaseContext["scoring"], "assessment" | "standing" | "rounds">,
  scoring: ScoringDocument,
): RankingAssessment | null {
  if (assessment === null) return null;
  const { points, threshold, minima, criteria } = assessment;
  return {
    // Points that no list can take cannot be told as a ratio either.
    points: isExact(standing?.total) && standing !== null ? standing.total : (rounds.at(-1)?.total ?? points),
    cards: points,
    criteria: scoring.criteria.flatMap(({ id, title }) => {
      const given = criteria[id];
      return given === undefined ? [] : [{ criterion: id, title, points: given }];
    }),
    threshold,
    minima: titled(minima, scoring.criteria),
    rounds: rounds.flatMap((held) => roundOf(held, scoring)),
    bonus: standing?.bonus ?? 0,
  };
}

function roundOf(held: HeldRound, scoring: ScoringDocument): readonly RankingRound[] {
  const stated = roundsOf(scoring).find(({ id }) => id === held.round);
  if (stated === undefined) return [];
  const { round, points, total, threshold, minima, met, scores = {}, votes = null } = held;
  const { title, criteria = [] } = stated;
  return [
    {
      ...{ round, title, points, total, votes, threshold, met },
      criteria: criteria.map(({ id, title: name }) => ({
        criterion: id,
        title: name,
        points: givenFor(scores, id),
      })),
      minima: titled(minima, criteria),
    },
  ];
}

function titled(
  minima: readonly Omit<RankingMinimum, "title">[],
  criteria: readonly CriterionDocument[],
): readonly RankingMinimum[] {
  return minima.map((minimum) => {
    const { criterion } = minimum;
    const title = criteria.find(({ id }) => id === criterion)?.title ?? { pl: criterion, en: criterion };
    return { ...minimum, title };
  });
}
