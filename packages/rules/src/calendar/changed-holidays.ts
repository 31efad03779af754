import { type LocalisedText, needObject } from "../errors/index.ts";
import { checkChanges } from "./check-changes.ts";
import type { CivilDate } from "./civil-date.ts";
import { addDays } from "./date-arithmetic.ts";
import type { Effective, Holiday, HolidayCalendar, WeeklyRest } from "./holiday-calendar.ts";

/** A day of each year `MM-DD`, or one date `YYYY-MM-DD`. */
export type ChangedDay = string;

/** When Saturdays are working days; both days are included, and a missing one is open. */
export interface WorkingSaturdays {
  readonly workingFrom?: CivilDate;
  readonly workingUntil?: CivilDate;
}

/** What a programme changes in a calendar of days off. Plain JSON. */
export interface HolidayChanges {
  /** Whether Saturdays are free, as the calendar has them, or working days, or working from a day or up to one, both included. */
  readonly saturdays?: "free" | "working" | WorkingSaturdays;
  /** Days that are free as well. */
  readonly add?: readonly ({ readonly on: ChangedDay; readonly title: LocalisedText } & Effective)[];
  /** Days that are working days after all, holidays and days of the weekly rest alike. */
  readonly remove?: readonly ({ readonly on: ChangedDay } & Effective)[];
}

const SATURDAY = 6;
const PROGRAMME = "the programme document";
const BASE = { of: "changeHolidays", name: "the calendar", is: "a calendar such as polishHolidays" };

/**
 * A calendar of days off with what a programme changes in it, dated: days added and removed, Saturdays free or working.
 * A day that is removed is a working day whatever else falls on it.
 *
 * @throws OgwError OGW113 for a day that no year has, or that holds until before it holds from.
 * @example
 * const ours = changeHolidays(polishHolidays, { saturdays: "working", remove: [{ on: "2027-01-06" }] });
 * isWorkingDay("2027-01-06", ours); // true
 */
export function changeHolidays(base: HolidayCalendar, changes: HolidayChanges): HolidayCalendar {
  needObject(base, BASE, ["id", "weeklyRest", "holidays"]);
  checkChanges(changes);
  const { saturdays = "free", add = [], remove = [] } = changes;
  const added = add.map(({ on, title, ...effective }, index): Holiday => {
    return { id: `added-${index + 1}`, name: title, on: occurrenceOf(on), source: PROGRAMME, ...effective };
  });
  return {
    ...base,
    id: `${base.id} with changes`,
    weeklyRest: base.weeklyRest.flatMap((rest) => weeklyRestAfter(rest, saturdays)),
    holidays: [...base.holidays, ...added],
    working: [
      ...(base.working ?? []),
      ...remove.map(({ on, ...effective }) => ({ on: occurrenceOf(on), ...effective })),
    ],
  };
}

function weeklyRestAfter(
  rest: WeeklyRest,
  saturdays: NonNullable<HolidayChanges["saturdays"]>,
): readonly WeeklyRest[] {
  if (rest.weekday !== SATURDAY || saturdays === "free") return [rest];
  if (saturdays === "working") return [];
  const { workingFrom, workingUntil } = saturdays;
  // Free until they begin to be working days, and again when that has ended.
  const before = workingFrom === undefined ? undefined : addDays(workingFrom, -1);
  const after = workingUntil === undefined ? undefined : addDays(workingUntil, 1);
  const { from, to } = rest;
  return [
    ...(before === undefined ? [] : [{ ...rest, to: to === undefined || before < to ? before : to }]),
    ...(after === undefined ? [] : [{ ...rest, from: from === undefined || after > from ? after : from }]),
  ];
}

function occurrenceOf(
  on: ChangedDay,
): Holiday["on"] & ({ once: CivilDate } | { month: number; day: number }) {
  if (on.length > "MM-DD".length) return { once: on };
  const [month = 1, day = 1] = on.split("-").map(Number);
  return { month, day };
}
