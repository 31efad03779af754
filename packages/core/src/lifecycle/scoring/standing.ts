import { compareFractions, type Fraction } from "@opus/grant-rules/money";
import type { StandingRecord } from "../ground/sets.ts";
import type { CardRecord } from "./score-card.ts";
import type { ScoringDocument } from "./scoring-section.ts";

type Cards = readonly Pick<CardRecord, "scores" | "total">[];

/** The cards' points as the programme aggregates them: an exact mean, or the sum. */
function aggregateCards(cards: Cards, aggregate: ScoringDocument["aggregate"]): Fraction {
  const num = cards.reduce((sum, { total }) => sum + total, 0);
  return { den: aggregate === "mean" ? Math.max(cards.length, 1) : 1, num };
}

/**
 * Whether the cards reach the threshold, before any bonus, and every single card reaches each criterion's minimum.
 * The mean is compared exactly: 12.96 is not 13.
 */
export function reachesThreshold(cards: Cards, scoring: ScoringDocument): boolean {
  const minima = scoring.criteria.every(({ id, min }) =>
    cards.every(({ scores }) => (scores[id] ?? 0) >= (min ?? 0)),
  );
  return (
    minima &&
    compareFractions(aggregateCards(cards, scoring.aggregate), { num: scoring.threshold, den: 1 }) >= 0
  );
}

/** What an application enters the ranking with; `interview` is null when the programme has none. */
export function standingOf(
  cards: Cards,
  interview: number | null,
  bonus: number,
  scoring: ScoringDocument,
): StandingRecord {
  const aggregate = aggregateCards(cards, scoring.aggregate);
  const replaced = interview !== null && scoring.interview?.combine === "replace";
  const base = replaced ? { den: 1, num: interview } : addPoints(aggregate, interview ?? 0);
  return {
    cards: aggregate,
    interview,
    bonus,
    total: addPoints(base, bonus),
    criteria: Object.fromEntries(
      scoring.criteria.map(({ id }) => [id, cards.reduce((sum, { scores }) => sum + (scores[id] ?? 0), 0)]),
    ),
  };
}

/** Adds whole points to an exact ratio. */
function addPoints({ num, den }: Fraction, points: number): Fraction {
  return { den, num: num + points * den };
}
