import type { Fraction } from "@opus/grant-rules/money";
import { compareFractions } from "@opus/grant-rules/money-shares";
import type { CaseContext } from "../../lifecycle/case/grant-machine.ts";
import { standingFacts } from "../../lifecycle/ground/key-facts.ts";
import { assessCards, thresholdTerms } from "../../lifecycle/scoring/assess-cards.ts";
import type { CardRecord } from "../../lifecycle/scoring/card-record.ts";
import {
  type CountedCards,
  cardsNeeded,
  countCards,
  isDiverging,
} from "../../lifecycle/scoring/counted-cards.ts";
import { givenFor, leastOf, mostPoints } from "../../lifecycle/scoring/criterion-points.ts";
import type { CriterionDocument } from "../../lifecycle/scoring/criterion-schema.ts";
import {
  differenceOf,
  NO_POINTS,
  pointsOf,
  sumOfPoints,
  timesPoints,
} from "../../lifecycle/scoring/points.ts";
import { roundsOf, roundThreshold } from "../../lifecycle/scoring/rounds.ts";
import type { ScoringDocument } from "../../lifecycle/scoring/scoring-section.ts";
import { bonusWithin, cardPath, greaterOf, placesOn } from "./stability-reach.ts";

/** A bar that falling points may miss: with just so much less it is not missed yet. */
interface Bar {
  readonly points: Fraction;
  /** Whether anything more misses it; otherwise it depends on which card or criterion loses them. */
  readonly isSure: boolean;
}

type Scoring = Pick<CaseContext["scoring"], "assessment" | "rounds">;
type Result = Extract<CountedCards, { readonly is: "result" }>;

/** The cards of a case as far as they have a result, and those of experts that make it up. */
interface KnownCards {
  readonly context: CaseContext;
  readonly counted: Result;
  /** None where a committee agrees on one card. */
  readonly deciding: readonly CardRecord[];
  /** Cards that diverged, and were settled: those set aside, too. None where the first cards are the result. */
  readonly settled: readonly CardRecord[];
}

/** What is known of the cards of a case; undefined while they have no result. */
function knownCards(context: CaseContext, scoring: ScoringDocument): KnownCards | undefined {
  const { answersVersion: version } = standingFacts(context);
  const { cards } = context.scoring;
  const counted = countCards({ ...context.scoring, version }, scoring);
  if (counted.is !== "result") return undefined;
  const deciding = cards.filter((card) => counted.deciding.includes(card));
  const filed = cards.filter((card) => counted.filed.includes(card));
  const isSettled = isDiverging(filed.slice(0, cardsNeeded(scoring, context.scoring)), scoring);
  return { context, counted, deciding, settled: isSettled && deciding.length > 0 ? filed : [] };
}

/** What a point of one card that makes up the result is in it. */
export function shareOfCard({ aggregate, experts }: ScoringDocument, { deciding }: Result): Fraction {
  return { num: aggregate === "sum" ? experts : 1, den: deciding.length };
}

/**
 * Bars that the falling points of an application may miss. The points are those of the cards, with those that rounds add;
 * where a round takes the place of what came before, those of the last such round.
 */
function barsOf({ context, counted }: KnownCards, scoring: ScoringDocument): readonly Bar[] {
  const own = context.scoring;
  const last = roundsOf(scoring).findLastIndex(({ joins }) => joins === "replace");
  const replacing = own.rounds.find(({ round }) => round === roundsOf(scoring)[last]?.id);
  const all = last === -1 ? own.assessment?.points : replacing?.points;
  const bars = [...(last === -1 ? cardBars(own, counted, scoring) : []), ...roundBars(own, scoring, last)];
  // Nobody loses more points than there are.
  return bars.filter(({ points }) => all !== undefined && compareFractions(points, all) < 0);
}

function lowestOf(bars: readonly Bar[], isSure: boolean): Fraction | undefined {
  return bars
    .filter((bar) => bar.isSure === isSure)
    .map(({ points }) => points)
    .sort(compareFractions)[0];
}

