import type { OperatorMeaning, OperatorNotes } from "../../language/operator.ts";
import type { TypedNode } from "../../language/typed-node.ts";
import { membershipOf } from "../shared/membership.ts";
import { SET_NOTES } from "../shared/set-comparison.ts";

/** Does the list hold an element? The list comes first. */
export const containsValue: OperatorMeaning = {
  name: "contains",
  operands: [2, 2],
  check(use) {
    const args = use.checkAll();
    return args === undefined
      ? undefined
      : membershipOf(use, args[1] as TypedNode, [args[0] as TypedNode], false);
  },
};

/** What is told of it. */
export const containsValueNotes: OperatorNotes = {
  chapter: "Choices and sets",
  signature: '{"contains": [list, value]}',
  like: SET_NOTES,
  summary: { pl: "Lista zawiera wartość.", en: "The list holds a value." },
  examples: [
    {
      expression: { contains: [{ var: "fields" }, "music"] },
      facts: { fields: ["art", "music"] },
      gives: true,
    },
    { expression: { contains: [{ var: "fields" }, "music"] }, facts: { fields: ["art"] }, gives: false },
  ],
};
