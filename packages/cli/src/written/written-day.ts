import { isCivilDate } from "@opus/grant-rules/calendar";

const POLISH = /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?: ?r\.?)?$/;

/**
 * Reads a day as people write it: `2027-03-01`, or `1.03.2027` as in Polish. Undefined for what is no day, such as
 * 30 February, and for what may mean two days, such as `03/04/2027`.
 *
 * @example
 * readWrittenDay("1.03.2027"); // "2027-03-01"
 */
export function readWrittenDay(written: string): string | undefined {
  const text = written.trim();
  if (isCivilDate(text)) return text;
  const [, day = "", month = "", year = ""] = POLISH.exec(text) ?? [];
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isCivilDate(date) ? date : undefined;
}
