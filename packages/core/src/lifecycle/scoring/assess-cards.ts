import type { Fraction } from "@opus/grant-rules/money";
import { compareFractions } from "@opus/grant-rules/money-shares";
import type { AssessmentRecord } from "./card-record.ts";
import type { Counted, CountedCards } from "./counted-cards.ts";
import { givenFor, leastOf } from "./criterion-points.ts";
import {
  meanOfPoints,
  NO_POINTS,
  type Points,
  pointsOf,
  reaches,
  sumOfPoints,
  timesPoints,
} from "./points.ts";
import type { ScoringDocument } from "./scoring-section.ts";

type Result = Extract<CountedCards, { readonly is: "result" }>;

/**
 * Holds the cards that make up the result against threshold and minima. Everything is compared exactly: 12.96 is not 13.
 *
 * @param bonus what rules give, as far as it is counted
 */
export function assessCards(result: Result, bonus: number, scoring: ScoringDocument): AssessmentRecord {
  const { deciding, divergence } = result;
  const points = aggregateOf(deciding, scoring);
  const threshold = assessThreshold(deciding, points, bonus, scoring);
  const minima = assessMinima(result, scoring);
  return {
    points,
    criteria: meansOf(deciding, scoring),
    ...(divergence === undefined ? {} : { divergence }),
    threshold,
    minima,
    met: threshold.met && minima.every(({ met }) => met),
  };
}

/** What the cards come to: their mean, or their sum on the scale of as many cards as the programme asks for. */
function aggregateOf(deciding: readonly Counted[], { aggregate, experts }: ScoringDocument): Fraction {
  const mean = meanOfTotals(deciding);
  return aggregate === "sum" ? timesPoints(mean, { num: experts, den: 1 }) : mean;
}

function meanOfTotals(deciding: readonly Counted[]): Fraction {
  return meanOfPoints(deciding.map(({ total }) => total));
}

function meansOf(deciding: readonly Counted[], { criteria }: ScoringDocument): Record<string, Fraction> {
  return Object.fromEntries(
    criteria.map(({ id }) => [id, meanOfPoints(deciding.map(({ scores }) => givenFor(scores, id)))]),
  );
}

/** The terms of a threshold: a number alone is held against the aggregate, without bonus points. */
export function thresholdTerms(threshold: ScoringDocument["threshold"]) {
  return typeof threshold === "object"
    ? threshold
    : { atLeast: threshold, of: "aggregate" as const, bonus: "outside" as const };
}

function assessThreshold(
  deciding: readonly Counted[],
  points: Fraction,
  bonus: number,
  scoring: ScoringDocument,
): AssessmentRecord["threshold"] {
  const { atLeast, of, bonus: counted } = thresholdTerms(scoring.threshold);
  const base =
    of === "eachCard"
      ? lowest(deciding.map(({ total }) => total))
      : of === "mean"
        ? meanOfTotals(deciding)
        : points;
  const given = counted === "inside" ? sumOfPoints([base, { num: bonus, den: 1 }]) : base;
  return bound(given, atLeast);
}

function bound(given: Fraction, atLeast: Points) {
  const least = pointsOf(atLeast);
  return { given, least, met: reaches(given, least) };
}

function assessMinima({ deciding, filed }: Result, scoring: ScoringDocument): AssessmentRecord["minima"] {
  const { minima: scope = "eachFiledCard", criteria } = scoring;
  if (scope === "none") return [];
  const cards = scope === "eachFiledCard" ? filed : deciding;
  return criteria.flatMap((criterion) => {
    const least = leastOf(criterion);
    if (least === undefined) return [];
    const given = cards.map(({ scores }) => givenFor(scores, criterion.id));
    const held = scope === "meanOfDecidingCards" ? meanOfPoints(given) : lowest(given);
    return [{ criterion: criterion.id, least, lowest: held, met: reaches(held, least) }];
  });
}

function lowest(points: readonly Fraction[]): Fraction {
  return [...points].sort(compareFractions)[0] ?? NO_POINTS;
}
