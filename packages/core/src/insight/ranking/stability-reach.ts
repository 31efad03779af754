import type { Fraction } from "@opus/grant-rules/money";
import { compareFractions } from "@opus/grant-rules/money-shares";
import type { CaseContext } from "../../lifecycle/case/grant-machine.ts";
import { standingFacts } from "../../lifecycle/ground/key-facts.ts";
import { assessCards, thresholdTerms } from "../../lifecycle/scoring/assess-cards.ts";
import type { CardRecord } from "../../lifecycle/scoring/card-record.ts";
import { type CountedCards, countCards } from "../../lifecycle/scoring/counted-cards.ts";
import { givenFor, leastOf, stepOf, totalPoints } from "../../lifecycle/scoring/criterion-points.ts";
import {
  NO_POINTS,
  type Points,
  pointsOf,
  sumOfPoints,
  timesPoints,
} from "../../lifecycle/scoring/points.ts";
import { wayFrom } from "../../lifecycle/scoring/rounds.ts";
import type { ScoringDocument } from "../../lifecycle/scoring/scoring-section.ts";

/** What an application would come to with other points on one card, the other cards and the rounds staying as they are. */
export interface Reached {
  /** Points without bonus; undefined where the cards have no result then. */
  readonly total: Fraction | undefined;
  /** Whether it would be ranked with them. */
  readonly isRanked: boolean;
}

/** How one card moves: a number of places, and what the application comes to at each, the first being where it is. */
export interface CardPath {
  readonly places: number;
  at(place: number): Reached;
}

/**
 * The way of one card from its points to the most, or to none, step by step. Up, what is missing to minima comes first, so
 * that no other way meets them with fewer points.
 *
 * @param bonus what rules give, as far as the threshold counts it
 */
export function cardPath(
  context: CaseContext,
  scoring: ScoringDocument,
  { expert, way, bonus }: { readonly expert: string; readonly way: "up" | "down"; readonly bonus: number },
): CardPath {
  const { scoring: own } = context;
  const { answersVersion: version } = standingFacts(context);
  const card = own.cards.find((one) => one.expert === expert);
  const moves =
    card === undefined ? [] : way === "up" ? risesOf(card, context, scoring) : fallsOf(card, scoring);
  const places = moves.reduce((sum, { steps }) => sum + steps, 0);
  return {
    places,
    at: (place) => {
      const scores = scoresAt(card?.scores ?? {}, moves, place);
      const total = totalPoints(scoring.criteria, scores);
      const cards = own.cards.map((one) => (one.expert === expert ? { ...one, scores, total } : one));
      const counted = countCards({ ...own, cards, version }, scoring);
      if (counted.is !== "result") return { total: undefined, isRanked: false };
      const known = { invitedTo: own.invitedTo ?? [], anew: own.committee?.anew ?? [] };
      const way = wayFrom(assessCards(counted, bonus, scoring), own.rounds, known, scoring);
      return { total: way.total, isRanked: way.outcome === "reached" };
    },
  };
}

interface Moves {
  readonly criterion: string;
  readonly step: Fraction;
  readonly steps: number;
}

/** Up to what minima ask of this card, criterion by criterion, then up to the most. */
function risesOf(
  { scores }: CardRecord,
  { scoring: own }: CaseContext,
  scoring: ScoringDocument,
): readonly Moves[] {
  const { criteria, minima = "eachFiledCard" } = scoring;
  const isMean = minima === "meanOfDecidingCards";
  const parts = criteria.map((criterion) => {
    const step = stepOf(criterion);
    const given = givenFor(scores, criterion.id);
    const held = own.assessment?.minima.find((one) => one.criterion === criterion.id);
    const room = stepsUp(given, pointsOf(criterion.max), step);
    // A mean rises by no more than its part of what one card gains.
    const times = isMean ? own.cards.length : 1;
    const low = isMean ? (held?.lowest ?? given) : given;
    const missing = minima === "none" ? 0 : stepsUp(low, leastOf(criterion) ?? NO_POINTS, step, times);
    const first = Math.min(room, missing);
    return { criterion: criterion.id, step, first, rest: room - first };
  });
  return [
    ...parts.map(({ criterion, step, first }) => ({ criterion, step, steps: first })),
    ...parts.map(({ criterion, step, rest }) => ({ criterion, step, steps: rest })),
  ];
}

function fallsOf({ scores }: CardRecord, { criteria }: ScoringDocument): readonly Moves[] {
  return criteria.map((criterion) => {
    const step = stepOf(criterion);
    const steps = stepsUp(NO_POINTS, givenFor(scores, criterion.id), step);
    return { criterion: criterion.id, step: { num: -step.num, den: step.den }, steps };
  });
}

/** How many whole steps it takes at least from some points to others; none where they are reached. */
function stepsUp(from: Fraction, to: Fraction, step: Fraction, times = 1): number {
  const room = sumOfPoints([to, { num: -from.num, den: from.den }]);
  if (room.num <= 0) return 0;
  const { num, den } = timesPoints(room, { num: step.den * times, den: step.num });
  return Math.ceil(num / den);
}

function scoresAt(
  scores: CardRecord["scores"],
  moves: readonly Moves[],
  place: number,
): CardRecord["scores"] {
  const moved: Record<string, Points> = { ...scores };
  let left = place;
  for (const { criterion, step, steps } of moves) {
    const taken = Math.min(left, steps);
    left -= taken;
    if (taken === 0) continue;
    const points = sumOfPoints([givenFor(moved, criterion), timesPoints(step, { num: taken, den: 1 })]);
    // Steps are decimals with four places at most, and so are these.
    moved[criterion] = points.num / points.den;
  }
  return moved;
}

/** How many places of a long way are looked at; between two of them it is halved. */
const PLACES = 200;

/** The places of a way that are looked at, from where the card is to its end. */
export function placesOn({ places }: CardPath): readonly number[] {
  const stride = Math.max(1, Math.ceil(places / PLACES));
  const seen = Array.from({ length: Math.floor(places / stride) + 1 }, (_, index) => index * stride);
  return seen.at(-1) === places ? seen : [...seen, places];
}

/** The first place between two, the second of which holds and the first does not, at which it holds. */
export function firstPlace(low: number, high: number, holds: (place: number) => boolean): number {
  let [before, after] = [low, high];
  while (after - before > 1) {
    const middle = (before + after) >> 1;
    if (holds(middle)) after = middle;
    else before = middle;
  }
  return after;
}

/** The greater of two exact fractions. */
export function greaterOf(left: Fraction, right: Fraction): Fraction {
  return compareFractions(left, right) >= 0 ? left : right;
}

/** Bonus points that the threshold of the cards counted; none where they come after it. */
export function bonusWithin(
  { assessment }: Pick<CaseContext["scoring"], "assessment">,
  counted: Extract<CountedCards, { readonly is: "result" }>,
  scoring: ScoringDocument,
): number {
  if (assessment === null || thresholdTerms(scoring.threshold).bonus !== "inside") return 0;
  const { given } = assessCards(counted, 0, scoring).threshold;
  return sumOfPoints([assessment.threshold.given, { num: -given.num, den: given.den }]).num;
}