/** Threshold and minima of the cards, in points of what they come to. */
function cardBars({ assessment }: Scoring, counted: Result, scoring: ScoringDocument): readonly Bar[] {
  if (assessment === null) return [];
  const { given, least } = assessment.threshold;
  const room = differenceOf(given, least);
  const share = shareOfCard(scoring, counted);
  const whole = { num: scoring.aggregate === "sum" ? scoring.experts : 1, den: 1 };
  const { of } = thresholdTerms(scoring.threshold);
  const { minima = "eachFiledCard" } = scoring;
  const isEach = minima === "eachFiledCard" || minima === "decidingCards";
  return [
    ...(least.num === 0
      ? []
      : [
          {
            points: of === "aggregate" ? room : timesPoints(room, of === "mean" ? whole : share),
            isSure: of !== "eachCard",
          },
        ]),
    ...(minima === "none" ? [] : scoring.criteria).flatMap((criterion) => {
      const scores = counted.deciding.map((card) => givenFor(card.scores, criterion.id));
      const [lowest = NO_POINTS] = [...scores].sort(compareFractions);
      const mean = assessment.criteria[criterion.id] ?? NO_POINTS;
      return minimumBar(criterion, isEach ? lowest : mean, isEach ? share : whole);
    }),
  ];
}

/** Thresholds of rounds that what falls counts towards, and the minima of a round whose points they are. */
function roundBars({ rounds }: Scoring, scoring: ScoringDocument, last: number): readonly Bar[] {
  return roundsOf(scoring).flatMap((round, index) => {
    const held = rounds.find((one) => one.round === round.id);
    if (held === undefined || index < last) return [];
    const counts = roundThreshold(round).of === "total" || index === last;
    const { given, least } = held.threshold;
    const minima = index === last ? (round.criteria ?? []) : [];
    return [
      ...(counts ? [{ points: differenceOf(given, least), isSure: true }] : []),
      ...minima.flatMap((one) => minimumBar(one, givenFor(held.scores ?? {}, one.id), { num: 1, den: 1 })),
    ];
  });
}

function minimumBar(criterion: CriterionDocument, given: Fraction, share: Fraction): readonly Bar[] {
  const least = leastOf(criterion);
  if (least === undefined) return [];
  const room = timesPoints(differenceOf(given, least), pointsOf(criterion.weight ?? 1));
  return [{ points: timesPoints(room, share), isSure: false }];
}

/** Whether an application misses a bar of its cards once one card has no points at all. */
function missesWithout(
  { context, counted }: KnownCards,
  { expert }: Pick<CardRecord, "expert">,
  scoring: ScoringDocument,
): boolean {
  const { answersVersion: version } = standingFacts(context);
  const emptied = context.scoring.cards.map((card) =>
    card.expert === expert ? { ...card, scores: {}, total: NO_POINTS } : card,
  );
  const without = countCards({ ...context.scoring, cards: emptied, version }, scoring);
  if (without.is !== "result") return false;
  return !assessCards(without, bonusWithin(context.scoring, counted, scoring), scoring).met;
}

/** How far the total of one card may go up and down until the cards diverge, or it has all points or none. */
function roomOf(
  { deciding }: Pick<KnownCards, "deciding">,
  { total }: CardRecord,
  scoring: ScoringDocument,
): { readonly up: Fraction; readonly down: Fraction } {
  const most = mostPoints(scoring.criteria);
  const all = { up: differenceOf(most, total), down: total };
  if (scoring.divergence === undefined) return all;
  const { measure, moreThan } = scoring.divergence;
  const stated = pointsOf(moreThan);
  const limit = measure === "points" ? stated : timesPoints(most, { num: stated.num, den: stated.den * 100 });
  const others = deciding.filter((card) => card.total !== total).map((card) => card.total);
  const sorted = [...others].sort(compareFractions);
  const [lowest, highest] = [sorted[0], sorted.at(-1)];
  if (lowest === undefined || highest === undefined) return all;
  const negative = ({ num, den }: Fraction) => ({ num: -num, den });
  const least = (left: Fraction, right: Fraction) => (compareFractions(left, right) < 0 ? left : right);
  return {
    up: least(all.up, sumOfPoints([lowest, limit, negative(total)])),
    down: least(all.down, sumOfPoints([total, limit, negative(highest)])),
  };
}

