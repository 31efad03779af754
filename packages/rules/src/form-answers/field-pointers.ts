import { joinPointer } from "../document/index.ts";
import { needObject } from "../errors/index.ts";
import type { FormNode } from "../form/form-tree.ts";

/**
 * Pointers of all fields below a node, groups and lists included; `-` stands for any item of a list.
 *
 * @param keep which fields to name
 */
export function fieldPointers(
  node: FormNode,
  keep: (field: FormNode) => boolean = () => true,
  pointer = "",
): readonly string[] {
  needObject(node, { of: "fieldPointers", name: "the node", is: "a field, as formTree gives it" });
  const inner: (readonly [string, FormNode])[] = [...(node.fields ?? [])].map(([name, field]) => [
    joinPointer(pointer, name),
    field,
  ]);
  if (node.item !== undefined) inner.push([joinPointer(pointer, "-"), node.item]);
  return inner.flatMap(([at, field]) => [...(keep(field) ? [at] : []), ...fieldPointers(field, keep, at)]);
}
