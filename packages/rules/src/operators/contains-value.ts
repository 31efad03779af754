import type { Core } from "../language/core.ts";
import type { Operator } from "../language/operator.ts";
import { membershipOf } from "./membership.ts";
import { SET_NOTES } from "./set-comparison.ts";

/** Does the list hold an element? The list comes first. */
export const containsValue: Operator = {
  ...SET_NOTES,
  name: "contains",
  signature: '{"contains": [list, value]}',
  summary: { pl: "Lista zawiera wartość.", en: "The list holds a value." },
  examples: [
    {
      expression: { contains: [{ var: "fields" }, "music"] },
      facts: { fields: ["art", "music"] },
      gives: true,
    },
    { expression: { contains: [{ var: "fields" }, "music"] }, facts: { fields: ["art"] }, gives: false },
  ],
  check(call) {
    const args = call.checkAll();
    return args === undefined ? undefined : membershipOf(call, args[1] as Core, [args[0] as Core], false);
  },
};
