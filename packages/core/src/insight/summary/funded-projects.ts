import { grosze } from "@opus/grant-rules/money";
import { factAt } from "../answers/index.ts";
import { moneyOf } from "../money/json-money.ts";
import type { ProgrammeDocument } from "../programme/programme-schema.ts";
import type { AnswersByCase } from "./case-answers.ts";
import type { CaseSummary } from "./case-summary.ts";
import type { FundedProject } from "./summary.ts";

/** Lists the settled projects in the order of their numbers. */
export function fundedProjects(
  document: ProgrammeDocument,
  funded: readonly CaseSummary[],
  answers: AnswersByCase,
): readonly FundedProject[] {
  return funded
    .map(({ case: id, context }) => {
      const title = factAt(answers.get(id) ?? {}, document.facts.title);
      return {
        case: id,
        number: context.number ?? "",
        title: typeof title === "string" ? title : null,
        applicantKind: context.applicantKind,
        mapPart: context.mapPart,
        awarded: context.agreement === null ? grosze(0) : moneyOf(context.agreement.amount),
        settled: context.settlement === null ? grosze(0) : moneyOf(context.settlement.settled),
      };
    })
    .sort((left, right) => (left.number < right.number ? -1 : 1));
}
