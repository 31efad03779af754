import { wrongArgument } from "../errors/index.ts";
import { type CivilDate, dateOf } from "./civil-date.ts";

const YEAR = { of: "easterSunday", name: "the year", is: "a whole number such as 2026" };

/**
 * Easter Sunday of a year, by the Gregorian computus (Meeus, Jones, Butcher).
 *
 * @param year from 1583, when the reformed calendar was in use
 * @example
 * easterSunday(2026); // "2026-04-05"
 */
export function easterSunday(year: number): CivilDate {
  if (!Number.isInteger(year)) throw wrongArgument(year, YEAR);
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const moonShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - moonShift + 15) % 30;
  const weekday =
    (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const days = epact + weekday - 7 * late + 114;
  return dateOf({ year, month: Math.floor(days / 31), day: (days % 31) + 1 });
}
