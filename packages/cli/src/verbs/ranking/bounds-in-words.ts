import type { Lang } from "@opus/grant-rules/errors";
import type { RankingAssessment } from "@opus/grant-workflow";
import { pointsText } from "../../wording/points.ts";

/**
 * The bounds that an assessment missed, each with what was given and what is needed; that all are met when none was.
 */
export function boundsInWords({ threshold, minima, rounds }: RankingAssessment, lang: Lang): string {
  const words = lang === "pl" ? POLISH : ENGLISH;
  const missedOf = (name: string, held: Pick<RankingAssessment, "threshold" | "minima">) => [
    ...(held.threshold.met
      ? []
      : [words.below(name, pointsText(held.threshold.given, lang), pointsText(held.threshold.least, lang))]),
    ...held.minima
      .filter(({ met }) => !met)
      .map(({ title, lowest, least }) =>
        words.below(words.minimum(title[lang]), pointsText(lowest, lang), pointsText(least, lang)),
      ),
  ];
  const missed = [
    ...missedOf(words.threshold, { threshold, minima }),
    ...rounds.flatMap((round) => missedOf(words.thresholdOf(round.title[lang]), round)),
  ];
  return missed.length === 0 ? words.met : missed.join("; ");
}

const POLISH = {
  met: "próg i minima spełnione",
  threshold: "próg",
  minimum: (title: string) => `minimum „${title}”`,
  thresholdOf: (round: string) => `próg rundy „${round}”`,
  below: (bound: string, points: string, least: string) => `${bound}: ${points} z wymaganych ${least}`,
};

const ENGLISH: typeof POLISH = {
  met: "threshold and minima met",
  threshold: "threshold",
  minimum: (title) => `minimum of “${title}”`,
  thresholdOf: (round) => `threshold of “${round}”`,
  below: (bound, points, least) => `${bound}: ${points} of ${least} needed`,
};
