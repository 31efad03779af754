import { type CountedTerm, compareInstants, type TermVariant } from "@opus/grant-rules/calendar";
import { calendarOf } from "../document/calendar-schema.ts";
import { PERIOD_EVENTS } from "../document/periods.ts";
import { type TermsDocument, variantsOf } from "../document/stated-terms.ts";
import type { TermDocument } from "../document/term-schema.ts";
import { countedWay, USUAL } from "../document/term-ways.ts";
import type { AnyAggregate, StreamFacts } from "../kernel/aggregate.ts";
import type { AnyProgramme } from "../kernel/any-programme.ts";
import type { Repetition } from "../kernel/term-start.ts";
import { countedWithinYears } from "./counted-within-years.ts";
import type { Happenings } from "./happenings.ts";

/** What a term of a stream is counted with. */
export interface TermGround extends StreamFacts {
  readonly aggregate: AnyAggregate;
  readonly programme: AnyProgramme;
  readonly happened: Happenings;
}

/** The same, with what usually brings the term about. */
export interface TermBasis extends TermGround {
  /** An instant, or a civil date. */
  readonly usual?: string;
  /** The repetition that is counted, of a repeated term. */
  readonly period?: Repetition;
}

/** What a term comes to, and the rule that nobody could decide where a condition of it is open. */
export type CountedOn = Exclude<CountedTerm, { readonly kind: "undecided" }> & {
  readonly undecided?: string;
};

/** Counts a term of a programme on what has happened in a stream. */
export function countedTerm(term: TermDocument, basis: TermBasis): CountedOn {
  const { programme, aggregate, id, context, happened, usual, period } = basis;
  const facts = { id, context, programme, happened };
  return countedOn(term, programme.document as TermsDocument, {
    usual,
    moment: (name) => happened[name] ?? dayOfPeriod(name, period) ?? aggregate.givenAt?.(name, facts),
    holds: (rule) => aggregate.holds?.(rule, facts),
  });
}

/** When events happened, and which rules hold, as far as it is known. */
export interface TermCircumstances {
  /** An instant, or a civil date. */
  readonly usual: string | undefined;
  moment(name: string): string | undefined;
  holds(rule: string): boolean | undefined;
}

/**
 * Counts a term of a document on whatever is known. Where nobody can tell whether a way of it holds, as of an answer that
 * was left blank, it ends with the latest of the ways that may hold: no term waits without end for a condition, and
 * nobody's term is cut short by what is not known.
 */
export function countedOn(
  term: TermDocument,
  document: TermsDocument,
  { usual, moment, holds }: TermCircumstances,
): CountedOn {
  const ways = variantsOf(term).map(countedWay);
  const circumstances = {
    zone: document.zone,
    calendar: calendarOf(document),
    moment: (name: string) => (name === USUAL ? usual : moment(name)),
    holds,
  };
  const known = countedWithinYears(ways, circumstances);
  if (known.kind !== "undecided") return known;
  const possible = possibleWays(ways, holds).map(({ variant, way }) => {
    const { when: _, ...always } = variant;
    const one = countedWithinYears([always], circumstances);
    return one.kind === "due" ? { ...one, way } : one;
  });
  return { ...latestOf(possible), undecided: known.rule };
}

/** The ways that may hold: those not ruled out, up to the first that holds for sure; of one condition its first way. */
function possibleWays(ways: readonly TermVariant[], holds: TermCircumstances["holds"]) {
  const tried = ways.map((variant, way) => ({
    variant,
    way,
    does: variant.when === undefined ? true : holds(variant.when.rule),
  }));
  const first = tried.findIndex(({ does }) => does === true);
  const seen = new Set<string | undefined>();
  return tried.slice(0, first < 0 ? tried.length : first + 1).filter(({ variant, does }) => {
    const isAgain = does === undefined && seen.has(variant.when?.rule);
    seen.add(variant.when?.rule);
    return does !== false && !isAgain;
  });
}

/** The latest of several counts; one that waits for an event may be later than any. */
function latestOf(counts: readonly CountedTerm[]): CountedOn {
  const waits = counts.flatMap((count) => (count.kind === "waits" ? count.for : []));
  if (waits.length > 0) return { kind: "waits", for: [...new Set(waits)] };
  const due = counts.filter((count) => count.kind === "due");
  const [latest] = due.toSorted((one, other) => compareInstants(other.deadline.dueAt, one.deadline.dueAt));
  return latest ?? { kind: "none" };
}

/** The day that a repeated term names of its month; undefined for any other event, and of a term that is not repeated. */
export function dayOfPeriod(name: string, period: Repetition | undefined): string | undefined {
  if (name === PERIOD_EVENTS.start) return period?.from;
  return name === PERIOD_EVENTS.end ? period?.to : undefined;
}
