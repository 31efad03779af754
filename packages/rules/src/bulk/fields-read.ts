import type { Field, Shape } from "../form/shape.ts";
import type { Core } from "../language/core.ts";

/** Fields that nodes read, of the form and of the items of its lists. */
export function fieldsRead(nodes: Iterable<Core>): ReadonlySet<Field> {
  const fields = new Set<Field>();
  const walk = (node: Core): void => {
    if (node.origin.from === "fact") fields.add(node.origin.field);
    for (const arg of node.args) walk(arg);
  };
  for (const node of nodes) walk(node);
  return fields;
}

/** What a node reads of one shape of records. */
export interface ReadsOfShape {
  /** Slots of the shape's own fields. */
  readonly slots: readonly number[];
  /** Whether it reads anything but records of this shape and the lists inside them. */
  readonly readsOthers: boolean;
}

/** What a node reads of records of a shape. */
export function readsOf(node: Core, shape: Shape): ReadsOfShape {
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
