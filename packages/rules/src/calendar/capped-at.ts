import { type CivilDate, dateParts, isCivilDate } from "./civil-date.ts";
import { dayInYear, dayOf } from "./fixed-day.ts";
import type { TermCircumstances, TermCount, TermVariant } from "./term.ts";
import type { FoundStart } from "./term-start.ts";
import { fromCivil } from "./zone.ts";

/** A term's count with its cap: where the term would end after the last day that it may, it ends then. */
export function cappedAt(
  { atLatest, cutOff = "24:00" }: TermVariant,
  count: TermCount,
  { at }: FoundStart,
  circumstances: TermCircumstances,
): TermCount {
  const { zone } = circumstances;
  const cap = atLatest === undefined ? undefined : lastDayAllowed(atLatest, at, circumstances);
  if (cap === undefined) return count;
  const { lastDay, inclusive } = count.deadline;
  if (lastDay <= cap) return count;
  return {
    ...count,
    deadline: { dueAt: fromCivil(cap, cutOff, zone), inclusive, lastDay: cap },
    cappedFrom: lastDay,
  };
}

/** The day of a cap; undefined as long as the event that gives it is not known. */
function lastDayAllowed(
  atLatest: NonNullable<TermVariant["atLatest"]>,
  start: FoundStart["at"],
  { zone, moment }: TermCircumstances,
): CivilDate | undefined {
  if (typeof atLatest === "string")
    return isCivilDate(atLatest) ? atLatest : dayInYear(dateParts(dayOf(start, zone)).year, atLatest);
  const day = moment(atLatest.event);
  return day === undefined ? undefined : dayOf(day, zone);
}
