import type { Operator } from "../../language/operator.ts";
import { triNot } from "../../values/tri.ts";
import { holds, SET_NOTES, setTest, someElement } from "../shared/set-comparison.ts";

/** Do two lists share nothing? */
export const disjoint: Operator = {
  ...SET_NOTES,
  name: "disjoint",
  chapter: "Choices and sets",
  signature: '{"disjoint": [list, list]}',
  summary: { pl: "Listy nie mają wspólnego elementu.", en: "The lists share no element." },
  examples: [
    { expression: { disjoint: [{ var: "fields" }, ["music"]] }, facts: { fields: ["art"] }, gives: true },
  ],
  check: (use) => setTest(use, (left, right) => triNot(someElement(left, (value) => holds(right, value)))),
};
