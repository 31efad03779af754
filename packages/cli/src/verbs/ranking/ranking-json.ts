import type { Lang } from "@opus/grant-rules/errors";
import { formatMoneyDecimal } from "@opus/grant-rules/money";
import type { Ranking, RankingAssessment, RankingLine } from "@opus/grant-workflow";
import { pointsOf } from "../../wording/points.ts";

/**
 * The object that `ranking --json` prints: money as decimal strings in złoty, points with two decimals at most and,
 * beside them, as exact ratios.
 */
export function rankingAsJson(ranking: Ranking, lang: Lang) {
  const { call, title, programme, published, sums, lines } = ranking;
  return {
    call,
    title: title[lang],
    programme,
    published,
    sums: {
      pool: formatMoneyDecimal(sums.pool),
      awarded: formatMoneyDecimal(sums.awarded),
      allocated: formatMoneyDecimal(sums.allocated),
      free: formatMoneyDecimal(sums.free),
      reserve: formatMoneyDecimal(sums.reserve),
    },
    lines: lines.map((line) => lineAsJson(line, lang)),
  };
}

function lineAsJson(line: RankingLine, lang: Lang) {
  const { place, number, title, outcome, end, amount, assessment, unranked, waitsFor } = line;
  return {
    place,
    number,
    case: line.case,
    title,
    outcome,
    end,
    amount: amount === null ? null : formatMoneyDecimal(amount),
    assessment: assessment === null ? null : assessmentAsJson(assessment, lang),
    unranked: unranked === null ? null : unranked[lang],
    waitsFor: waitsFor === null ? null : { ...waitsFor, states: waitsFor.states.map((name) => name[lang]) },
  };
}

function assessmentAsJson(
  { points, cards, criteria, threshold, minima, interview, bonus }: RankingAssessment,
  lang: Lang,
) {
  return {
    points: pointsOf(points),
    exactPoints: points,
    cards: pointsOf(cards),
    exactCards: cards,
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
    interview:
      interview === null
        ? null
        : { points: pointsOf(interview.points), exactPoints: interview.points, ...boundAsJson(interview) },
    bonus,
  };
}

function boundAsJson({ least, met }: Pick<RankingAssessment["threshold"], "least" | "met">) {
  return { least: pointsOf(least), exactLeast: least, met };
}
