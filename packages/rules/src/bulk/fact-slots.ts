import type { Core } from "../language/core.ts";

/** Slots of the form (not of list items) that a node reads. */
export function factSlots(node: Core): readonly number[] {
  const slots = new Set<number>();
  const walk = (each: Core): void => {
    if (each.origin.from === "fact" && each.origin.hops < 0) slots.add(each.origin.field.slot);
    for (const arg of each.args) walk(arg);
  };
  walk(node);
  return [...slots];
}
