import type { OperatorMeaning, OperatorNotes } from "../../language/operator.ts";
import { DIFFERENCE_NOTES, difference, UNITS } from "../shared/completed-units.ts";
import { wordOperand } from "../shared/date-operand.ts";

/** Completed units between two dates. */
export const dateDiff: OperatorMeaning = {
  name: "date.diff",
  operands: [3, 3],
  check(use) {
    const unit = wordOperand(use, 2, UNITS);
    return unit === undefined ? undefined : difference(use, unit);
  },
};

/** What is told of it. */
export const dateDiffNotes: OperatorNotes = {
  chapter: "Dates and terms",
  signature: '{"date.diff": [from, to, "day" | "week" | "month" | "year"]}',
  like: DIFFERENCE_NOTES,
  summary: {
    pl: "Ile pełnych dni, tygodni, miesięcy lub lat minęło od daty do daty.",
    en: "Completed days, weeks, months or years from a date to a date.",
  },
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
};
