import { runsPerItem } from "../language/item-operand.ts";
import type { TypedNode } from "../language/typed-node.ts";

/** The tests of a rule with their numbers, and those outside lists in that order. */
export interface NumberedAtoms {
  readonly atoms: ReadonlyMap<TypedNode, number>;
  readonly outside: readonly TypedNode[];
}

/**
 * Numbers the tests of a rule in reading order. Tests outside lists come first (a list operator counts as one),
 * so that their results can be stored as two bits each; tests inside lists follow.
 */
export function numberAtoms(roots: readonly TypedNode[]): NumberedAtoms {
  const atoms = new Map<TypedNode, number>();
  const inside: TypedNode[] = [];
  // A calculation stands in a rule once, however often the rule uses it.
  const seen = new Set<TypedNode>();
  const walk = (node: TypedNode, queue: TypedNode[] | undefined): void => {
    if (seen.has(node)) return;
    seen.add(node);
    if (isAtom(node) && !atoms.has(node)) atoms.set(node, atoms.size);
    for (const [index, arg] of node.args.entries()) {
      if (runsPerItem(node, index) && queue !== undefined) queue.push(arg);
      else walk(arg, queue);
    }
  };
  for (const root of roots) walk(root, inside);
  const outside = [...atoms.keys()];
  for (let index = 0; index < inside.length; index += 1) walk(inside[index] as TypedNode, inside);
  return { atoms, outside };
}

function isAtom(node: TypedNode): boolean {
  if (node.type.kind !== "boolean" || node.origin.from === "literal") return false;
  return node.role === "atom" || node.args[0]?.type.kind === "list";
}
