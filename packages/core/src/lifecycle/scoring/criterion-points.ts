import type { Fraction } from "@opus/grant-rules/money";
import type { CriterionDocument } from "./criterion-schema.ts";
import { NO_POINTS, type Points, pointsOf, reaches, sumOfPoints, timesPoints } from "./points.ts";
import type { ScoringDocument } from "./scoring-section.ts";

/** Points by criterion, as somebody has given them. */
export type Scores = Readonly<Record<string, Points>>;

const ONE: Fraction = { num: 1, den: 1 };

/** The step of a criterion's scale; whole points where none is stated. */
export function stepOf({ step }: Pick<CriterionDocument, "step">): Fraction {
  return step === undefined ? ONE : pointsOf(step);
}

/** How many times a criterion counts. */
export function weightOf({ weight }: Pick<CriterionDocument, "weight">): Fraction {
  return weight === undefined ? ONE : pointsOf(weight);
}

/** The least points of a criterion, before its weight; undefined where it has no minimum, or one of nothing. */
export function leastOf({ min, max }: Pick<CriterionDocument, "min" | "max">): Fraction | undefined {
  if (min === undefined) return undefined;
  const least = typeof min === "object" ? timesPoints(pointsOf(max), shareOf(min.ofMax)) : pointsOf(min);
  return least.num === 0 ? undefined : least;
}

/** The points that somebody gave for a criterion, before its weight. */
export function givenFor(scores: Scores, criterion: string): Fraction {
  const written = Object.hasOwn(scores, criterion) ? scores[criterion] : undefined;
  return written === undefined ? NO_POINTS : pointsOf(written);
}

/** The total of a card: the sum of weight times points. */
export function totalPoints(criteria: readonly CriterionDocument[], scores: Scores): Fraction {
  return sumOfPoints(
    criteria.map((criterion) => timesPoints(weightOf(criterion), givenFor(scores, criterion.id))),
  );
}

/** The most that a card can come to. */
export function mostPoints(criteria: readonly CriterionDocument[]): Fraction {
  return sumOfPoints(criteria.map((criterion) => timesPoints(weightOf(criterion), pointsOf(criterion.max))));
}

/** The least that a card can come to on which every criterion has its minimum, as far as it can have that. */
export function leastPoints(criteria: readonly CriterionDocument[]): Fraction {
  return sumOfPoints(
    criteria.map((criterion) => {
      const least = leastOf(criterion) ?? NO_POINTS;
      return reaches(pointsOf(criterion.max), least) ? timesPoints(weightOf(criterion), least) : NO_POINTS;
    }),
  );
}

/**
 * What each card comes to at least once the minima are met, or the mean of them; nothing where they are advice alone, or
 * where single cards are held against the threshold and only their mean against the minima.
 */
export function leastOfCard({ criteria, minima, threshold }: LeastTerms): Fraction {
  const isOfCards = typeof threshold === "object" && threshold.of === "eachCard";
  return minima === "none" || (isOfCards && minima === "meanOfDecidingCards")
    ? NO_POINTS
    : leastPoints(criteria);
}

type LeastTerms = Pick<ScoringDocument, "criteria" | "minima" | "threshold">;

/** A share that its schema has looked at: `2/5`. */
function shareOf(text: string): Fraction {
  const [num = 0, den = 1] = text.split("/").map(Number);
  return { num, den };
}
