import type { Problem } from "@opus/grant-rules/errors";
import { checkProblem, nameRemedy } from "../../document/check-problem.ts";
import { repeatedIds } from "../../document/repeated-ids.ts";
import { thresholdTerms } from "./assess-cards.ts";
import { checkCounting } from "./check-counting.ts";
import { checkCriteria } from "./check-criteria.ts";
import { checkReduction } from "./check-reduction.ts";
import { checkRounds } from "./check-rounds.ts";
import { checkThreshold } from "./check-threshold.ts";
import { leastOfCard, mostPoints } from "./criterion-points.ts";
import { timesPoints } from "./points.ts";
import { roundsOf } from "./rounds.ts";
import type { ScoringDocument } from "./scoring-section.ts";

/**
 * OGW166: thresholds can be reached, bounds of criteria are in order, ties are decided in the end. OGW170: criteria of
 * card and rounds each have an id of their own. OGW682, OGW683: scales and weights of criteria make sense.
 * OGW684: how cards count fits together. OGW691: rounds do.
 */
export function checkScoring(scoring: ScoringDocument, document?: unknown): readonly Problem[] {
  const { criteria } = scoring;
  return [
    ...repeatedIds(criteria, "/scoring/criteria"),
    ...checkCriteria(criteria, "/scoring/criteria"),
    ...checkCardsThreshold(scoring),
    ...checkCounting(scoring),
    ...checkReduction(scoring, document),
    ...checkRounds(scoring),
    ...checkTies(scoring),
  ];
}

/** Bonus points that count towards a threshold may lift anybody over it, so that it is held against nothing. */
function checkCardsThreshold(scoring: ScoringDocument): readonly Problem[] {
  const { criteria, experts, aggregate, threshold } = scoring;
  const { atLeast, of, bonus } = thresholdTerms(threshold);
  if (bonus === "inside") return [];
  const cards = { num: of === "aggregate" && aggregate === "sum" ? experts : 1, den: 1 };
  const reach = {
    least: timesPoints(leastOfCard(scoring), cards),
    most: timesPoints(mostPoints(criteria), cards),
  };
  const at = typeof threshold === "object" ? "/scoring/threshold/atLeast" : "/scoring/threshold";
  return checkThreshold(atLeast, reach, at);
}

function checkTies(scoring: ScoringDocument): readonly Problem[] {
  const { criteria, ranking } = scoring;
  const ids = [...criteria, ...roundsOf(scoring).flatMap((round) => round.criteria ?? [])].map(
    ({ id }) => id,
  );
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
  if (unknown.length > 0) return unknown;
  const again = repeatedTies(ranking.ties);
  if (again.length > 0) return again;
  if (ranking.ties.at(-1) === "earlierSubmission" || ranking.openTie !== undefined) return [];
  return [
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

/** A criterion that did not tell two applications apart the first time does not the second time either. */
function repeatedTies(ties: ScoringDocument["ranking"]["ties"]): readonly Problem[] {
  const keys = ties.map((tie) => JSON.stringify(tie));
  return keys.flatMap((key, index) =>
    keys.indexOf(key) === index
      ? []
      : [
          checkProblem(
            "OGW166",
            `/scoring/ranking/ties/${index}`,
            {
              pl: "To kryterium remisu stoi na liście drugi raz i niczego już nie rozstrzygnie.",
              en: "This tie-breaker stands on the list a second time and decides nothing any more.",
            },
            { pl: "Usuń je albo podaj inne.", en: "Remove it, or state another one." },
          ),
        ],
  );
}
