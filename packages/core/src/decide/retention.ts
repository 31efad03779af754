import { addYearsClamped, type CivilDate, toCivilDate } from "@opus/grant-rules/calendar";
import type { ProgrammeHead } from "../document/head-schema.ts";

/** What retention rests on beside the programme. */
export interface RecordedIn {
  /** UTC instant of the record. */
  readonly at: string;
  /** Id of the call whose case the record is of, or whose own it is. */
  readonly call: string;
}

/**
 * Last civil date on which a record is kept; a class without a rule, such as the trail itself, is kept for good, and so
 * is what counts from the realisation of a call that the programme does not name.
 */
export function keptUntil(
  recordClass: string,
  { recordClasses, zone, calls }: Pick<ProgrammeHead, "recordClasses" | "zone" | "calls">,
  { at, call }: RecordedIn,
): string {
  const rule = Object.hasOwn(recordClasses, recordClass) ? recordClasses[recordClass] : undefined;
  if (rule === undefined) return FOR_GOOD;
  const { countedFrom, keepYears } = rule;
  const ofCall = countedFrom === "realisationEnd" || countedFrom === "nextJanuaryAfterRealisation";
  const start = ofCall ? calls.find(({ id }) => id === call)?.realisation.to : toCivilDate(at, zone);
  if (start === undefined) return FOR_GOOD;
  const isWholeYears = countedFrom === "nextJanuary" || countedFrom === "nextJanuaryAfterRealisation";
  return isWholeYears ? endOfYear(start, keepYears) : addYearsClamped(start, keepYears);
}

const FOR_GOOD = "9999-12-31";

function endOfYear(start: CivilDate, years: number): CivilDate {
  return `${String(Number(start.slice(0, 4)) + years).padStart(4, "0")}-12-31`;
}
