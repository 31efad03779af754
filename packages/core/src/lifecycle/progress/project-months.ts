import { toCivilDate } from "@opus/grant-rules/calendar";
import { type Period, periodsOf } from "../../document/periods.ts";
import type { Regulations } from "../../document/regulations.ts";
import { eachOf, type TermsDocument } from "../../document/stated-terms.ts";
import { lastDayOf, type RealisationSlices } from "../amendments/realisation-end.ts";
import type { CaseTerm } from "../ground/case-ground.ts";

/** What the months of a project are told from. */
interface ProjectFacts extends CaseTerm {
  readonly context: RealisationSlices & { readonly agreement: { readonly concludedAt: string | null } };
}

/** The months of the project as it is agreed now, for which the programme wants reports. */
export function projectMonths({ context, call, programme }: ProjectFacts): readonly Period[] {
  const each = eachOf((programme.document as TermsDocument).deadlines.progress);
  const { from, to } = call.realisation;
  return each === undefined ? [] : periodsOf(each, { from, to: lastDayOf(context) ?? to });
}

/**
 * The same as terms count them: a month that began or ended before the agreement was concluded counts from that day, so
 * that nobody is late before there is an agreement.
 */
export function monthsToCount(facts: ProjectFacts): readonly Period[] {
  const { concludedAt } = facts.context.agreement;
  const first = concludedAt === null ? "" : toCivilDate(concludedAt, zoneOf(facts.programme));
  const notBefore = (day: string) => (day < first ? first : day);
  return projectMonths(facts).map(({ of, from, to }) => ({ of, from: notBefore(from), to: notBefore(to) }));
}

const zoneOf = ({ document }: Pick<Regulations, "document">) => document.zone;
