import { addWorkingDays } from "../../calendar/index.ts";
import type { OperatorMeaning, OperatorNotes } from "../../language/operator.ts";
import { dateText, epochDay } from "../../values/civil-day.ts";
import { DATE } from "../../values/value-type.ts";
import { dateOperand, integerOperand } from "../shared/date-operand.ts";
import { WORKDAY_NOTES, working } from "../shared/working-days.ts";

/** A date some working days later; the first day is not counted. */
export const workdaysAdd: OperatorMeaning = {
  name: "workdays.add",
  operands: [3, 3],
  check(use) {
    const [date, count] = [dateOperand(use, 0), integerOperand(use, 1)];
    return working(use, date, count, DATE, (from, days, calendar) =>
      epochDay(addWorkingDays(dateText(from), days, calendar)),
    );
  },
};

/** What is told of it. */
export const workdaysAddNotes: OperatorNotes = {
  chapter: "Dates and terms",
  signature: '{"workdays.add": [date, number, "PL"]}',
  like: WORKDAY_NOTES,
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
};
