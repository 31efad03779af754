import type { Lang } from "../errors/index.ts";
import type { Field, Shape } from "../values/shape.ts";

/** The field at a dotted path, with or without indexes: `locations[0].address.street`, `locations[].address`. */
export function fieldAt(shape: Shape, path: string): Field | undefined {
  return chain(shape, path).at(-1);
}

/** What a fact is called for a person: "Ulica (Miejsca 1)". */
export function labelOf(shape: Shape, path: string, lang: Lang): string {
  const fields = chain(shape, path);
  const last = fields.at(-1);
  if (last === undefined) return path;
  const indexes = [...path.matchAll(/\[(\d+)\]/g)].map((match) => Number(match[1]) + 1);
  const lists = fields.filter((field) => field.type.kind === "list");
  const around = indexes.map((index, depth) => `${lists[depth]?.title[lang] ?? ""} ${index}`.trim());
  return around.length === 0 ? last.title[lang] : `${last.title[lang]} (${around.join(", ")})`;
}

/** The list fields on the way and the field itself. */
function chain(shape: Shape, path: string): readonly Field[] {
  const fields: Field[] = [];
  let inside: Shape | undefined = shape;
  for (const part of path.split(/\[\d*\]\.?/)) {
    if (part === "" && fields.length > 0) {
      const item: Field | undefined = inside?.fields.get("");
      return item === undefined
        ? fields
        : [...fields, { ...item, title: fields.at(-1)?.title ?? item.title }];
    }
    const field: Field | undefined = inside?.fields.get(part);
    if (field === undefined) return [];
    fields.push(field);
    inside = field.type.kind === "list" ? field.type.shape : undefined;
  }
  return fields;
}
