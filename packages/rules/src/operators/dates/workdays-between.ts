import { workingDaysBetween } from "../../calendar/index.ts";
import type { OperatorMeaning, OperatorNotes } from "../../language/operator.ts";
import { dateText } from "../../values/civil-day.ts";
import { INTEGER } from "../../values/value-type.ts";
import { dateOperand } from "../shared/date-operand.ts";
import { WORKDAY_NOTES, working } from "../shared/working-days.ts";

/** Working days after the first date up to and including the second. */
export const workdaysBetween: OperatorMeaning = {
  name: "workdays.between",
  operands: [3, 3],
  check(use) {
    const [from, to] = [dateOperand(use, 0), dateOperand(use, 1)];
    return working(use, from, to, INTEGER, (start, end, calendar) =>
      workingDaysBetween(dateText(start), dateText(end), calendar),
    );
  },
};

/** What is told of it. */
export const workdaysBetweenNotes: OperatorNotes = {
  chapter: "Dates and terms",
  signature: '{"workdays.between": [from, to, "PL"]}',
  like: WORKDAY_NOTES,
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
};
