import type { Core } from "./core.ts";

/** Whether an operand runs once per item of the list that comes first; the elements of a second list do not. */
export function runsPerItem(node: Core, index: number): boolean {
  if (index !== 1 || node.args[0]?.type.kind !== "list") return false;
  const { kind } = (node.args[1] as Core).type;
  return kind !== "list" && kind !== "literals";
}
