import { isCivilDate } from "./civil-date.ts";
import { compareInstants, type Instant } from "./instant.ts";
import type { TermCircumstances, TermMoment, TermVariant } from "./term.ts";
import { fromCivil, type Zone } from "./zone.ts";

/** The start of a term; a date that the term fixes has none but itself. */
export interface FoundStart {
  readonly event?: string;
  readonly at: TermMoment;
}

/** Finds the event that a term is counted from, or says which have to happen first. */
export function startOf(
  variant: TermVariant,
  circumstances: TermCircumstances,
): FoundStart | { readonly waits: readonly string[] } {
  const { on, fromLatest, fromEarliest } = variant;
  if (on !== undefined && "date" in on) return { at: on.date };
  const names = fromLatest ?? fromEarliest ?? [singleStart(variant)];
  const known = names.flatMap((event) => {
    const at = circumstances.moment(event);
    return at === undefined ? [] : [{ event, at }];
  });
  const isEnough = fromEarliest === undefined ? known.length === names.length : known.length > 0;
  if (!isEnough) return { waits: names.filter((event) => circumstances.moment(event) === undefined) };
  const inOrder = known.toSorted((left, right) => order(left.at, right.at, circumstances.zone));
  return (fromEarliest === undefined ? inOrder.at(-1) : inOrder[0]) as FoundStart;
}

function singleStart({ from, before, fromNextJanuary, on }: TermVariant): string {
  const named = from ?? before ?? fromNextJanuary;
  if (named !== undefined) return named;
  if (on === undefined || "date" in on) return "";
  if ("monthAfter" in on) return on.monthAfter;
  return "yearAfter" in on ? on.yearAfter : on.yearOf;
}

/** Which of two moments came first; a day alone counts as its end. */
function order(left: TermMoment, right: TermMoment, zone: Zone): number {
  return compareInstants(instantOf(left, zone), instantOf(right, zone));
}

function instantOf(moment: TermMoment, zone: Zone): Instant {
  return isCivilDate(moment) ? fromCivil(moment, "24:00", zone) : moment;
}
