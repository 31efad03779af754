import { isCivilDate, writtenDay } from "@opus/grant-rules/calendar";
import type { Lang } from "@opus/grant-rules/errors";

/** A day in a finding as people write it; as it stands where it is no day of the calendar, which is another finding. */
export function shownDay(day: string, lang: Lang): string {
  return isCivilDate(day) ? writtenDay(day, lang) : day;
}
