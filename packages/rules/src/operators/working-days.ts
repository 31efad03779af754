import {
  addWorkingDays,
  type HolidayCalendar,
  polishHolidays,
  workingDaysBetween,
} from "../calendar/index.ts";
import type { Call } from "../language/call.ts";
import { civilDate, epochDay } from "../language/civil-day.ts";
import type { Core, Value } from "../language/core.ts";
import { NO_SUCH_DATE } from "../language/no-value.ts";
import { valueNode, withoutValue } from "../language/node.ts";
import type { Operator } from "../language/operator.ts";
import { DATE, INTEGER, type ValueType } from "../language/value-type.ts";
import { dateOperand, integerOperand, wordOperand } from "./date-operand.ts";

/** Calendars that a rule may name. */
const CALENDARS: Readonly<Record<"PL", HolidayCalendar>> = { PL: polishHolidays };
const NAMES = Object.keys(CALENDARS) as (keyof typeof CALENDARS)[];

const NOTES = {
  unknown: { pl: "Nieznany argument daje wynik nieznany.", en: "An unknown operand gives unknown." },
  error: {
    pl: "Gdy data leży poza okresem, dla którego kalendarz jest pełny.",
    en: "When the date lies outside the period for which the calendar is complete.",
  },
  cost: "number of days",
  operands: [3, 3] as [number, number],
};

/** A date some working days later; the first day is not counted. */
export const workdaysAdd: Operator = {
  ...NOTES,
  name: "workdays.add",
  signature: '{"workdays.add": [date, number, "PL"]}',
  summary: {
    pl: "Data o podaną liczbę dni roboczych później (bez sobót, niedziel i świąt; pierwszy dzień się nie liczy).",
    en: "The date so many working days later (no Saturdays, Sundays, holidays; the first day is not counted).",
  },
  examples: [
    {
      expression: { "workdays.add": [{ var: "start" }, 3, "PL"] },
      facts: { start: "2026-04-30" },
      gives: "2026-05-06",
    },
    {
      expression: { "workdays.add": [{ var: "start" }, 1, "PL"] },
      facts: { start: "2025-12-23" },
      gives: "2025-12-29",
    },
  ],
  check(call) {
    const [date, count] = [dateOperand(call, 0), integerOperand(call, 1)];
    return working(call, date, count, DATE, (from, days, calendar) =>
      epochDay(addWorkingDays(civilDate(from), days, calendar)),
    );
  },
};

/** Working days after the first date up to and including the second. */
export const workdaysBetween: Operator = {
  ...NOTES,
  name: "workdays.between",
  signature: '{"workdays.between": [from, to, "PL"]}',
  summary: {
    pl: "Ile dni roboczych jest po pierwszej dacie do drugiej włącznie.",
    en: "Working days after the first date up to and including the second.",
  },
  examples: [
    {
      expression: { "workdays.between": [{ var: "start" }, "2026-05-06", "PL"] },
      facts: { start: "2026-04-30" },
      gives: 3,
    },
  ],
  check(call) {
    const [from, to] = [dateOperand(call, 0), dateOperand(call, 1)];
    return working(call, from, to, INTEGER, (start, end, calendar) =>
      workingDaysBetween(civilDate(start), civilDate(end), calendar),
    );
  },
};

function working(
  call: Call,
  left: Core | undefined,
  right: Core | undefined,
  type: ValueType,
  apply: (left: number, right: number, calendar: HolidayCalendar) => number | undefined,
): Core | undefined {
  const name = wordOperand(call, 2, NAMES);
  if (left === undefined || right === undefined || name === undefined) return undefined;
  const calendar = CALENDARS[name];
  return valueNode({
    op: call.op,
    at: call.at,
    type,
    args: [left, right],
    cost: left.cost + right.cost + 100,
    run: (compiler) => {
      const [one, two] = [compiler.run(left), compiler.run(right)];
      return (facts, scope) => {
        const [first, second] = [one(facts, scope), two(facts, scope)];
        if (typeof first !== "number" || typeof second !== "number") return withoutValue([first, second]);
        return withinCalendar(() => apply(first, second, calendar));
      };
    },
    lower: (lowerer) => ({ [call.op]: [lowerer.lower(left), lowerer.lower(right), name] }),
  });
}

/** A calendar question whose answer may lie outside the calendar. */
export function withinCalendar(ask: () => number | undefined): Value {
  try {
    return ask() ?? NO_SUCH_DATE;
  } catch {
    // The calendar throws for dates it does not cover; for a rule that is an error of this value.
    return NO_SUCH_DATE;
  }
}
