import type { Draws } from "./seeded-draws.ts";

const DAY_MS = 86_400_000;

/** `YYYY-MM-DD`, some days after another date. */
export function daysAfter(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** A waking moment of a drawn day from `first` to `last`, with the offset that holds there. */
export function momentBetween(
  first: string,
  last: string,
  offsetOn: (date: string) => string,
  draws: Draws,
): string {
  const days = Math.round((Date.parse(last) - Date.parse(first)) / DAY_MS);
  const date = daysAfter(first, draws.integer(0, days));
  const part = (least: number, most: number) => String(draws.integer(least, most)).padStart(2, "0");
  return `${date}T${part(8, 21)}:${part(0, 59)}:${part(0, 59)}${offsetOn(date)}`;
}
