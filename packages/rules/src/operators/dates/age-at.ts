import type { OperatorMeaning, OperatorNotes } from "../../language/operator.ts";
import { DIFFERENCE_NOTES, difference } from "../shared/completed-units.ts";

/** Age in full years on a day; the birthday itself counts. */
export const ageAt: OperatorMeaning = {
  name: "ageAt",
  operands: [2, 2],
  check: (use) => difference(use, "year"),
};

/** What is told of it. */
export const ageAtNotes: OperatorNotes = {
  chapter: "Dates and terms",
  signature: '{"ageAt": [date of birth, day]}',
  like: DIFFERENCE_NOTES,
  summary: {
    pl: "Wiek w pełnych latach w podanym dniu (w dniu urodzin już się liczy).",
    en: "Age in full years on a day (the birthday itself counts).",
  },
  examples: [
    { expression: { ageAt: [{ var: "start" }, "2026-03-01"] }, facts: { start: "2008-03-01" }, gives: 18 },
    { expression: { ageAt: [{ var: "start" }, "2026-02-28"] }, facts: { start: "2008-03-01" }, gives: 17 },
  ],
};
