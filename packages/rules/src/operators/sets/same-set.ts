import type { OperatorMeaning, OperatorNotes } from "../../language/operator.ts";
import { triAnd, triNot } from "../../values/tri.ts";
import { holds, SET_NOTES, setTest, someElement } from "../shared/set-comparison.ts";

/** Do two lists hold the same elements, in any order and number? */
export const sameSet: OperatorMeaning = {
  name: "sameSet",
  operands: [2, 2],
  check: (use) =>
    setTest(use, (left, right) =>
      triAnd(
        triNot(someElement(left, (value) => triNot(holds(right, value)))),
        triNot(someElement(right, (value) => triNot(holds(left, value)))),
      ),
    ),
};

/** What is told of it. */
export const sameSetNotes: OperatorNotes = {
  chapter: "Choices and sets",
  signature: '{"sameSet": [list, list]}',
  like: SET_NOTES,
  summary: {
    pl: "Listy mają te same elementy, w dowolnej kolejności.",
    en: "The lists hold the same elements, in any order.",
  },
  examples: [
    {
      expression: { sameSet: [{ var: "fields" }, ["music", "art"]] },
      facts: { fields: ["art", "music", "art"] },
      gives: true,
    },
  ],
};
