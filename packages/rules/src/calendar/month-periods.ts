import { describeValue, needObject, OgwError } from "../errors/index.ts";
import { type CivilDate, dateParts } from "./civil-date.ts";
import { addDays, lastDayOfMonth } from "./date-arithmetic.ts";

/** A span of civil days; both belong to it. Plain JSON. */
export interface TermPeriod {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** What becomes of a first or last month of which only a part lies in the span. */
export const PARTIAL_MONTHS = Object.freeze(["own", "joined"] as const);
/** A month of which only a part lies in the span is a period of its own, or joins the whole month beside it. */
export type PartialMonths = (typeof PARTIAL_MONTHS)[number];

const MOST_YEARS = 100;
const SPAN = { of: "monthPeriods", name: "the span", is: '{ from: "2027-01-20", to: "2027-04-10" }' };

/**
 * Cuts a span of days into its calendar months. Where no month lies in it whole, joined months are one period.
 *
 * @throws OgwError OGW113 for a date, OGW119 for a span that ends before it begins or lasts over 100 years.
 * @example
 * monthPeriods({ from: "2027-01-20", to: "2027-04-10" }, "joined");
 * // [{ from: "2027-01-20", to: "2027-02-28" }, { from: "2027-03-01", to: "2027-04-10" }]
 */
export function monthPeriods(span: TermPeriod, partial: PartialMonths): readonly TermPeriod[] {
  needObject(span, SPAN, ["from", "to"]);
  const { from, to } = span;
  if (dateParts(to).year - dateParts(from).year > MOST_YEARS || to < from) throw wrongSpan(span);
  if (!PARTIAL_MONTHS.includes(partial)) throw wrongPartial(partial);
  const months = monthsOf(span);
  return partial === "own" ? months : joined(months);
}

function monthsOf({ from, to }: TermPeriod): readonly TermPeriod[] {
  const months: TermPeriod[] = [];
  for (let first = from; first <= to; ) {
    const last = lastDayOfMonth(first);
    months.push({ from: first, to: last < to ? last : to });
    if (last >= to) break;
    first = addDays(last, 1);
  }
  return months;
}

/** Only the first and the last month can be partial. */
function joined(months: readonly TermPeriod[]): readonly TermPeriod[] {
  const whole = months.filter(isWholeMonth);
  const first = months[0] as TermPeriod;
  const last = months.at(-1) as TermPeriod;
  if (whole.length === 0) return [{ from: first.from, to: last.to }];
  return whole.map(({ from, to }, index) => ({
    from: index === 0 ? first.from : from,
    to: index === whole.length - 1 ? last.to : to,
  }));
}

function isWholeMonth({ from, to }: TermPeriod): boolean {
  return from.endsWith("-01") && to === lastDayOfMonth(from);
}

function wrongSpan({ from, to }: TermPeriod): OgwError {
  return new OgwError({
    code: "OGW119",
    subject: "months of a period",
    problem: `the period lasts from ${describeValue(from)} to ${describeValue(to)}`,
    allowed: `A period ends on the day on which it begins or later, and lasts at most ${MOST_YEARS} years`,
    remedy: "Correct its first or its last day",
  });
}

function wrongPartial(partial: unknown): OgwError {
  return new OgwError({
    code: "OGW117",
    subject: "months of a period",
    problem: `partial is ${describeValue(partial)}`,
    allowed: `A partial month is one of ${PARTIAL_MONTHS.join(", ")}`,
    remedy: "Say whether it is a period of its own, or joins the month beside it",
  });
}
