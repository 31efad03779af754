import { describeValue, needObject, OgwError } from "../errors/index.ts";
import { checkCircumstances } from "./check-term.ts";
import { computeTerm } from "./compute-term.ts";
import { monthPeriods, type PartialMonths, type TermPeriod } from "./month-periods.ts";
import type { CountedTerm, TermCircumstances, TermVariant } from "./term.ts";

/** How often a term comes back. Plain JSON. */
export interface TermRepetition {
  /** Once for each calendar month. */
  readonly each: "month";
  /** The days that it goes on for, such as those of a project. */
  readonly of: TermPeriod;
  /** What a first or last month is of which only a part lies among them. */
  readonly partial: PartialMonths;
}

/** A term of one period. */
export interface RepeatedTerm {
  readonly period: TermPeriod;
  readonly term: CountedTerm;
}

/** The event that a repeated term counts from: the last day of each period. */
const PERIOD = "period";
/** The first day of each period. */
const PERIOD_START = "period.start";
const REPETITION = {
  of: "computeRepeatedTerms",
  name: "the repetition",
  is: '{ each: "month", of: { from, to }, partial }',
};

/**
 * Counts a term that comes back for each month of a period. Its ways name the month's last day as the event `period`,
 * its first day as `period.start`, and other events as {@link computeTerm} knows them.
 *
 * @throws OgwError OGW113-119 for a term, a period, a moment or a calendar that cannot be used.
 * @example
 * const proof = [{ on: { day: 22, monthAfter: "period" }, roll: "nextWorkingDay" }] as const;
 * const months = { each: "month", of: { from: "2027-03-01", to: "2027-04-30" }, partial: "own" } as const;
 * computeRepeatedTerms(proof, months, {
 *   zone: "Europe/Warsaw", calendar: polishHolidays, moment: () => undefined, holds: () => undefined,
 * }).map(({ term }) => term.kind === "due" && term.deadline.lastDay); // ["2027-04-22", "2027-05-24"]
 */
export function computeRepeatedTerms(
  ways: readonly TermVariant[],
  repetition: TermRepetition,
  circumstances: TermCircumstances,
): readonly RepeatedTerm[] {
  needObject(repetition, REPETITION, ["each", "of", "partial"]);
  checkCircumstances(circumstances, "computeRepeatedTerms");
  if (repetition.each !== "month") throw wrongEach(repetition.each);
  return monthPeriods(repetition.of, repetition.partial).map((period) => ({
    period,
    term: computeTerm(ways, inPeriod(period, circumstances)),
  }));
}

function inPeriod(period: TermPeriod, circumstances: TermCircumstances): TermCircumstances {
  const { zone, calendar } = circumstances;
  return {
    zone,
    calendar,
    holds: (rule) => circumstances.holds(rule),
    moment: (event) => {
      if (event === PERIOD) return period.to;
      return event === PERIOD_START ? period.from : circumstances.moment(event);
    },
  };
}

function wrongEach(each: unknown): OgwError {
  return new OgwError({
    code: "OGW117",
    subject: "repeated term",
    problem: `each is ${describeValue(each)}`,
    allowed: 'A term is repeated for each "month"',
    remedy: "Correct it where the programme states the term",
  });
}
