import { describeValue, needList, needObject, OgwError } from "../errors/index.ts";
import type { HolidayChanges } from "./changed-holidays.ts";
import { isCivilDate, isDayOfYear } from "./civil-date.ts";

const CHANGES = { of: "changeHolidays", name: "the changes", is: "{ saturdays, add, remove }" };
const DAYS = { of: "changeHolidays", name: "a list of changed days", is: 'a list such as [{ on: "01-06" }]' };
const DAY = {
  of: "changeHolidays",
  name: "a changed day",
  is: '{ on: "01-06" }, with from and to where it is dated',
};
const SATURDAYS = {
  of: "changeHolidays",
  name: "saturdays",
  is: '"free", "working" or { workingFrom, workingUntil }',
};

/**
 * Refuses changes of a calendar that name no day, or hold for no time.
 *
 * @throws OgwError OGW113 naming the day; OGW410 for what has another form.
 */
export function checkChanges(changes: HolidayChanges): void {
  needObject(changes, CHANGES);
  const { saturdays = "free", add = [], remove = [] } = changes;
  for (const list of [add, remove]) {
    needList(list, DAYS);
    for (const change of list) {
      needObject(change, DAY, ["on"]);
      const { on, from, to } = change;
      if (!isCivilDate(on) && !isDayOfYear(on)) throw noDay(on);
      checkSpan(from, to);
    }
  }
  if (saturdays === "free" || saturdays === "working") return;
  needObject(saturdays, SATURDAYS);
  checkSpan(saturdays.workingFrom, saturdays.workingUntil);
}

function checkSpan(from: unknown, to: unknown): void {
  for (const day of [from, to]) if (day !== undefined && !isCivilDate(day)) throw noDay(day);
  if (from !== undefined && to !== undefined && String(from) > String(to)) {
    throw wrongDay(`it holds from ${from} to ${to}`, "A change ends on the day on which it begins, or later");
  }
}

const noDay = (day: unknown) =>
  wrongDay(`${describeValue(day)} is not a day`, "A day is a date YYYY-MM-DD; one of every year is MM-DD");

function wrongDay(problem: string, allowed: string): OgwError {
  return new OgwError({
    code: "OGW113",
    subject: "change of a calendar",
    problem,
    allowed,
    remedy: "Correct the day where the programme changes its days off",
  });
}
