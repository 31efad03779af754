import type { Problem } from "@opus/grant-rules/errors";
import { checkProblem, nameRemedy } from "../../document/check-problem.ts";
import { repeatedIds } from "../../document/repeated-ids.ts";
import type { CriterionDocument, ScoringDocument } from "./scoring-section.ts";

/**
 * OGW166: thresholds can be reached, bounds of criteria are in order, ties are decided in the end. OGW170: criteria of
 * card and interview each have an id of their own.
 */
export function checkScoring(scoring: ScoringDocument): readonly Problem[] {
  const { criteria, interview, experts, aggregate, threshold } = scoring;
  const cards = reachable(criteria) * (aggregate === "sum" ? experts : 1);
  return [
    ...repeatedIds(criteria, "/scoring/criteria"),
    ...checkCriteria(criteria, "/scoring/criteria"),
    ...checkThreshold(threshold, cards, "/scoring/threshold"),
    ...(interview === undefined
      ? []
      : [
          ...repeatedIds(
            interview.criteria,
            "/scoring/interview/criteria",
            criteria.map(({ id }) => id),
          ),
          ...checkCriteria(interview.criteria, "/scoring/interview/criteria"),
          ...checkThreshold(
            interview.threshold,
            reachable(interview.criteria),
            "/scoring/interview/threshold",
          ),
        ]),
    ...checkTies(scoring),
  ];
}

function reachable(criteria: readonly CriterionDocument[]): number {
  return criteria.reduce((sum, { max }) => sum + max, 0);
}

function checkCriteria(criteria: readonly CriterionDocument[], at: string): readonly Problem[] {
  return criteria.flatMap(({ min = 0, max }, index) =>
    min <= max
      ? []
      : [
          checkProblem(
            "OGW166",
            `${at}/${index}/min`,
            {
              pl: `Najmniejsza liczba punktów (${min}) jest większa od największej (${max}).`,
              en: `The least number of points (${min}) is above the greatest (${max}).`,
            },
            { pl: "Podaj najwyżej tyle, ile wynosi „max”.", en: "Give at most what “max” is." },
          ),
        ],
  );
}

function checkThreshold(threshold: number, most: number, pointer: string): readonly Problem[] {
  if (threshold <= most) return [];
  return [
    checkProblem(
      "OGW166",
      pointer,
      {
        pl: `Progu ${threshold} nikt nie osiągnie: do zdobycia jest ${most} punktów.`,
        en: `Nobody can reach the threshold of ${threshold}: ${most} points can be had.`,
      },
      {
        pl: "Obniż próg albo podnieś „max” kryteriów.",
        en: "Lower the threshold or raise “max” of the criteria.",
      },
    ),
  ];
}

function checkTies({ criteria, interview, ranking }: ScoringDocument): readonly Problem[] {
  const ids = [...criteria, ...(interview?.criteria ?? [])].map(({ id }) => id);
  const unknown = ranking.ties.flatMap((tie, index) =>
    tie === "earlierSubmission" || ids.includes(tie.criterion)
      ? []
      : [
          checkProblem(
            "OGW166",
            `/scoring/ranking/ties/${index}/criterion`,
            { pl: `Nie ma kryterium „${tie.criterion}”.`, en: `There is no criterion “${tie.criterion}”.` },
            nameRemedy(tie.criterion, ids),
          ),
        ],
  );
  if (ranking.ties.at(-1) === "earlierSubmission" || ranking.openTie !== undefined) return unknown;
  return [
    ...unknown,
    checkProblem(
      "OGW166",
      "/scoring/ranking/ties",
      {
        pl: "Ostatnie kryterium remisu nie zawsze rozstrzyga.",
        en: "The last tie-breaker does not always decide.",
      },
      {
        pl: "Na końcu listy dodaj „earlierSubmission”.",
        en: 'Add "earlierSubmission" at the end of the list.',
      },
    ),
  ];
}
