import type { Fraction } from "@opus/grant-rules/money";
import { compareFractions } from "@opus/grant-rules/money-shares";
import type { StandingRecord } from "../ground/sets.ts";
import type { CardRecord } from "./score-card.ts";
import type { ScoringDocument } from "./scoring-section.ts";

type Cards = readonly Pick<CardRecord, "scores" | "total">[];

/** The cards' points as the programme aggregates them: an exact mean, or the sum. */
function aggregateCards(cards: Cards, aggregate: ScoringDocument["aggregate"]): Fraction {
  const num = cards.reduce((sum, { total }) => sum + total, 0);
  return { den: aggregate === "mean" ? Math.max(cards.length, 1) : 1, num };
}

/** A criterion that has a minimum, against the card that gave it the fewest points. */
export interface AssessedMinimum {
  /** Id of the criterion. */
  readonly criterion: string;
  /** Fewest points that every card has to give. */
  readonly least: number;
  /** Fewest points that a card gave. */
  readonly lowest: number;
  readonly met: boolean;
}

/** What the cards come to against the threshold and the minima, before any interview and bonus. */
export interface AssessedCards {
  /** Mean or sum of the cards, exact. */
  readonly points: Fraction;
  readonly threshold: { readonly least: number; readonly met: boolean };
  /** Of the criteria that have one, in the order of the card. */
  readonly minima: readonly AssessedMinimum[];
}

/** Holds the cards against threshold and minima. The mean is compared exactly: 12.96 is not 13. */
export function assessCards(cards: Cards, scoring: ScoringDocument): AssessedCards {
  const points = aggregateCards(cards, scoring.aggregate);
  const { threshold: least } = scoring;
  return {
    points,
    threshold: { least, met: compareFractions(points, { num: least, den: 1 }) >= 0 },
    minima: scoring.criteria.flatMap(({ id, min = 0 }) => (min === 0 ? [] : [assessMinimum(cards, id, min)])),
  };
}

function assessMinimum(cards: Cards, criterion: string, least: number): AssessedMinimum {
  const lowest = Math.min(...cards.map(({ scores }) => scores[criterion] ?? 0));
  return { criterion, least, lowest, met: lowest >= least };
}

/** Whether the cards reach the threshold, before any bonus, and every single card reaches each criterion's minimum. */
export function reachesThreshold(cards: Cards, scoring: ScoringDocument): boolean {
  const { threshold, minima } = assessCards(cards, scoring);
  return threshold.met && minima.every(({ met }) => met);
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
