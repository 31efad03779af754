import type { Fraction } from "@opus/grant-rules/money";
import type { CaseContext } from "../../lifecycle/case/grant-machine.ts";
import { isExact } from "../../lifecycle/ranking/sort-out.ts";
import { pointsOf, reaches } from "../../lifecycle/scoring/points.ts";
import type { ScoringDocument } from "../../lifecycle/scoring/scoring-section.ts";
import type { RankingAssessment } from "./ranking.ts";

/** What an application was given, once its cards have a result; `null` before. */
export function assessmentOf(
  { assessment, standing }: CaseContext["scoring"],
  scoring: ScoringDocument,
): RankingAssessment | null {
  if (assessment === null) return null;
  const titles = new Map(scoring.criteria.map(({ id, title }) => [id, title]));
  const titleOf = (criterion: string) => titles.get(criterion) ?? { pl: criterion, en: criterion };
  const { points, threshold, minima, criteria } = assessment;
  return {
    // Points that no list can take cannot be told as a ratio either.
    points: isExact(standing?.total) && standing !== null ? standing.total : points,
    cards: points,
    criteria: scoring.criteria.flatMap(({ id, title }) => {
      const given = criteria[id];
      return given === undefined ? [] : [{ criterion: id, title, points: given }];
    }),
    threshold,
    minima: minima.map((minimum) => ({ ...minimum, title: titleOf(minimum.criterion) })),
    interview: interviewOf(standing?.interview ?? null, scoring),
    bonus: standing?.bonus ?? 0,
  };
}

function interviewOf(
  points: Fraction | null,
  { interview }: ScoringDocument,
): RankingAssessment["interview"] {
  if (points === null || interview === undefined) return null;
  const least = pointsOf(interview.threshold);
  return { points, least, met: reaches(points, least) };
}
