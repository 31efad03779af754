import type { Fraction } from "@opus/grant-rules/money";
import type { StandingRecord } from "../ground/sets.ts";
import { givenFor, leastOf, type Scores } from "./criterion-points.ts";
import { meanOfPoints, pointsOf, reaches, sumOfPoints } from "./points.ts";
import type { CardRecord } from "./score-card.ts";
import type { ScoringDocument } from "./scoring-section.ts";

type Cards = readonly Pick<CardRecord, "scores" | "total">[];

/** The cards' points as the programme aggregates them: an exact mean, or the sum. */
function aggregateCards(cards: Cards, aggregate: ScoringDocument["aggregate"]): Fraction {
  const totals = cards.map(({ total }) => total);
  return aggregate === "mean" ? meanOfPoints(totals) : sumOfPoints(totals);
}

/** A bound of the assessment: what is needed at least, exact, and whether it was reached. */
export interface AssessedBound {
  readonly least: Fraction;
  readonly met: boolean;
}

/** A criterion that has a minimum, against the card that gave it the fewest points. */
export interface AssessedMinimum extends AssessedBound {
  /** Id of the criterion. */
  readonly criterion: string;
  /** Fewest points that a card gave, before the criterion's weight. */
  readonly lowest: Fraction;
}

/** What the cards come to against the threshold and the minima, before any interview and bonus. */
export interface AssessedCards {
  /** Mean or sum of the cards, exact. */
  readonly points: Fraction;
  readonly threshold: AssessedBound;
  /** Of the criteria that have one, in the order of the card. */
  readonly minima: readonly AssessedMinimum[];
}

/** Holds the cards against threshold and minima. The mean is compared exactly: 12.96 is not 13. */
export function assessCards(cards: Cards, scoring: ScoringDocument): AssessedCards {
  const points = aggregateCards(cards, scoring.aggregate);
  const least = pointsOf(scoring.threshold);
  return {
    points,
    threshold: { least, met: reaches(points, least) },
    minima: scoring.criteria.flatMap((criterion) => {
      const min = leastOf(criterion);
      return min === undefined ? [] : [assessMinimum(cards, criterion.id, min)];
    }),
  };
}

function assessMinimum(cards: Cards, criterion: string, least: Fraction): AssessedMinimum {
  const given = cards.map(({ scores }) => givenFor(scores, criterion));
  const lowest = given.reduce((low, points) => (reaches(points, low) ? low : points), given[0] ?? least);
  return { criterion, least, lowest, met: reaches(lowest, least) };
}

/** Whether the cards reach the threshold, before any bonus, and every single card reaches each criterion's minimum. */
export function reachesThreshold(cards: Cards, scoring: ScoringDocument): boolean {
  const { threshold, minima } = assessCards(cards, scoring);
  return threshold.met && minima.every(({ met }) => met);
}

/** Points of the interview. */
export interface InterviewPoints {
  readonly scores: Scores;
  readonly total: Fraction;
}

/** What an application enters the ranking with; `interview` is null when the programme has none. */
export function standingOf(
  cards: Cards,
  interview: InterviewPoints | null,
  bonus: number,
  scoring: ScoringDocument,
): StandingRecord {
  const aggregate = aggregateCards(cards, scoring.aggregate);
  const replaced = interview !== null && scoring.interview?.combine === "replace";
  return {
    cards: aggregate,
    interview: interview?.total ?? null,
    bonus,
    total: sumOfPoints([
      ...(replaced ? [] : [aggregate]),
      ...(interview === null ? [] : [interview.total]),
      { num: bonus, den: 1 },
    ]),
    criteria: Object.fromEntries([
      ...scoring.criteria.map(({ id }) => [
        id,
        meanOfPoints(cards.map(({ scores }) => givenFor(scores, id))),
      ]),
      ...Object.keys(interview?.scores ?? {}).map((id) => [id, givenFor(interview?.scores ?? {}, id)]),
    ]),
  };
}
