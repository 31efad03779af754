import type { Lang } from "@opus/grant-rules/errors";
import { assessmentOf, type CaseView, type Programme, type RankingAssessment } from "@opus/grant-workflow";
import { pointsText } from "../../wording/points.ts";

/** A bar of the assessment, what was held against it, and whether it was reached. */
export interface ExplainedBar {
  readonly name: string;
  readonly given: string;
  readonly least: string;
  readonly met: boolean;
}

/** What was given for something, as people read it. */
interface ExplainedPoints {
  readonly points: string;
  /** By criterion, in the order of the card. */
  readonly criteria: readonly { readonly title: string; readonly points: string }[];
  /** The threshold first, then the minima of criteria. */
  readonly bars: readonly ExplainedBar[];
}

/** What a round after the cards came to. */
export interface ExplainedRound extends ExplainedPoints {
  readonly title: string;
  /** What counts after it. */
  readonly total: string;
  /** How many residents voted; null in a round of the committee. */
  readonly votes: number | null;
}

/** What the assessment of a case came to, as people read it: its cards, then the rounds that were held. */
export interface ExplainedAssessment extends ExplainedPoints {
  readonly rounds: readonly ExplainedRound[];
}

/** What cards and rounds came to, and which bars were reached or missed; null while there is nothing to show. */
export function explainAssessment(
  { document }: Programme,
  scoring: CaseView["context"]["scoring"],
  lang: Lang,
): ExplainedAssessment | null {
  const assessment = assessmentOf(scoring, document.scoring);
  if (assessment === null) return null;
  const { cards, rounds } = assessment;
  return {
    ...explained(cards, assessment, lang),
    rounds: rounds.map((round) => ({
      title: round.title[lang],
      ...explained(round.points, round, lang),
      total: pointsText(round.total, lang),
      votes: round.votes,
    })),
  };
}

function explained(
  points: RankingAssessment["points"],
  { criteria, threshold, minima }: Pick<RankingAssessment, "criteria" | "threshold" | "minima">,
  lang: Lang,
): ExplainedPoints {
  const text = (given: RankingAssessment["points"]) => pointsText(given, lang);
  return {
    points: text(points),
    criteria: criteria.map((one) => ({ title: one.title[lang], points: text(one.points) })),
    bars: [
      {
        name: lang === "pl" ? "próg" : "threshold",
        given: text(threshold.given),
        least: text(threshold.least),
        met: threshold.met,
      },
      ...minima.map(({ title, lowest, least, met }) => ({
        name: lang === "pl" ? `minimum „${title.pl}”` : `minimum of “${title.en}”`,
        given: text(lowest),
        least: text(least),
        met,
      })),
    ],
  };
}
