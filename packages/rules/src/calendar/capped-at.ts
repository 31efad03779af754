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
  { zone }: TermCircumstances,
): TermCount {
  if (atLatest === undefined) return count;
  const cap: CivilDate = isCivilDate(atLatest)
    ? atLatest
    : dayInYear(dateParts(dayOf(at, zone)).year, atLatest);
  const { lastDay, inclusive } = count.deadline;
  if (lastDay <= cap) return count;
  return {
    ...count,
    deadline: { dueAt: fromCivil(cap, cutOff, zone), inclusive, lastDay: cap },
    cappedFrom: lastDay,
  };
}
