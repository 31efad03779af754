import type { Operator } from "../../language/operator.ts";
import { SHIFT_NOTES, SHIFT_WORDS, shiftDate } from "../shared/shift-date.ts";

/** A date some time earlier. */
export const dateSub: Operator = {
  ...SHIFT_NOTES,
  name: "date.sub",
  chapter: "Dates and terms",
  words: SHIFT_WORDS,
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
  check: (use) => shiftDate(use, -1),
};
