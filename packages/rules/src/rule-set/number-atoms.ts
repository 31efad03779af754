import type { Core } from "../language/core.ts";
import { runsPerItem } from "../language/item-operand.ts";

/** The tests of a rule with their numbers, and those outside lists in that order. */
export interface NumberedAtoms {
  readonly atoms: ReadonlyMap<Core, number>;
  readonly outside: readonly Core[];
}

/**
 * Numbers the tests of a rule in reading order. Tests outside lists come first (a list operator counts as one),
 * so that their results can be stored as two bits each; tests inside lists follow.
 */
export function numberAtoms(roots: readonly Core[]): NumberedAtoms {
  const atoms = new Map<Core, number>();
  const inside: Core[] = [];
  const walk = (node: Core, queue: Core[] | undefined): void => {
    if (isAtom(node) && !atoms.has(node)) atoms.set(node, atoms.size);
    for (const [index, arg] of node.args.entries()) {
      if (runsPerItem(node, index) && queue !== undefined) queue.push(arg);
      else walk(arg, queue);
    }
  };
  for (const root of roots) walk(root, inside);
  const outside = [...atoms.keys()];
  for (let index = 0; index < inside.length; index += 1) walk(inside[index] as Core, inside);
  return { atoms, outside };
}

function isAtom(node: Core): boolean {
  if (node.type.kind !== "boolean" || node.origin.from === "literal") return false;
  return node.role === "atom" || node.args[0]?.type.kind === "list";
}
