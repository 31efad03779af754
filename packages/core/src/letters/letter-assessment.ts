import type { LocalisedText } from "@opus/grant-rules";
import { assessmentOf } from "../insight/ranking/assessment.ts";
import type { RankingMinimum, RankingRound } from "../insight/ranking/ranking.ts";
import type { CaseThen } from "./case-then.ts";
import type { LetterContent } from "./letter-content.ts";

type Assessment = NonNullable<LetterContent["assessment"]>;

/** Points by criterion and every bar, of the cards and of the rounds after them, as far as the applicant may see them. */
export function assessed({ programme: { document }, shown: { context } }: CaseThen): Assessment | null {
  const given = assessmentOf(context.scoring, document.scoring);
  if (given === null) return null;
  const { points, criteria, threshold, minima, rounds, bonus } = given;
  return {
    points,
    criteria: [
      ...criteria.map((one) => ({ title: one.title, points: one.points })),
      ...rounds.flatMap(criteriaOf),
    ],
    bars: [
      { name: { pl: "Próg punktów", en: "Threshold of points" }, ...threshold },
      ...minima.map((minimum) => minimumBar(minimum)),
      ...rounds.flatMap(roundBars),
    ],
    bonus,
  };
}

/** The criteria of a round, or all of its points where it has none, as a vote. */
function criteriaOf({ title, criteria, points }: RankingRound): Assessment["criteria"] {
  if (criteria.length === 0) return [{ title, points }];
  return criteria.map((one) => ({ title: inRound(title, one.title), points: one.points }));
}

function roundBars({ title, threshold, minima }: RankingRound): Assessment["bars"] {
  const name = inRound(title, { pl: "próg", en: "threshold" });
  return [{ name, ...threshold }, ...minima.map((minimum) => minimumBar(minimum, title))];
}

function minimumBar({ title, lowest, least, met }: RankingMinimum, round?: LocalisedText) {
  const name = {
    pl: `${round === undefined ? "Minimum" : "minimum"} w kryterium „${title.pl}”`,
    en: `${round === undefined ? "Minimum" : "minimum"} of “${title.en}”`,
  };
  return { name: round === undefined ? name : inRound(round, name), given: lowest, least, met };
}

function inRound(round: LocalisedText, name: LocalisedText): LocalisedText {
  return { pl: `${round.pl}: ${name.pl}`, en: `${round.en}: ${name.en}` };
}
