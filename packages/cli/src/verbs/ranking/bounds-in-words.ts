import type { Lang } from "@opus/grant-rules/errors";
import type { RankingAssessment } from "@opus/grant-workflow";
import { pointsText } from "../../wording/points.ts";

/**
 * The bounds that an assessment missed, each with what was given and what is needed; that all are met when none was.
 */
export function boundsInWords({ threshold, minima, interview }: RankingAssessment, lang: Lang): string {
  const words = lang === "pl" ? POLISH : ENGLISH;
  const missed = [
    ...(threshold.met
      ? []
      : [words.below(words.threshold, pointsText(threshold.given, lang), pointsText(threshold.least, lang))]),
    ...minima
      .filter(({ met }) => !met)
      .map(({ title, lowest, least }) =>
        words.below(words.minimum(title[lang]), pointsText(lowest, lang), pointsText(least, lang)),
      ),
    ...(interview === null || interview.met
      ? []
      : [
          words.below(words.interview, pointsText(interview.points, lang), pointsText(interview.least, lang)),
        ]),
  ];
  return missed.length === 0 ? words.met : missed.join("; ");
}

const POLISH = {
  met: "próg i minima spełnione",
  threshold: "próg",
  minimum: (title: string) => `minimum „${title}”`,
  interview: "próg rozmowy",
  below: (bound: string, points: string, least: string) => `${bound}: ${points} z wymaganych ${least}`,
};

const ENGLISH: typeof POLISH = {
  met: "threshold and minima met",
  threshold: "threshold",
  minimum: (title) => `minimum of “${title}”`,
  interview: "threshold of the interview",
  below: (bound, points, least) => `${bound}: ${points} of ${least} needed`,
};
