import type { TypedNode } from "./typed-node.ts";

/** Whether an operand runs once per item of the list that comes first; the elements of a second list do not. */
export function runsPerItem(node: TypedNode, index: number): boolean {
  if (index !== 1 || node.args[0]?.type.kind !== "list") return false;
  const { kind } = (node.args[1] as TypedNode).type;
  return kind !== "list" && kind !== "literals";
}
