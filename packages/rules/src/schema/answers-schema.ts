import type { JsonSchema } from "../form/json-schema.ts";
import { readForm } from "../form/read-form.ts";
import type { Field, Shape } from "../values/shape.ts";
import { typeName } from "../values/value-type.ts";
import { closedObject, inBothLanguages } from "./described.ts";

/**
 * The schema of answers that may be incomplete or wrong on purpose, as cases of rules hold them: it knows the fields
 * and says what they are, and demands nothing of their values.
 */
export function answersSchema(form: JsonSchema): JsonSchema {
  return record(readForm(form, "").shape, "");
}

function record(shape: Shape, path: string): JsonSchema {
  const fields = [...(shape.children.get(path) ?? [])];
  return {
    ...closedObject(Object.fromEntries(fields.map(([name, field]) => [name, answer(shape, field)]))),
    type: ["object", "null"],
  };
}

function answer(shape: Shape, field: Field): JsonSchema {
  const { type, title } = field;
  const name = typeName(type);
  const description = inBothLanguages({ pl: `${title.pl}: ${name.pl}`, en: `${title.en}: ${name.en}` });
  if (type.kind === "list") return { description, items: item(type.shape) };
  if (shape.children.has(field.path)) return { description, ...record(shape, field.path) };
  return { description, ...(type.kind === "code" ? { examples: type.values } : {}) };
}

function item(shape: Shape): JsonSchema {
  const own = shape.fields.get("");
  if (own === undefined) return record(shape, "");
  return answer({ ...shape, children: new Map() }, own);
}
