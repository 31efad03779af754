import {
  type CountedTerm,
  computeTerm,
  fixedDeadline,
  type TermCircumstances,
  type TermVariant,
} from "@opus/grant-rules/calendar";
import { OgwError } from "@opus/grant-rules/errors";
import { FIRST_YEAR, LAST_YEAR } from "../document/counted-years.ts";

const FIRST_DAY = `${FIRST_YEAR}-01-01`;
const LAST_DAY = `${LAST_YEAR}-12-31`;
/** What the calendar answers when a day lies outside it: no such day, no holidays known then, too many days. */
const BEYOND: readonly string[] = ["OGW113", "OGW118", "OGW119"];

/**
 * Counts a term that may start on a day which an applicant has written, and so on any day: one that ends beyond the
 * years in which programmes run ended at their beginning, or ends with them. Neither bars the case from going on.
 */
export function countedWithinYears(
  ways: readonly TermVariant[],
  circumstances: TermCircumstances,
): CountedTerm {
  const moments: string[] = [];
  const moment = (event: string) => {
    const at = circumstances.moment(event);
    if (at !== undefined) moments.push(at);
    return at;
  };
  try {
    const counted = computeTerm(ways, { ...circumstances, moment });
    return counted.kind === "due" && counted.deadline.lastDay > LAST_DAY ? beyond(LAST_DAY) : counted;
  } catch (cause) {
    if (!OgwError.isInstance(cause) || !BEYOND.includes(cause.code)) throw cause;
    return beyond(moments.some((at) => at > LAST_DAY) ? LAST_DAY : FIRST_DAY);
  }
}

function beyond(day: string): CountedTerm {
  return { kind: "due", way: 0, deadline: fixedDeadline(day, "12:00", "UTC") };
}
