import type { Fraction } from "@opus/grant-rules/money";
import type { CaseContext } from "../../lifecycle/case/grant-machine.ts";
import { isExact } from "../../lifecycle/ranking/sort-out.ts";
import { pointsOf, reaches } from "../../lifecycle/scoring/points.ts";
import type { ScoringDocument } from "../../lifecycle/scoring/scoring-section.ts";
import { assessCards } from "../../lifecycle/scoring/standing.ts";
import type { RankingAssessment } from "./ranking.ts";

/** What an application was given, once all its cards are locked; `null` before. */
export function assessmentOf(
  { cards, expertsNeeded, standing }: CaseContext["scoring"],
  scoring: ScoringDocument,
): RankingAssessment | null {
  if (cards.length === 0 || cards.length < expertsNeeded) return null;
  const assessed = assessCards(cards, scoring);
  const titles = new Map(scoring.criteria.map(({ id, title }) => [id, title]));
  return {
    // Points that no list can take cannot be told as a ratio either.
    points: isExact(standing?.total) && standing !== null ? standing.total : assessed.points,
    cards: assessed.points,
    threshold: assessed.threshold,
    minima: assessed.minima.map((minimum) => ({
      ...minimum,
      title: titles.get(minimum.criterion) ?? { pl: minimum.criterion, en: minimum.criterion },
    })),
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
