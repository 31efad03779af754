import { dateText, epochDay } from "../values/civil-day.ts";
import { atDenominator, readDecimal, writeDecimal } from "../values/decimal.ts";

/** Into how many parts one is cut by the decimals that a number is written with. */
export function ownStep(written: number): number {
  return readDecimal(written)?.den ?? 1;
}

/** A civil date so many days after another; undefined where the text is no date, or there is none after it. */
export function civilDayAfter(date: string, days: number): string | undefined {
  const day = epochDay(date);
  const other = day === undefined ? undefined : dateText(day + days);
  return other !== undefined && epochDay(other) !== undefined ? other : undefined;
}

/** A decimal written as a text, so many parts of `den` further; undefined where it is no decimal of that fineness. */
export function decimalAfter(written: string, steps: number, den: number): string | undefined {
  const decimal = readDecimal(written);
  const units = decimal === undefined ? undefined : atDenominator(decimal, den);
  if (units === undefined) return undefined;
  return writeDecimal(units + steps, den, written.split(".")[1]?.length ?? 0);
}
