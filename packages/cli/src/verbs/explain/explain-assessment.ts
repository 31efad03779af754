import type { Lang } from "@opus/grant-rules/errors";
import type { CaseView, Programme } from "@opus/grant-workflow";
import { pointsText } from "../../wording/points.ts";

/** A bar of the assessment, what was held against it, and whether it was reached. */
export interface ExplainedBar {
  readonly name: string;
  readonly given: string;
  readonly least: string;
  readonly met: boolean;
}

/** What the cards of a case came to, as people read it. */
export interface ExplainedAssessment {
  readonly points: string;
  /** By criterion, in the order of the card. */
  readonly criteria: readonly { readonly title: string; readonly points: string }[];
  /** The threshold first, then the minima of criteria. */
  readonly bars: readonly ExplainedBar[];
}

/** What the cards came to, and which bars were reached or missed; null while there is nothing to show. */
export function explainAssessment(
  { document }: Programme,
  { assessment }: CaseView["context"]["scoring"],
  lang: Lang,
): ExplainedAssessment | null {
  if (assessment === null) return null;
  const { criteria } = document.scoring;
  const titleOf = (id: string) => criteria.find((one) => one.id === id)?.title[lang] ?? id;
  const text = (points: Parameters<typeof pointsText>[0]) => pointsText(points, lang);
  const { threshold, minima } = assessment;
  return {
    points: text(assessment.points),
    criteria: criteria.flatMap(({ id, title }) => {
      const given = assessment.criteria[id];
      return given === undefined ? [] : [{ title: title[lang], points: text(given) }];
    }),
    bars: [
      {
        name: lang === "pl" ? "próg" : "threshold",
        given: text(threshold.given),
        least: text(threshold.least),
        met: threshold.met,
      },
      ...minima.map(({ criterion, lowest, least, met }) => ({
        name: lang === "pl" ? `minimum „${titleOf(criterion)}”` : `minimum of “${titleOf(criterion)}”`,
        given: text(lowest),
        least: text(least),
        met,
      })),
    ],
  };
}
