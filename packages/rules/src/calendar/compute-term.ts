import { needList } from "../errors/index.ts";
import { cappedAt } from "./capped-at.ts";
import { checkCircumstances, checkTermVariant } from "./check-term.ts";
import { computeDeadline, type Deadline, fixedDeadline } from "./compute-deadline.ts";
import type { DeadlineSpec } from "./deadline-spec.ts";
import { dayOf, fixedDayOf } from "./fixed-day.ts";
import { rollDay } from "./roll-day.ts";
import type { CountedTerm, TermCircumstances, TermCount, TermVariant } from "./term.ts";
import { type FoundStart, startOf } from "./term-start.ts";
import { fromCivil } from "./zone.ts";

const WAYS = { of: "computeTerm", name: "the ways of the term", is: "a list of ways of saying when" };

/**
 * Counts a term that may start from any event a programme names: forward or back, from the latest or earliest of several,
 * from the next 1 January, on a fixed day, capped, or one way or another by a condition.
 *
 * Days are counted as {@link computeDeadline} counts them. A fixed day never rolls unless the term says so, a term that
 * runs back rolls earlier, and a cap is applied after rolling and stands as it is.
 *
 * @param ways in the order in which they are tried
 * Of an instant and a day the day counts as its end: on one day, the day alone is the later of the two.
 *
 * @throws OgwError OGW113-119 for a term, a moment or a calendar that cannot be used.
 * @example
 * const moments = new Map([["agreement.sign", "2027-04-28"], ["unit.started", "2027-05-10"]]);
 * computeTerm([{ fromLatest: ["agreement.sign", "unit.started"], amount: 8, unit: "workingDay" }], {
 *   zone: "Europe/Warsaw", calendar: polishHolidays, moment: (event) => moments.get(event), holds: () => undefined,
 * }); // { kind: "due", deadline: { lastDay: "2027-05-20", … }, … }
 */
export function computeTerm(ways: readonly TermVariant[], circumstances: TermCircumstances): CountedTerm {
  needList(ways, WAYS);
  checkCircumstances(circumstances, "computeTerm");
  for (const [way, variant] of ways.entries()) checkTermVariant(variant, way);
  for (const [way, variant] of ways.entries()) {
    const { when } = variant;
    const holds = when === undefined ? true : circumstances.holds(when.rule);
    if (holds === true) return counted(variant, way, circumstances);
    if (when !== undefined && holds !== false) return { kind: "undecided", rule: when.rule };
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
  const { amount = 0, unit, cutOff, before, fromNextJanuary } = variant;
  // Said here, since 0 days before an event do not show that they run back.
  const roll = variant.roll ?? (before === undefined || unit === "hour" ? undefined : "previousWorkingDay");
  const spec: DeadlineSpec = {
    amount: before === undefined ? amount : -amount,
    unit: unit as DeadlineSpec["unit"],
    zone,
    ...(roll === undefined ? {} : { roll }),
    ...(cutOff === undefined ? {} : { cutOff }),
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
