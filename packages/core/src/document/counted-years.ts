/** First year of the time in which programmes run: clocks and days of calls lie in it. */
export const FIRST_YEAR = 1970;
/** Last year of it. The longest term, 3660 years, then ends within the calendar, whose last year is 9999. */
export const LAST_YEAR = 5999;

/** Whether an instant in UTC or a civil date, as text, lies in the years in which programmes run. */
export function isInCountedYears(text: string): boolean {
  const year = /^\d{4}(?=-)/.exec(text)?.[0];
  return year !== undefined && Number(year) >= FIRST_YEAR && Number(year) <= LAST_YEAR;
}
