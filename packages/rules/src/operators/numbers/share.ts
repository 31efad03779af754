import { unify } from "../../language/coerce.ts";
import type { OperatorMeaning, OperatorNotes } from "../../language/operator.ts";
import type { TypedNode } from "../../language/typed-node.ts";
import type { NumberType } from "../../values/value-type.ts";
import { ARITHMETIC_NOTES } from "../shared/arithmetic.ts";
import { exactNumeric } from "../shared/numeric.ts";
import { quotient } from "./divide.ts";

/** A part as percent of a stated whole; compared exactly by cross multiplication. */
export const share: OperatorMeaning = {
  name: "share",
  operands: [2, 2],
  check(use) {
    const args = use.checkAll();
    const unified = args === undefined ? undefined : unify(use, args);
    if (unified === undefined || !unified.every((node) => exactNumeric(use, node) !== undefined))
      return undefined;
    const [part, whole] = unified as [TypedNode & { type: NumberType }, TypedNode & { type: NumberType }];
    return quotient(use.op, use.at, part, whole, "percent");
  },
};

/** What is told of it. */
export const shareNotes: OperatorNotes = {
  chapter: "Numbers and money",
  signature: '{"share": [part, whole]}',
  like: ARITHMETIC_NOTES,
  summary: {
    pl: "Udział części w całości, w procentach; porównania są dokładne także na granicy.",
    en: "A part as percent of a whole; comparisons are exact, at the bound too.",
  },
  error: { pl: "Gdy całość wynosi zero.", en: "When the whole is zero." },
  examples: [
    {
      expression: { "<=": [{ share: [{ var: "ownPart" }, { var: "amount" }] }, 85] },
      facts: { ownPart: "1185903.00", amount: "1395180.00" },
      gives: true,
    },
    {
      expression: { "<=": [{ share: [{ var: "ownPart" }, { var: "amount" }] }, 85] },
      facts: { ownPart: "1185903.01", amount: "1395180.00" },
      gives: false,
    },
    {
      expression: { ">=": [{ share: [{ var: "ownPart" }, { var: "amount" }] }, { param: "indirectShare" }] },
      facts: { ownPart: "10.00", amount: "100.00" },
      gives: true,
    },
    {
      expression: { ">=": [{ share: [{ var: "ownPart" }, { var: "amount" }] }, 10] },
      facts: { ownPart: "10.00", amount: "0.00" },
      gives: "error",
    },
    {
      expression: { ">=": [{ share: [{ var: "ownPart" }, { var: "amount" }] }, 10] },
      facts: { ownPart: "10.00" },
      gives: "unknown",
    },
  ],
};
