import type { Operator } from "../../language/operator.ts";
import { holds, SET_NOTES, setTest, someElement } from "../shared/set-comparison.ts";

/** Do two lists share an element? */
export const overlaps: Operator = {
  ...SET_NOTES,
  name: "overlaps",
  chapter: "Choices and sets",
  signature: '{"overlaps": [list, list]}',
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
  check: (use) => setTest(use, (left, right) => someElement(left, (value) => holds(right, value))),
};
