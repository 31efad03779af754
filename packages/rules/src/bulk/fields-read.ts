import { runsPerItem } from "../language/item-operand.ts";
import type { TypedNode } from "../language/typed-node.ts";
import type { Field, Shape } from "../values/shape.ts";

/**
 * Fields that nodes read, of the form and of the items of its lists. Of a list that is not walked item by item, as by
 * an operator that takes lists whole, all fields count.
 */
export function fieldsRead(nodes: Iterable<TypedNode>): ReadonlySet<Field> {
  const fields = new Set<Field>();
  const seen = { whole: new Set<TypedNode>(), byItem: new Set<TypedNode>() };
  const walk = (node: TypedNode, isTakenWhole: boolean): void => {
    const before = isTakenWhole ? seen.whole : seen.byItem;
    if (before.has(node)) return;
    before.add(node);
    if (node.origin.from === "fact") fields.add(node.origin.field);
    if (isTakenWhole && node.origin.from === "fact") addInside(node.origin.field, fields);
    for (const [index, arg] of node.args.entries()) {
      const isWalked = index === 0 && node.args.length > 1 && runsPerItem(node, 1);
      walk(arg, isWalked ? isTakenWhole && node.type.kind === "list" : arg.type.kind === "list");
    }
  };
  for (const node of nodes) walk(node, false);
  return fields;
}

function addInside({ type }: Field, fields: Set<Field>): void {
  if (type.kind !== "list") return;
  for (const field of type.shape.fields.values()) {
    fields.add(field);
    addInside(field, fields);
  }
}

/** What a node reads of one shape of records. */
export interface ReadsOfShape {
  /** Slots of the shape's own fields. */
  readonly slots: readonly number[];
  /** Whether it reads anything but records of this shape and the lists inside them. */
  readonly readsOthers: boolean;
}

/** What a node reads of records of a shape. */
export function readsOf(node: TypedNode, shape: Shape): ReadsOfShape {
  const inside = fieldsInside(shape);
  const slots = new Set<number>();
  let readsOthers = false;
  for (const field of fieldsRead([node])) {
    if (shape.fields.get(field.path) === field) slots.add(field.slot);
    else if (!inside.has(field)) readsOthers = true;
  }
  return { slots: [...slots], readsOthers };
}

function fieldsInside(shape: Shape): ReadonlySet<Field> {
  const fields = new Set<Field>();
  const walk = (each: Shape): void => {
    for (const field of each.fields.values()) {
      fields.add(field);
      if (field.type.kind === "list") walk(field.type.shape);
    }
  };
  walk(shape);
  return fields;
}
