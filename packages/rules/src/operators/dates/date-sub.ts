import type { OperatorMeaning, OperatorNotes } from "../../language/operator.ts";
import { SHIFT_NOTES, SHIFT_WORDS, shiftDate } from "../shared/shift-date.ts";

/** A date some time earlier. */
export const dateSub: OperatorMeaning = {
  name: "date.sub",
  operands: [3, 4],
  check: (use) => shiftDate(use, -1),
};

/** What is told of it. */
export const dateSubNotes: OperatorNotes = {
  chapter: "Dates and terms",
  signature: '{"date.sub": [date, number, unit, rounding]}',
  like: SHIFT_NOTES,
  words: SHIFT_WORDS,
  summary: { pl: "Data wcześniejsza o podany czas.", en: "A date so much earlier." },
  examples: [
    {
      expression: { "date.sub": [{ var: "start" }, 1, "year", "down"] },
      facts: { start: "2024-02-29" },
      gives: "2023-02-28",
    },
  ],
};