/** What other points on one card alone could do, in one direction. */
export interface CardReach {
  readonly expert: string;
  readonly way: "up" | "down";
  /** How far the total may rise and fall by them, as long as the application is ranked. */
  readonly rise: Fraction;
  readonly fall: Fraction;
  /** Whether a bar may be missed by them. */
  readonly misses: boolean;
  /** Whether the cards may diverge by them, so that they have no result until it is settled. */
  readonly opens: boolean;
}

/** What a report needs of one application, beside its place: how far its points may fall, and what each card could do. */
export interface StabilityFacts {
  /** How far the points may fall until a threshold is missed for sure. */
  readonly floor: Fraction | undefined;
  /** How far they may fall until a minimum, or the threshold of a card, may be missed. */
  readonly unsure: Fraction | undefined;
  readonly cards: readonly CardReach[];
}

/** What a report needs of one application; undefined where its cards have no result. */
export function stabilityFacts(context: CaseContext, scoring: ScoringDocument): StabilityFacts | undefined {
  const known = knownCards(context, scoring);
  if (known === undefined) return undefined;
  const bars = barsOf(known, scoring);
  return {
    floor: lowestOf(bars, true),
    unsure: lowestOf(bars, false),
    cards:
      known.settled.length > 0
        ? known.settled.flatMap(({ expert }) =>
            (["up", "down"] as const).map((way) => settledReach(known, { expert, way }, scoring)),
          )
        : known.deciding.flatMap((card) => firstReach(known, card, scoring)),
  };
}

/** Of cards that did not diverge: up to where they would, each point counts for its share. */
function firstReach(known: KnownCards, card: CardRecord, scoring: ScoringDocument): readonly CardReach[] {
  const { expert, total } = card;
  const share = shareOfCard(scoring, known.counted);
  const room = roomOf(known, card, scoring);
  const isReplaced = roundsOf(scoring).some(({ joins }) => joins === "replace");
  const counts = (points: Fraction) => (isReplaced ? NO_POINTS : timesPoints(points, share));
  const isLess = (points: Fraction, all: Fraction) => compareFractions(points, all) < 0;
  const misses = missesWithout(known, card, scoring);
  const most = differenceOf(mostPoints(scoring.criteria), total);
  return [
    {
      ...{ expert, way: "up", rise: counts(room.up), fall: NO_POINTS },
      ...{ misses: false, opens: isLess(room.up, most) },
    },
    {
      ...{ expert, way: "down", rise: NO_POINTS, fall: counts(room.down) },
      ...{ misses, opens: isLess(room.down, total) },
    },
  ];
}

/** Of cards that diverged and were settled: other points may lead to other cards, so each is tried. */
function settledReach(
  { context, counted }: KnownCards,
  { expert, way }: Pick<CardReach, "expert" | "way">,
  scoring: ScoringDocument,
): CardReach {
  const bonus = bonusWithin(context.scoring, counted, scoring);
  const path = cardPath(context, scoring, { expert, way, bonus });
  const now = path.at(0).total ?? NO_POINTS;
  const seen = placesOn(path).map((place) => path.at(place));
  const moves = seen.flatMap(({ total, isRanked }) =>
    total !== undefined && isRanked ? [sumOfPoints([total, { num: -now.num, den: now.den }])] : [],
  );
  const farthest = (sign: 1 | -1) =>
    moves.reduce((most, { num, den }) => greaterOf(most, { num: num * sign, den }), NO_POINTS);
  return {
    ...{ expert, way, rise: farthest(1), fall: farthest(-1) },
    misses: seen.some(({ total, isRanked }) => total !== undefined && !isRanked),
    opens: seen.some(({ total }) => total === undefined),
  };
}
