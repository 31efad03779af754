import {
  type HolidayCalendar,
  isCivilDate,
  isHoliday,
  isWorkingDay,
  polishHolidays,
  writtenDay,
} from "@opus/grant-rules/calendar";
import type { LocalisedText, Problem } from "@opus/grant-rules/errors";
import { calendarOf } from "../../../document/calendar-schema.ts";
import { checkProblem } from "../../../document/check-problem.ts";
import type { CheckedProgramme } from "../../shape/checked-programme.ts";

interface Change {
  readonly on: string;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** OGW179: changes of the calendar change something, once for each day, and hold for some time. */
export function checkHolidays({ document: { holidays, calls } }: CheckedProgramme): readonly Problem[] {
  if (holidays === "PL") return [];
  const { add = [], remove = [], saturdays = "free" } = holidays;
  const weekly = typeof saturdays === "string" ? [] : saturdayFaults(saturdays);
  if (weekly.length > 0) return weekly;
  // What a day is before its own change, with Saturdays as the programme has them.
  const base = calendarOf({ holidays: { base: "PL", saturdays } });
  const firstYear = calls.map(({ opensAt }) => opensAt.slice(0, "YYYY".length)).toSorted()[0] ?? "";
  return [
    ...changeFaults(add, "/holidays/add", (change) =>
      isAlwaysFree(change, base, firstYear) ? already : undefined,
    ),
    ...changeFaults(remove, "/holidays/remove", (change) =>
      isFree(change, base, add) ? undefined : neverFree,
    ),
  ];
}

/** One finding a change: of its time, of its day that stands there twice, or of its changing nothing. */
function changeFaults(
  changes: readonly Change[],
  list: string,
  idle: (change: Change) => ((on: string, pointer: string) => Problem) | undefined,
): readonly Problem[] {
  return changes.flatMap((change, index) => {
    const pointer = `${list}/${index}`;
    const span = spanFaults(change, pointer);
    if (span.length > 0) return span;
    const twice = twiceFaults(changes, index, `${pointer}/on`);
    if (twice.length > 0) return twice;
    if (daysOf(change).length === 0) return [neverComes(change.on, `${pointer}/on`)];
    const told = idle(change);
    return told === undefined ? [] : [told(change.on, `${pointer}/on`)];
  });
}

type WorkingSaturdays = Exclude<
  Exclude<CheckedProgramme["document"]["holidays"], "PL">["saturdays"],
  string | undefined
>;

function saturdayFaults({ workingFrom, workingUntil }: WorkingSaturdays): readonly Problem[] {
  if (workingFrom === undefined && workingUntil === undefined) {
    return [
      finding(
        "/holidays/saturdays",
        { pl: "Nie wiadomo, kiedy soboty są robocze.", en: "When Saturdays are working days is not said." },
        {
          pl: "Podaj „workingFrom” lub „workingUntil” albo „working”.",
          en: 'State "workingFrom" or "workingUntil", or "working".',
        },
      ),
    ];
  }
  return spanFaults({ on: "", from: workingFrom, to: workingUntil }, "/holidays/saturdays", SATURDAYS);
}

/** Whether a change's day is free already, by a day that the programme adds or by the calendar; by a holiday in some year. */
function isFree(change: Change, base: HolidayCalendar, added: readonly Change[]): boolean {
  if (added.some((other) => isSameDay(other, change) && doOverlap(other, change))) return true;
  const isOnce = isCivilDate(change.on);
  return daysOf(change).some((day) => (isOnce ? !isWorkingDay(day, base) : isHoliday(day, base)));
}

/** Whether a change's day is free in every year from the programme's first on in which the change holds. */
function isAlwaysFree(change: Change, base: HolidayCalendar, firstYear: string): boolean {
  if (isCivilDate(change.on)) return !isWorkingDay(change.on, base);
  const days = daysOf(change).filter((day) => day >= firstYear);
  return days.length > 0 && days.every((day) => isHoliday(day, base));
}

/** Days on which a change holds, as far as a century goes; moveable feasts have come round by then. */
function daysOf(change: Change): readonly string[] {
  const [first, last] = [startOf(change), endOf(change)];
  if (isCivilDate(change.on)) return change.on < polishHolidays.completeFrom ? [] : [change.on];
  const from = Math.max(Number(first.slice(0, 4)), FIRST_FULL_YEAR);
  const days = Array.from(
    { length: 100 },
    (_, index) => `${String(from + index).padStart(4, "0")}-${change.on}`,
  );
  return days.filter((day) => isCivilDate(day) && first <= day && day <= last);
}

/** From then on the calendar is complete. */
const FIRST_FULL_YEAR = Number(polishHolidays.completeFrom.slice(0, 4));

function isSameDay({ on: one }: Change, { on: other }: Change): boolean {
  return one.endsWith(other) || other.endsWith(one);
}

/** Whether two changes of one day hold at the same time; a single date is a time of its own. */
function doOverlap(one: Change, other: Change): boolean {
  return startOf(one) <= endOf(other) && startOf(other) <= endOf(one);
}

const startOf = ({ on, from = "0001-01-01" }: Change) => (isCivilDate(on) ? on : from);
const endOf = ({ on, to = "9999-12-31" }: Change) => (isCivilDate(on) ? on : to);

const CHANGE = { from: "from", to: "to" } as const;
const SATURDAYS = { from: "workingFrom", to: "workingUntil" } as const;

function spanFaults(
  { on, from, to }: Change,
  pointer: string,
  names: { readonly from: string; readonly to: string } = CHANGE,
): readonly Problem[] {
  if (isCivilDate(on) && (from ?? to) !== undefined) {
    const member = from === undefined ? "to" : "from";
    return [
      finding(
        `${pointer}/${member}`,
        {
          pl: `${on} jest jednym dniem, więc „${member}” nic nie znaczy.`,
          en: `${on} is one day, so “${member}” means nothing.`,
        },
        {
          pl: `Usuń „${member}” albo podaj dzień każdego roku, ${on.slice(5)}.`,
          en: `Remove “${member}”, or state the day of every year, ${on.slice(5)}.`,
        },
      ),
    ];
  }
  if (from === undefined || to === undefined || from <= to) return [];
  return [
    finding(
      `${pointer}/${names.to}`,
      {
        pl: `Zmiana kończy się (${writtenDay(to, "pl")}), zanim się zacznie (${writtenDay(from, "pl")}).`,
        en: `The change ends (${writtenDay(to, "en")}) before it starts (${writtenDay(from, "en")}).`,
      },
      { pl: `Popraw „${names.from}” albo „${names.to}”.`, en: `Correct "${names.from}" or "${names.to}".` },
    ),
  ];
}

function twiceFaults(changes: readonly Change[], index: number, pointer: string): readonly Problem[] {
  const change = changes[index] as Change;
  const isTwice = changes
    .slice(0, index)
    .some((other) => isSameDay(other, change) && doOverlap(other, change));
  if (!isTwice) return [];
  return [
    finding(
      pointer,
      { pl: `Dzień ${change.on} jest tu dwa razy.`, en: `The day ${change.on} stands here twice.` },
      {
        pl: "Usuń jeden z wpisów albo podaj, od kiedy i do kiedy obowiązuje.",
        en: "Remove one of them, or say from when until when each holds.",
      },
    ),
  ];
}

function neverComes(on: string, pointer: string): Problem {
  return finding(
    pointer,
    {
      pl: `Tej zmiany nigdy nie widać: póki obowiązuje, nie ma dnia ${on} w latach od ${FIRST_FULL_YEAR}, o których mówi kalendarz.`,
      en: `The change never shows: while it holds there is no ${on} in the years from ${FIRST_FULL_YEAR} that the calendar tells of.`,
    },
    { pl: "Popraw dzień albo „from” i „to”.", en: 'Correct the day, or "from" and "to".' },
  );
}

function already(on: string, pointer: string): Problem {
  return finding(
    pointer,
    { pl: `Dzień ${on} jest wolny i bez tego.`, en: `The day ${on} is free without this.` },
    { pl: "Usuń ten wpis albo popraw datę.", en: "Remove it, or correct the date." },
  );
}

function neverFree(on: string, pointer: string): Problem {
  return finding(
    pointer,
    { pl: `Dzień ${on} jest roboczy i bez tego.`, en: `The day ${on} is a working day without this.` },
    { pl: "Usuń ten wpis albo popraw datę.", en: "Remove it, or correct the date." },
  );
}

function finding(pointer: string, message: LocalisedText, remedy: LocalisedText): Problem {
  return checkProblem("OGW179", pointer, message, remedy);
}
