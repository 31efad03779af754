import type { OperatorMeaning, OperatorNotes } from "../../language/operator.ts";
import { SHIFT_NOTES, shiftDate } from "../shared/shift-date.ts";

/** A date some time later. */
export const dateAdd: OperatorMeaning = {
  name: "date.add",
  operands: [3, 4],
  check: (use) => shiftDate(use, 1),
};

/** What is told of it. */
export const dateAddNotes: OperatorNotes = {
  chapter: "Dates and terms",
  signature:
    '{"date.add": [date, number, "day" | "week"]} / {"date.add": [date, number, "month" | "year", "down" | "up" | "error"]}',
  like: SHIFT_NOTES,
  summary: {
    pl: "Data późniejsza o podany czas; przy miesiącach i latach podaj, co z dniem, którego nie ma (KPA art. 57 § 3: „down”).",
    en: 'A date so much later; for months and years say what happens to a day that does not exist (KPA art. 57 § 3: "down").',
  },
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
};
