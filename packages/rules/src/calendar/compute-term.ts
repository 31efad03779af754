import { needList, needObject } from "../errors/index.ts";
import { cappedAt } from "./capped-at.ts";
import { computeDeadline, type Deadline, fixedDeadline } from "./compute-deadline.ts";
import type { DeadlineSpec } from "./deadline-spec.ts";
import { dayOf, fixedDayOf } from "./fixed-day.ts";
import { rollDay } from "./roll-day.ts";
import type { CountedTerm, TermCircumstances, TermCount, TermVariant } from "./term.ts";
import { type FoundStart, startOf } from "./term-start.ts";
import { fromCivil } from "./zone.ts";

const WAYS = { of: "computeTerm", name: "the ways of the term", is: "a list of ways of saying when" };
const CIRCUMSTANCES = {
  of: "computeTerm",
  name: "the circumstances",
  is: "{ zone, calendar, moment, holds }",
};

/**
 * Counts a term that may start from any event a programme names: forward or back, from the latest or earliest of several,
 * from the next 1 January, on a fixed day, capped, or one way or another by a condition.
 *
 * Days are counted as {@link computeDeadline} counts them. A fixed day never rolls unless the term says so, a term that
 * runs back rolls earlier, and a cap is applied after rolling and stands as it is.
 *
 * @param ways in the order in which they are tried
 * @throws OgwError OGW113-119 for a term, a moment or a calendar that cannot be used.
 * @example
 * const moments = new Map([["agreement.sign", "2027-04-28"], ["unit.started", "2027-05-10"]]);
 * computeTerm([{ fromLatest: ["agreement.sign", "unit.started"], amount: 8, unit: "workingDay" }], {
 *   zone: "Europe/Warsaw", calendar: polishHolidays, moment: (event) => moments.get(event), holds: () => undefined,
 * }); // { kind: "due", deadline: { lastDay: "2027-05-20", … }, … }
 */
export function computeTerm(ways: readonly TermVariant[], circumstances: TermCircumstances): CountedTerm {
  needList(ways, WAYS);
  needObject(circumstances, CIRCUMSTANCES, ["zone", "calendar", "moment", "holds"]);
  for (const [way, variant] of ways.entries()) {
    const holds = variant.when === undefined ? true : circumstances.holds(variant.when.rule);
    if (holds === undefined) return { kind: "undecided", rule: variant.when?.rule ?? "" };
    if (holds) return counted(variant, way, circumstances);
  }
  return { kind: "none" };
}

function counted(variant: TermVariant, way: number, circumstances: TermCircumstances): CountedTerm {
  const found = startOf(variant, circumstances);
  if ("waits" in found) return { kind: "waits", for: found.waits };
  const deadline =
    variant.on === undefined
      ? countedFrom(variant, found, circumstances)
      : fixedOn(variant, found, circumstances);
  const start = found.event === undefined ? {} : { start: { event: found.event, at: found.at } };
  const count: TermCount = { way, ...start, deadline };
  return { kind: "due", ...cappedAt(variant, count, found, circumstances) };
}

/** The end of a term that is counted in units from its start. */
function countedFrom(
  variant: TermVariant,
  found: FoundStart,
  { zone, calendar }: TermCircumstances,
): Deadline {
  const { amount = Number.NaN, unit, roll, cutOff, before, fromNextJanuary } = variant;
  const spec: DeadlineSpec = {
    amount: before === undefined ? amount : -amount,
    unit: unit as DeadlineSpec["unit"],
    zone,
    ...(roll === undefined ? {} : { roll }),
    ...(unit === "hour" || cutOff === undefined ? {} : { cutOff }),
  };
  // The day before 1 January is not counted, as the day of any other event.
  const start = fromNextJanuary === undefined ? found.at : `${dayOf(found.at, zone).slice(0, 4)}-12-31`;
  return computeDeadline(spec, start, calendar);
}

function fixedOn(
  { roll = "none", cutOff = "24:00", on }: TermVariant,
  found: FoundStart,
  { zone, calendar }: TermCircumstances,
): Deadline {
  const day = fixedDayOf(on as NonNullable<TermVariant["on"]>, found, zone);
  if (roll === "none") return fixedDeadline(day, cutOff, zone);
  const rolled = rollDay(day, roll, calendar);
  return { dueAt: fromCivil(rolled.lastDay, cutOff, zone), inclusive: false, ...rolled };
}
