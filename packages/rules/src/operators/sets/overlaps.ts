import type { OperatorMeaning, OperatorNotes } from "../../language/operator.ts";
import { holds, SET_NOTES, setTest, someElement } from "../shared/set-comparison.ts";

/** Do two lists share an element? */
export const overlaps: OperatorMeaning = {
  name: "overlaps",
  operands: [2, 2],
  check: (use) => setTest(use, (left, right) => someElement(left, (value) => holds(right, value))),
};

/** What is told of it. */
export const overlapsNotes: OperatorNotes = {
  chapter: "Choices and sets",
  signature: '{"overlaps": [list, list]}',
  like: SET_NOTES,
  summary: { pl: "Listy mają wspólny element.", en: "The lists share an element." },
  examples: [
    {
      expression: { overlaps: [{ var: "fields" }, ["music", "sport"]] },
      facts: { fields: ["art", "music"] },
      gives: true,
    },
    { expression: { overlaps: [{ var: "fields" }, ["music"]] }, facts: { fields: [] }, gives: false },
    { expression: { overlaps: [{ var: "fields" }, ["music"]] }, facts: {}, gives: "unknown" },
  ],
};
