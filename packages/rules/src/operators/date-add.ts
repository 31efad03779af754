import { addToDate, type DateRounding, type DateUnit } from "../language/add-to-date.ts";
import type { Call } from "../language/call.ts";
import type { Core, Run } from "../language/core.ts";
import { NO_SUCH_DATE, UNKNOWN, Unknown } from "../language/no-value.ts";
import { valueNode, withoutValue } from "../language/node.ts";
import type { Operator } from "../language/operator.ts";
import { DATE } from "../language/value-type.ts";
import { dateOperand, integerOperand, wordOperand } from "./date-operand.ts";

const UNITS: readonly DateUnit[] = ["day", "week", "month", "year"];
const ROUNDINGS: readonly DateRounding[] = ["down", "up", "error"];

const NOTES = {
  unknown: { pl: "Nieznany argument daje wynik nieznany.", en: "An unknown operand gives unknown." },
  error: {
    pl: "Gdy takiego dnia nie ma (przy „error”) albo rok wykracza poza 1–9999.",
    en: 'When there is no such day (with "error"), or the year leaves 1-9999.',
  },
  cost: "1",
};

/** A date some time later. */
export const dateAdd: Operator = {
  ...NOTES,
  name: "date.add",
  signature:
    '{"date.add": [date, number, "day" | "week"]} / {"date.add": [date, number, "month" | "year", "down" | "up" | "error"]}',
  summary: {
    pl: "Data późniejsza o podany czas; przy miesiącach i latach podaj, co z dniem, którego nie ma (KPA art. 57 § 3: „down”).",
    en: 'A date so much later; for months and years say what happens to a day that does not exist (KPA art. 57 § 3: "down").',
  },
  operands: [3, 4],
  examples: [
    {
      expression: { "date.add": [{ var: "start" }, 1, "month", "down"] },
      facts: { start: "2025-01-31" },
      gives: "2025-02-28",
    },
    {
      expression: { "date.add": [{ var: "start" }, 1, "month", "up"] },
      facts: { start: "2025-01-31" },
      gives: "2025-03-01",
    },
    {
      expression: { "date.add": [{ var: "start" }, 1, "month", "error"] },
      facts: { start: "2025-01-31" },
      gives: "error",
    },
    {
      expression: { "date.add": [{ var: "start" }, 90, "day"] },
      facts: { start: "2026-09-01" },
      gives: "2026-11-30",
    },
  ],
  check: (call) => shift(call, 1),
};

/** A date some time earlier. */
export const dateSub: Operator = {
  ...NOTES,
  name: "date.sub",
  signature: '{"date.sub": [date, number, unit, rounding]}',
  summary: { pl: "Data wcześniejsza o podany czas.", en: "A date so much earlier." },
  operands: [3, 4],
  examples: [
    {
      expression: { "date.sub": [{ var: "start" }, 1, "year", "down"] },
      facts: { start: "2024-02-29" },
      gives: "2023-02-28",
    },
  ],
  check: (call) => shift(call, -1),
};

function shift(call: Call, sign: 1 | -1): Core | undefined {
  const [date, amount] = [dateOperand(call, 0), integerOperand(call, 1)];
  const unit = wordOperand(call, 2, UNITS);
  if (date === undefined || amount === undefined || unit === undefined) return undefined;
  const exact = unit === "day" || unit === "week";
  const rounding = exact && call.args.length === 3 ? "error" : wordOperand(call, 3, ROUNDINGS);
  if (rounding === undefined) return undefined;
  return valueNode({
    op: call.op,
    at: call.at,
    type: DATE,
    args: [date, amount],
    run: (compiler) =>
      compile(compiler.run(date), compiler.run(amount), (day, count) =>
        addToDate(day, sign * count, unit, rounding),
      ),
    lower: (lowerer) => ({ [call.op]: [lowerer.lower(date), lowerer.lower(amount), unit, rounding] }),
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
