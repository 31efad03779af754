import type { Fraction, Grosze } from "@opus/grant-rules/money";
import { compareFractions } from "@opus/grant-rules/money-shares";
import type { CaseContext } from "../../lifecycle/case/grant-machine.ts";
import { standingFacts } from "../../lifecycle/ground/key-facts.ts";
import type { RankedApplication } from "../../lifecycle/ranking/rank-order.ts";
import { thresholdTerms } from "../../lifecycle/scoring/assess-cards.ts";
import type { AssessmentRecord } from "../../lifecycle/scoring/card-record.ts";
import { type CountedCards, countCards } from "../../lifecycle/scoring/counted-cards.ts";
import { givenFor, leastOf, weightOf } from "../../lifecycle/scoring/criterion-points.ts";
import { differenceOf, NO_POINTS, sumOfPoints, timesPoints } from "../../lifecycle/scoring/points.ts";
import type { HeldRound } from "../../lifecycle/scoring/round-record.ts";
import { roundsOf } from "../../lifecycle/scoring/rounds.ts";
import type { ScoringDocument } from "../../lifecycle/scoring/scoring-section.ts";
import type { Programme } from "../../programme/programme.ts";
import { moneyOf } from "../../values/json-money.ts";
import { shareOfCard } from "./stability-floor.ts";
import { bonusWithin } from "./stability-reach.ts";

type Result = Extract<CountedCards, { readonly is: "result" }>;

/** What a report needs of an application that misses a threshold or a minimum. */
export interface BelowFacts {
  /** As it would stand on the list with its points as they are. */
  readonly moving: RankedApplication;
  /** Points that it lacks at least. */
  readonly missing: Fraction;
  /**
   * Whether it is on the list with just these, wherever they are given; otherwise that depends on the card and the criterion,
   * on rounds that come after, or on what only the rules can say: bonus points, pool, kind.
   */
  readonly isSure: boolean;
  /** Whether it is known what it would be given, and from which pool. */
  readonly isPlaced: boolean;
  /** Bonus points that the threshold counts. */
  readonly bonus: number;
}

/** What is missing to an application whose cards, or one of whose rounds, did not reach what was asked; undefined for others. */
export function belowFacts(
  context: CaseContext,
  { document }: Pick<Programme, "document">,
  { number, case: id }: { readonly number: string; readonly case: string },
): BelowFacts | undefined {
  const { scoring } = document;
  const own = context.scoring;
  const { assessment } = own;
  const { answersVersion: version } = standingFacts(context);
  const counted = countCards({ ...own, version }, scoring);
  if (assessment === null || counted.is !== "result") return undefined;
  const missed = own.rounds.find(({ met }) => !met);
  if (assessment.met && missed === undefined) return undefined;
  const bonus = bonusWithin(own, counted, scoring);
  const lacks =
    missed === undefined ? lacksOfCards(assessment, counted, bonus, scoring) : lacksOfRound(missed, scoring);
  const isPlaced = isKnown(document);
  const points = own.rounds.at(-1)?.total ?? assessment.points;
  const total = sumOfPoints([points, { num: bonus, den: 1 }]);
  return {
    moving: {
      key: number,
      case: id,
      standing: { total, criteria: assessment.criteria },
      requested: askedBy(context),
    },
    missing: lacks.missing,
    isSure: lacks.isSure && isLastStep(own.rounds, scoring) && isPlaced,
    isPlaced,
    bonus,
  };
}

/** What it would be given in full, as far as the case says it. */
function askedBy(context: CaseContext): Grosze {
  return moneyOf(context.scoring.recommended?.amount ?? standingFacts(context).requested ?? "0.00");
}

/** Whether nothing but the list comes after what was missed. */
function isLastStep(held: readonly HeldRound[], scoring: ScoringDocument): boolean {
  return (
    held.length === roundsOf(scoring).length && scoring.leadsTo === undefined && scoring.invite === undefined
  );
}

/** Whether pool, kind, sum and points of a listed application do not hang on rules that only the call asks. */
function isKnown({ scoring, rules, award }: Programme["document"]): boolean {
  const { pools, quota } = scoring.ranking;
  const isOutside = thresholdTerms(scoring.threshold).bonus !== "inside";
  const hasBonus = isOutside && rules.some((rule) => "kind" in rule && rule.kind === "scoring");
  return pools === undefined && quota === undefined && award === undefined && !hasBonus;
}

interface Lacks {
  readonly missing: Fraction;
  readonly isSure: boolean;
}

/** Points lacking to the minima count towards the threshold as well: no less than the greater of both is enough. */
function lacksOf(toThreshold: Fraction, toMinima: Fraction, isSure: boolean): Lacks {
  const isMore = compareFractions(toThreshold, toMinima) >= 0;
  return { missing: isMore ? toThreshold : toMinima, isSure: isSure && toMinima.num === 0 };
}

function lacksOfRound({ round, threshold, minima, scores = {} }: HeldRound, scoring: ScoringDocument): Lacks {
  const criteria = roundsOf(scoring).find(({ id }) => id === round)?.criteria ?? [];
  const toMinima = criteria.flatMap((criterion) => {
    const isMet = minima.find((one) => one.criterion === criterion.id)?.met !== false;
    const least = leastOf(criterion);
    if (isMet || least === undefined) return [];
    return [timesPoints(differenceOf(least, givenFor(scores, criterion.id)), weightOf(criterion))];
  });
  const { met, least, given } = threshold;
  return lacksOf(met ? NO_POINTS : differenceOf(least, given), sumOfPoints(toMinima), true);
}

function lacksOfCards(
  { threshold, minima }: AssessmentRecord,
  counted: Result,
  bonus: number,
  scoring: ScoringDocument,
): Lacks {
  const share = shareOfCard(scoring, counted);
  const whole = { num: scoring.aggregate === "sum" ? scoring.experts : 1, den: 1 };
  const { of } = thresholdTerms(scoring.threshold);
  const ofCards = counted.deciding.map(({ total }) =>
    timesPoints(lackingTo(threshold.least, sumOfPoints([total, { num: bonus, den: 1 }])), share),
  );
  const room = lackingTo(threshold.least, threshold.given);
  const toThreshold =
    of === "eachCard" ? sumOfPoints(ofCards) : of === "mean" ? timesPoints(room, whole) : room;
  const isMean = scoring.minima === "meanOfDecidingCards";
  const toMinima = scoring.criteria.flatMap((criterion) => {
    const missed = minima.find((one) => one.criterion === criterion.id && !one.met);
    if (missed === undefined) return [];
    const weight = weightOf(criterion);
    if (isMean) return [timesPoints(timesPoints(lackingTo(missed.least, missed.lowest), weight), whole)];
    return counted.deciding.map(({ scores }) =>
      timesPoints(timesPoints(lackingTo(missed.least, givenFor(scores, criterion.id)), weight), share),
    );
  });
  // A minimum that a card missed which was set aside lacks nothing of the points, and still has to be met.
  const isSure = of !== "eachCard" && minima.every(({ met }) => met);
  return lacksOf(toThreshold, sumOfPoints(toMinima), isSure);
}

function lackingTo(least: Fraction, given: Fraction): Fraction {
  return compareFractions(given, least) >= 0 ? NO_POINTS : differenceOf(least, given);
}
