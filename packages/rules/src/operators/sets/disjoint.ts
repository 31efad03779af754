import type { OperatorMeaning, OperatorNotes } from "../../language/operator.ts";
import { triNot } from "../../values/tri.ts";
import { holds, SET_NOTES, setTest, someElement } from "../shared/set-comparison.ts";

/** Do two lists share nothing? */
export const disjoint: OperatorMeaning = {
  name: "disjoint",
  operands: [2, 2],
  check: (use) => setTest(use, (left, right) => triNot(someElement(left, (value) => holds(right, value)))),
};

/** What is told of it. */
export const disjointNotes: OperatorNotes = {
  chapter: "Choices and sets",
  signature: '{"disjoint": [list, list]}',
  like: SET_NOTES,
  summary: { pl: "Listy nie mają wspólnego elementu.", en: "The lists share no element." },
  examples: [
    { expression: { disjoint: [{ var: "fields" }, ["music"]] }, facts: { fields: ["art"] }, gives: true },
  ],
};
