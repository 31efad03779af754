import { addDays, type CivilDate, isHoliday, polishHolidays } from "@opus/grant-rules/calendar";
import Holidays from "date-holidays";
import { expect, it } from "vitest";

const oracle = new Holidays("PL");

/**
 * Days on which the oracle is known to differ from the law: it has no entry for the one-off holiday of 2018
 * (Dz.U. 2018 poz. 2117).
 */
const ONLY_OURS: readonly CivilDate[] = ["2018-11-12"];

function oracleDays(year: number): readonly CivilDate[] {
  const publicDays = oracle.getHolidays(year).filter((holiday) => holiday.type === "public");
  return [...new Set(publicDays.map((holiday) => holiday.date.slice(0, 10)))].sort();
}

function ourDays(year: number): readonly CivilDate[] {
  return Array.from({ length: 366 }, (_, day) => addDays(`${year}-01-01`, day)).filter(
    (date) => date.startsWith(String(year)) && isHoliday(date, polishHolidays) && !ONLY_OURS.includes(date),
  );
}

it.each(Array.from({ length: 50 }, (_, index) => 2011 + index))(
  "knows the same Polish holidays of %i as date-holidays",
  (year) => {
    expect(ourDays(year)).toEqual(oracleDays(year));
  },
);
