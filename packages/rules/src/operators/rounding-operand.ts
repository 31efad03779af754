import type { Call } from "../language/call.ts";
import { ROUNDINGS, type Rounding } from "../money/index.ts";
import { wordOperand } from "./date-operand.ts";

/** The obligatory way of rounding, written in the rule. */
export function roundingOperand(call: Call, index: number): Rounding | undefined {
  return wordOperand(call, index, ROUNDINGS);
}
