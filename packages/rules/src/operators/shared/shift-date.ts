import type { DateRounding, DateUnit } from "../../calendar/index.ts";
import { valueNode } from "../../language/make-node.ts";
import type { CommonNotes } from "../../language/operator.ts";
import type { OperatorUse } from "../../language/operator-use.ts";
import type { Run, TypedNode } from "../../language/typed-node.ts";
import { addToDate } from "../../values/add-to-date.ts";
import { NO_SUCH_DATE, UNKNOWN, Unknown, withoutValue } from "../../values/no-value.ts";
import { DATE } from "../../values/value-type.ts";
import { dateOperand, integerOperand, wordOperand } from "./date-operand.ts";

const UNITS: readonly DateUnit[] = ["day", "week", "month", "year"];
const ROUNDINGS: readonly DateRounding[] = ["down", "up", "error"];

/** Words of the units and roundings, by operand. */
export const SHIFT_WORDS: Readonly<Record<number, readonly string[]>> = { 2: UNITS, 3: ROUNDINGS };

/** What adding to dates says about missing values and errors. */
export const SHIFT_NOTES: CommonNotes = {
  unknown: { pl: "Nieznany argument daje wynik nieznany.", en: "An unknown operand gives unknown." },
  error: {
    pl: "Gdy takiego dnia nie ma (przy „error”) albo rok wykracza poza 1–9999.",
    en: 'When there is no such day (with "error"), or the year leaves 1-9999.',
  },
  cost: "1",
};

/** Builds the node of a date so much later (sign 1) or earlier (-1). */
export function shiftDate(use: OperatorUse, sign: 1 | -1): TypedNode | undefined {
  const [date, amount] = [dateOperand(use, 0), integerOperand(use, 1)];
  const unit = wordOperand(use, 2, UNITS);
  if (date === undefined || amount === undefined || unit === undefined) return undefined;
  const exact = unit === "day" || unit === "week";
  const rounding = exact && use.args.length === 3 ? "error" : wordOperand(use, 3, ROUNDINGS);
  if (rounding === undefined) return undefined;
  return valueNode({
    op: use.op,
    at: use.at,
    type: DATE,
    args: [date, amount],
    run: (compiler) =>
      compile(compiler.run(date), compiler.run(amount), (day, count) =>
        addToDate(day, sign * count, unit, rounding),
      ),
    lower: (lowerer) => ({ [use.op]: [lowerer.lower(date), lowerer.lower(amount), unit, rounding] }),
  });
}

function compile(date: Run, amount: Run, apply: (day: number, count: number) => number | undefined): Run {
  return (facts, scope) => {
    const [day, count] = [date(facts, scope), amount(facts, scope)];
    if (typeof day === "number" && typeof count === "number") return apply(day, count) ?? NO_SUCH_DATE;
    return day instanceof Unknown || count instanceof Unknown
      ? openOrFailed(day, count)
      : withoutValue([day, count]);
  };
}

function openOrFailed(...values: readonly ReturnType<Run>[]) {
  const result = withoutValue(values);
  return result instanceof Unknown ? UNKNOWN : result;
}
