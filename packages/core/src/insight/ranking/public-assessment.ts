import { needObject } from "@opus/grant-rules/errors";
import type { CaseContext } from "../../lifecycle/case/grant-machine.ts";
import type { RoundDocument } from "../../lifecycle/scoring/round-schema.ts";
import { roundsOf as statedRounds } from "../../lifecycle/scoring/rounds.ts";
import type { ScoringDocument } from "../../lifecycle/scoring/scoring-section.ts";
import { assessmentOf as assessed } from "./assessment.ts";
import type { RankingAssessment } from "./ranking.ts";

const SCORING = { of: "roundsOf", name: "the scoring", is: "the section scoring of a programme document" };
const CASE = { of: "assessmentOf", name: "the case", is: "the slice scoring of a case's context" };
const STATED = { ...SCORING, of: "assessmentOf" };

/**
 * The rounds that a programme has after the score cards, in their order; an interview that is stated by itself is a
 * round of the committee named `interview`.
 *
 * @param scoring `document.scoring` of a programme
 * @throws OgwError OGW410 for what is no section.
 * @example
 * ```ts
 * import { roundsOf } from "@opus/grant-workflow";
 * import { minimalProgramme } from "@opus/grant-workflow-testing";
 *
 * roundsOf(minimalProgramme().scoring); // []
 * ```
 */
export function roundsOf(scoring: Pick<ScoringDocument, "interview" | "rounds">): readonly RoundDocument[] {
  needObject(scoring, SCORING);
  return statedRounds(scoring);
}

/**
 * What the cards of a case and the rounds after them came to: exact points by criterion, and which bounds were reached;
 * `null` until the cards have a result, or for whom they are hidden.
 *
 * @param scoring `context.scoring` of a case, as a view shows it
 * @param stated `document.scoring` of the programme that the case pins
 * @throws OgwError OGW410 for what is neither.
 * @example
 * ```ts
 * import { assessmentOf, type CaseView, type Programme } from "@opus/grant-workflow";
 *
 * const missed = ({ context }: CaseView, { document }: Programme) =>
 *   assessmentOf(context.scoring, document.scoring)?.rounds.filter(({ met }) => !met);
 * ```
 */
export function assessmentOf(
  scoring: Pick<CaseContext["scoring"], "assessment" | "standing" | "rounds">,
  stated: ScoringDocument,
): RankingAssessment | null {
  needObject(scoring, CASE, ["assessment", "standing", "rounds"]);
  needObject(stated, STATED, ["criteria"]);
  return assessed(scoring, stated);
}
