import { formSlot } from "./fact-node.ts";
import type { Compiler, TypedNode } from "./typed-node.ts";

/** Comparisons of one field of the form with constants, as one closed interval of integers. */
export interface SlotInterval {
  readonly slot: number;
  readonly lo: number;
  readonly hi: number;
}

/** The interval that a test asks one field for; undefined when it is of another form. `slotOf` says what a field is. */
export function intervalOf(
  node: TypedNode,
  compiler: Compiler,
  slotOf: (node: TypedNode) => number = formSlot,
): SlotInterval | undefined {
  if (node.comparisons === undefined || node.comparisons.length === 0) return undefined;
  let [slot, lo, hi] = [-1, -Infinity, Infinity];
  for (const { left, relation, right } of node.comparisons) {
    const [low, high] = [compiler.constant(left), compiler.constant(right)];
    const [field, bound] = low === undefined ? [left, high] : [right, low];
    const read = slotOf(field);
    if (typeof bound !== "number" || read < 0 || (slot >= 0 && read !== slot)) return undefined;
    slot = read;
    // Facts are integers, so a strict end is the next integer.
    const step = relation === "<" || relation === ">" ? 1 : 0;
    const above = (low === undefined) === (relation === ">" || relation === ">=");
    if (above) lo = Math.max(lo, bound + step);
    else hi = Math.min(hi, bound - step);
  }
  return { slot, lo, hi };
}
