import { factAt } from "../../answers/index.ts";
import { standingFacts } from "../../lifecycle/ground/key-facts.ts";
import type { JsonObject } from "../../values/json.ts";
import { moneyOf } from "../../values/json-money.ts";
import type { CaseMoney } from "./case-money.ts";
import type { CaseSummary } from "./case-summary.ts";
import type { ProgrammeVersion } from "./pinned-versions.ts";
import type { FundedProject } from "./summary.ts";

/** What a summary lists of a settled project; its title stands where the case's own version says. */
export function fundedProject(
  { document: { facts }, hash }: ProgrammeVersion,
  { case: id, context }: CaseSummary,
  { settled }: CaseMoney,
  answers: JsonObject,
): FundedProject {
  const title = factAt(answers, facts.title);
  const { applicantKind, mapPart } = standingFacts(context);
  return {
    case: id,
    programme: hash,
    number: context.submission.number ?? "",
    title: typeof title === "string" ? title : null,
    applicantKind,
    mapPart,
    awarded: moneyOf(context.agreement.agreement?.amount ?? "0.00"),
    settled,
  };
}

/** Projects in the order of their numbers; those of two calls may be equal, and stand by case then. */
export function inOrderOfNumbers(projects: readonly FundedProject[]): readonly FundedProject[] {
  return projects.toSorted((left, right) => {
    const key = left.number === right.number ? "case" : "number";
    return left[key] < right[key] ? -1 : 1;
  });
}
