import { addYearsClamped, type CivilDate, toCivilDate } from "@opus/grant-rules/calendar";
import type { ProgrammeHead } from "../document/head-schema.ts";
import type { AnyProgramme } from "../kernel/any-programme.ts";
import type { MovedRetention } from "../store/commit.ts";
import { countedTerm, type TermGround } from "./counted-term.ts";

/** What retention rests on beside the programme. */
export interface RecordedIn {
  /** UTC instant of the record. */
  readonly at: string;
  /** Id of the call whose case the record is of, or whose own it is. */
  readonly call: string;
}

/**
 * Last civil date on which a record is kept; a class without a rule, such as the trail itself, is kept for good, and so
 * is what counts from the realisation of a call that the programme does not name, or from events of its stream, which
 * {@link retentionByTerms} counts.
 */
export function keptUntil(
  recordClass: string,
  { recordClasses, zone, calls }: Pick<ProgrammeHead, "recordClasses" | "zone" | "calls">,
  { at, call }: RecordedIn,
): string {
  const rule = Object.hasOwn(recordClasses, recordClass) ? recordClasses[recordClass] : undefined;
  const { countedFrom, keepYears } = rule ?? {};
  if (countedFrom === undefined || keepYears === undefined) return FOR_GOOD;
  const ofCall = countedFrom === "realisationEnd" || countedFrom === "nextJanuaryAfterRealisation";
  const start = ofCall ? calls.find(({ id }) => id === call)?.realisation.to : toCivilDate(at, zone);
  if (start === undefined) return FOR_GOOD;
  const isWholeYears = countedFrom === "nextJanuary" || countedFrom === "nextJanuaryAfterRealisation";
  return isWholeYears ? endOfYear(start, keepYears) : addYearsClamped(start, keepYears);
}

/**
 * Last civil dates of the record classes that a programme keeps until a term ends, as a stream stands: for good as long
 * as the term waits for an event. Empty for a programme without such classes.
 */
export function retentionByTerms(stream: TermGround): ReadonlyMap<string, string> {
  return new Map(
    classesWithTerms(stream.programme).map(([name, until]) => {
      const counted = countedTerm(until, stream);
      return [name, counted.kind === "due" ? counted.deadline.lastDay : FOR_GOOD];
    }),
  );
}

/** The classes whose last day an event has moved. */
export function retentionMoved(before: TermGround, after: TermGround): readonly MovedRetention[] {
  if (classesWithTerms(after.programme).length === 0) return [];
  const known = retentionByTerms(before);
  return [...retentionByTerms(after)].flatMap(([name, keepUntil]) =>
    known.get(name) === keepUntil ? [] : [{ class: name, keepUntil }],
  );
}

type Until = NonNullable<ProgrammeHead["recordClasses"][string]["until"]>;

function classesWithTerms({ document }: AnyProgramme): readonly (readonly [string, Until])[] {
  const known = terms.get(document);
  if (known !== undefined) return known;
  const { recordClasses } = document as Partial<ProgrammeHead>;
  const found = Object.entries<ProgrammeHead["recordClasses"][string]>(recordClasses ?? {}).flatMap(
    ([name, { until }]) => (until === undefined ? [] : [[name, until] as const]),
  );
  terms.set(document, found);
  return found;
}

const terms = new WeakMap<object, readonly (readonly [string, Until])[]>();

const FOR_GOOD = "9999-12-31";

function endOfYear(start: CivilDate, years: number): CivilDate {
  return `${String(Number(start.slice(0, 4)) + years).padStart(4, "0")}-12-31`;
}
