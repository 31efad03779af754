import type { OperatorUse } from "../../language/operator-use.ts";
import { ROUNDINGS, type Rounding } from "../../money/index.ts";
import { wordOperand } from "./date-operand.ts";

/** The obligatory way of rounding, written in the rule. */
export function roundingOperand(use: OperatorUse, index: number): Rounding | undefined {
  return wordOperand(use, index, ROUNDINGS);
}
