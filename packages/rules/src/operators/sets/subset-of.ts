import type { OperatorMeaning, OperatorNotes } from "../../language/operator.ts";
import { triNot } from "../../values/tri.ts";
import { holds, SET_NOTES, setTest, someElement } from "../shared/set-comparison.ts";

/** Is every element of the first list in the second? */
export const subsetOf: OperatorMeaning = {
  name: "subsetOf",
  operands: [2, 2],
  check: (use) =>
    setTest(use, (left, right) => triNot(someElement(left, (value) => triNot(holds(right, value))))),
};

/** What is told of it. */
export const subsetOfNotes: OperatorNotes = {
  chapter: "Choices and sets",
  signature: '{"subsetOf": [list, list]}',
  like: SET_NOTES,
  summary: {
    pl: "Każdy element pierwszej listy jest na drugiej (pusta lista: tak).",
    en: "Every element of the first list is in the second (an empty list: yes).",
  },
  examples: [
    {
      expression: { subsetOf: [{ var: "fields" }, ["music", "art"]] },
      facts: { fields: ["art"] },
      gives: true,
    },
    {
      expression: { subsetOf: [{ var: "fields" }, ["music"]] },
      facts: { fields: ["art", "music"] },
      gives: false,
    },
    { expression: { subsetOf: [{ var: "fields" }, ["music"]] }, facts: { fields: [] }, gives: true },
  ],
};
