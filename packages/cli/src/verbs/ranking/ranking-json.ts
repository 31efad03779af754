import type { Lang } from "@opus/grant-rules/errors";
import { formatMoneyDecimal } from "@opus/grant-rules/money";
import type { Ranking, RankingAssessment, RankingLine, RankingSums } from "@opus/grant-workflow";
import { pointsOf } from "../../wording/points.ts";
import { unusableAsJson } from "../../wording/unusable-money.ts";

/**
 * The object that `ranking --json` prints: money as decimal strings in złoty, points with two decimals at most and,
 * beside them, as exact ratios.
 */
export function rankingAsJson(ranking: Ranking, lang: Lang) {
  const { call, title, programme, isInOrder, seats, published, sums, leftOfBudget, pools, sources, lines } =
    ranking;
  const unusable = unusableAsJson(ranking.unusable);
  return {
    call,
    title: title[lang],
    programme,
    isInOrder,
    ...(seats === null ? {} : { seats }),
    published,
    sums: sumsAsJson(sums),
    ...(leftOfBudget === null ? {} : { leftOfBudget: formatMoneyDecimal(leftOfBudget) }),
    ...(unusable.length === 0 ? {} : { unusable }),
    pools: pools.map((pool) => ({ id: pool.id, title: pool.title[lang], sums: sumsAsJson(pool.sums) })),
    sources: sources.map(({ free, awarded, ...source }) => ({
      id: source.id,
      title: source.title[lang],
      isLimited: source.isLimited,
      awarded: formatMoneyDecimal(awarded),
      free: formatMoneyDecimal(free),
    })),
    lines: lines.map((line) => lineAsJson(line, lang)),
  };
}

function sumsAsJson({ pool, awarded, allocated, free, overContracted, mayExceed, reserve }: RankingSums) {
  return {
    pool: formatMoneyDecimal(pool),
    awarded: formatMoneyDecimal(awarded),
    allocated: formatMoneyDecimal(allocated),
    free: formatMoneyDecimal(free),
    overContracted: formatMoneyDecimal(overContracted),
    mayExceed: formatMoneyDecimal(mayExceed),
    reserve: formatMoneyDecimal(reserve),
  };
}

function lineAsJson(line: RankingLine, lang: Lang) {
  const {
    place,
    number,
    title,
    outcome,
    pool,
    end,
    amount,
    beyond,
    assessment,
    unranked,
    why,
    waitsFor,
    turn,
    seat,
    toDecide,
  } = line;
  return {
    place,
    number,
    case: line.case,
    title,
    outcome,
    pool,
    end,
    amount: amount === null ? null : formatMoneyDecimal(amount),
    beyond,
    assessment: assessment === null ? null : assessmentAsJson(assessment, lang),
    unranked: unranked === null ? null : unranked[lang],
    why: why.map((text) => text[lang]),
    waitsFor: waitsFor === null ? null : { ...waitsFor, states: waitsFor.states.map((name) => name[lang]) },
    ...(turn === null ? {} : { turn }),
    ...(seat === null ? {} : { seat }),
    ...(toDecide === null
      ? {}
      : { toDecide: { ...toDecide, released: formatMoneyDecimal(toDecide.released) } }),
  };
}

function assessmentAsJson(
  { points, cards, criteria, threshold, minima, rounds, bonus }: RankingAssessment,
  lang: Lang,
) {
  return {
    points: pointsOf(points),
    exactPoints: points,
    cards: pointsOf(cards),
    exactCards: cards,
    ...boundsAsJson({ criteria, threshold, minima }, lang),
    rounds: rounds.map((round) => ({
      round: round.round,
      title: round.title[lang],
      points: pointsOf(round.points),
      exactPoints: round.points,
      total: pointsOf(round.total),
      exactTotal: round.total,
      votes: round.votes,
      ...boundsAsJson(round, lang),
      met: round.met,
    })),
    bonus,
  };
}

function boundsAsJson(
  { criteria, threshold, minima }: Pick<RankingAssessment, "criteria" | "threshold" | "minima">,
  lang: Lang,
) {
  return {
    criteria: criteria.map((one) => ({
      criterion: one.criterion,
      title: one.title[lang],
      points: pointsOf(one.points),
      exactPoints: one.points,
    })),
    threshold: {
      given: pointsOf(threshold.given),
      exactGiven: threshold.given,
      ...boundAsJson(threshold),
    },
    minima: minima.map(({ criterion, title, lowest, ...bound }) => ({
      criterion,
      title: title[lang],
      lowest: pointsOf(lowest),
      exactLowest: lowest,
      ...boundAsJson(bound),
    })),
  };
}

function boundAsJson({ least, met }: Pick<RankingAssessment["threshold"], "least" | "met">) {
  return { least: pointsOf(least), exactLeast: least, met };
}
