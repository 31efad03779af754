import { completedUnits, type DateUnit } from "../language/add-to-date.ts";
import type { Call } from "../language/call.ts";
import type { Core } from "../language/core.ts";
import { valueNode, withoutValue } from "../language/node.ts";
import type { Operator } from "../language/operator.ts";
import { INTEGER } from "../language/value-type.ts";
import { dateOperand, wordOperand } from "./date-operand.ts";

const UNITS: readonly DateUnit[] = ["day", "week", "month", "year"];

const NOTES = {
  unknown: { pl: "Nieznana data daje wynik nieznany.", en: "An unknown date gives unknown." },
  error: { pl: "Gdy daty nie da się obliczyć.", en: "When a date cannot be computed." },
  cost: "1",
};

/** Completed units between two dates. */
export const dateDiff: Operator = {
  ...NOTES,
  name: "date.diff",
  signature: '{"date.diff": [from, to, "day" | "week" | "month" | "year"]}',
  summary: {
    pl: "Ile pełnych dni, tygodni, miesięcy lub lat minęło od daty do daty.",
    en: "Completed days, weeks, months or years from a date to a date.",
  },
  operands: [3, 3],
  examples: [
    {
      expression: { "date.diff": [{ var: "start" }, "2026-11-29", "day"] },
      facts: { start: "2026-09-01" },
      gives: 89,
    },
    {
      expression: { "date.diff": [{ var: "start" }, "2026-02-28", "month"] },
      facts: { start: "2026-01-31" },
      gives: 1,
    },
  ],
  check(call) {
    const unit = wordOperand(call, 2, UNITS);
    return unit === undefined ? undefined : difference(call, unit);
  },
};

/** Age in full years on a day; the birthday itself counts. */
export const ageAt: Operator = {
  ...NOTES,
  name: "ageAt",
  signature: '{"ageAt": [date of birth, day]}',
  summary: {
    pl: "Wiek w pełnych latach w podanym dniu (w dniu urodzin już się liczy).",
    en: "Age in full years on a day (the birthday itself counts).",
  },
  operands: [2, 2],
  examples: [
    { expression: { ageAt: [{ var: "start" }, "2026-03-01"] }, facts: { start: "2008-03-01" }, gives: 18 },
    { expression: { ageAt: [{ var: "start" }, "2026-02-28"] }, facts: { start: "2008-03-01" }, gives: 17 },
  ],
  check: (call) => difference(call, "year"),
};

function difference(call: Call, unit: DateUnit): Core | undefined {
  const [from, to] = [dateOperand(call, 0), dateOperand(call, 1)];
  if (from === undefined || to === undefined) return undefined;
  return valueNode({
    op: call.op,
    at: call.at,
    type: INTEGER,
    args: [from, to],
    run: (compiler) => {
      const [start, end] = [compiler.run(from), compiler.run(to)];
      return (facts, scope) => {
        const [one, two] = [start(facts, scope), end(facts, scope)];
        if (typeof one === "number" && typeof two === "number") return completedUnits(one, two, unit);
        return withoutValue([one, two]);
      };
    },
    lower: (lowerer) => ({ "date.diff": [lowerer.lower(from), lowerer.lower(to), unit] }),
  });
}
