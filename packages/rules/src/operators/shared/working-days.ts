import { type HolidayCalendar, polishHolidays } from "../../calendar/index.ts";
import { valueNode } from "../../language/make-node.ts";
import type { CommonNotes } from "../../language/operator.ts";
import type { OperatorUse } from "../../language/operator-use.ts";
import type { TypedNode } from "../../language/typed-node.ts";
import { NO_SUCH_DATE, withoutValue } from "../../values/no-value.ts";
import type { Value } from "../../values/value.ts";
import type { ValueType } from "../../values/value-type.ts";
import { wordOperand } from "./date-operand.ts";

/** Calendars that a rule may name. */
const CALENDARS: Readonly<Record<"PL", HolidayCalendar>> = { PL: polishHolidays };
const NAMES = Object.keys(CALENDARS) as (keyof typeof CALENDARS)[];

/** What working days say about missing values and errors. */
export const WORKDAY_NOTES: CommonNotes = {
  unknown: { pl: "Nieznany argument daje wynik nieznany.", en: "An unknown operand gives unknown." },
  error: {
    pl: "Gdy data leży poza okresem, dla którego kalendarz jest pełny.",
    en: "When the date lies outside the period for which the calendar is complete.",
  },
  cost: "number of days",
};

/** Builds the node of a question to a calendar of working days. */
export function working(
  use: OperatorUse,
  left: TypedNode | undefined,
  right: TypedNode | undefined,
  type: ValueType,
  apply: (left: number, right: number, calendar: HolidayCalendar) => number | undefined,
): TypedNode | undefined {
  const name = wordOperand(use, 2, NAMES);
  if (left === undefined || right === undefined || name === undefined) return undefined;
  const calendar = use.checker.calendar ?? CALENDARS[name];
  return valueNode({
    op: use.op,
    at: use.at,
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
    lower: (lowerer) => ({ [use.op]: [lowerer.lower(left), lowerer.lower(right), name] }),
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
