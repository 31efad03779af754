import type { Field, Shape } from "../values/shape.ts";
import type { OpaqueExpression } from "./rule-language.ts";

/** Fields of the form that a path of a plug-in reads; undefined when there is none. */
export function fieldsAtPath(
  shape: Shape,
  path: string,
  facts: OpaqueExpression["facts"],
): readonly Field[] | undefined {
  if (facts === "nested") return nestedFields(shape, path);
  const field = shape.fields.get(path);
  return field === undefined || isGroup(field) || field.type.kind === "list" ? undefined : [field];
}

/** The longest part of the path that names a field, for `items.0.cost` and `name.length` read inside of one. */
function nestedFields(shape: Shape, path: string): readonly Field[] | undefined {
  if (path === "") return [...shape.fields.values()].filter((field) => !isGroup(field));
  const names = path.split(".");
  for (let length = names.length; length > 0; length -= 1) {
    const field = shape.fields.get(names.slice(0, length).join("."));
    if (field === undefined) continue;
    if (!isGroup(field)) return [field];
    return length === names.length ? inside(shape, field) : undefined;
  }
  return undefined;
}

function inside(shape: Shape, group: Field): readonly Field[] {
  const children = [...(shape.children.get(group.path)?.values() ?? [])];
  return children.flatMap((field) => (isGroup(field) ? inside(shape, field) : [field]));
}

function isGroup({ type }: Field): boolean {
  return type.kind === "record" || type.kind === "place";
}
