import {
  addDays,
  addWorkingDays,
  compareInstants,
  daysBetween,
  fixedDeadline,
  nearestWorkingDay,
  toCivil,
  toCivilDate,
  workingDaysBetween,
} from "@opus/grant-rules/calendar";
import { calendarOf } from "../../document/calendar-schema.ts";
import { lastDayOfTerm, lastDayOfWaiting, passesAt } from "../../document/in-time.ts";
import { inTimeByOf, type TermsDocument, variantsOf } from "../../document/stated-terms.ts";
import type { DeadlineEntry } from "../../journal/entry.ts";

/** A term that runs: its deadline, and its last day. */
export interface RunningTermDays {
  readonly dueAt: string;
  /** Civil day. */
  readonly lastDay: string;
}

/** A term by its name, among the deadlines that wait; undefined where it does not run or is over. */
export function runningDays(
  term: string,
  document: TermsDocument,
  { deadlines, now }: { readonly deadlines: readonly DeadlineEntry[]; readonly now: string },
): RunningTermDays | undefined {
  const dueAt = deadlines.find(({ name }) => name === term)?.dueAt;
  if (dueAt === undefined || compareInstants(now, dueAt) >= 0) return undefined;
  const awaited = inTimeByOf(document.deadlines[term]);
  const lastDay =
    awaited === undefined
      ? lastDayOfWaiting(dueAt, document.zone)
      : lastDayOfTerm(dueAt, awaited, document.zone);
  // What is under way is still waited for, but the days of the term are over.
  return lastDay < toCivilDate(now, document.zone) ? undefined : { dueAt, lastDay };
}

/** The instant at which a term passes that ends on another day now: at the hour at which it would have, or after what is under way. */
export function dueOn(lastDay: string, term: string, document: TermsDocument, before: string): string {
  const awaited = inTimeByOf(document.deadlines[term]);
  if (awaited !== undefined) return passesAt(lastDay, awaited, document.zone);
  const { time } = toCivil(before, document.zone);
  const hour = time.slice(0, 5);
  return fixedDeadline(lastDay, hour === "00:00" ? "24:00" : hour, document.zone).dueAt;
}

/**
 * How many days are left of a term after a day, which itself is not counted: working days where the term counts those,
 * days of the calendar elsewhere.
 */
export function daysLeft(day: string, lastDay: string, term: string, document: TermsDocument): number {
  return countsWorkingDays(term, document)
    ? workingDaysBetween(day, lastDay, calendarOf(document))
    : daysBetween(day, lastDay);
}

/**
 * The last day of a term of which so many days were left when its clock was stopped, resumed on a day that is not counted
 * (KPA art. 57). A free last day rolls as the term says.
 */
export function lastDayAfter(day: string, left: number, term: string, document: TermsDocument): string {
  const calendar = calendarOf(document);
  if (countsWorkingDays(term, document)) return addWorkingDays(day, left, calendar);
  const last = addDays(day, left);
  return rolls(term, document) ? nearestWorkingDay(last, 1, calendar).date : last;
}

function countsWorkingDays(term: string, document: TermsDocument): boolean {
  return waysOf(term, document).every(({ unit }) => unit === "workingDay");
}

function rolls(term: string, document: TermsDocument): boolean {
  return waysOf(term, document).some(({ roll }) => roll === "nextWorkingDay");
}

function waysOf(term: string, { deadlines }: TermsDocument) {
  const stated = deadlines[term];
  return stated === undefined ? [] : variantsOf(stated);
}
