import { readFileSync } from "node:fs";
import { join } from "node:path";
import { dateAdd, firstDayOfMonth, lastDayOfMonth, type Period } from "@opus/grant-rules/calendar";

/** One row of the dates-calc tables: what was computed, what it gives and what it should give. */
export interface DatesCalcCase {
  readonly table: string;
  readonly what: string;
  readonly expected: readonly (string | undefined)[];
  readonly actual: readonly (string | undefined)[];
}

/**
 * Runs every row of the dates-calc tables (Catala's date arithmetic) on the calendar.
 *
 * An exact row must give its date under every rounding; an ambiguous one its two dates, and none where rounding is an
 * error.
 *
 * @param folder the folder that holds the three CSV files
 */
export function datesCalcCases(folder: string): readonly DatesCalcCase[] {
  return [
    ...rowsOf(folder, "exact_computations.csv").map(([date = "", period = "", expected]) => ({
      table: "exact",
      what: `${date} + ${period}`,
      expected: [expected, expected, expected],
      actual: allRoundings(date, periodOf(period)),
    })),
    ...rowsOf(folder, "ambiguous_computations.csv").map(([date = "", period = "", up, down]) => ({
      table: "ambiguous",
      what: `${date} + ${period}`,
      expected: [up, down, undefined],
      actual: allRoundings(date, periodOf(period)),
    })),
    ...rowsOf(folder, "first_last_day_of_month.csv").map(([date = "", first, last]) => ({
      table: "ends of month",
      what: `the month of ${date}`,
      expected: [first, last],
      actual: [firstDayOfMonth(date), lastDayOfMonth(date)],
    })),
  ];
}

function allRoundings(date: string, period: Period): readonly (string | undefined)[] {
  return (["up", "down", "error"] as const).map((rounding) => dateAdd(date, period, rounding));
}

function rowsOf(folder: string, file: string): readonly string[][] {
  const [, ...rows] = readFileSync(join(folder, file), "utf8").trim().split(/\r?\n/);
  return rows.map((row) => row.split(";").map((cell) => cell.trim()));
}

function periodOf(text: string): Period {
  const match = /^\[(-?\d+) years, (-?\d+) months, (-?\d+) days\]$/.exec(text);
  if (match === null) throw new Error(`dates-calc: "${text}" is no period`);
  return { years: Number(match[1]), months: Number(match[2]), days: Number(match[3]) };
}
