import { SchemaNotes } from "../values/schema-notes.ts";
import { factPathSchema, nameSchema } from "./text-schema.ts";

/** Kinds of form fields that a programme names by path. */
export type FieldKindName = "money" | "choice" | "text" | "integer";

/** Where the names that may stand in a place of the document come from: fields of a form, or ids of lists. */
export type NameSource =
  | { readonly form: string; readonly kind: FieldKindName }
  | { readonly idsOf: readonly string[] };

/** Where a schema's names come from; copies of the schema take them from the same place. */
export const ownNames = new SchemaNotes<{ readonly source: NameSource }>();

/**
 * The path of a field that the engine itself reads: of this kind, in no list, not personal.
 *
 * @param form JSON Pointer of the form in the programme document
 */
export function fieldPath(form: string, kind: FieldKindName) {
  const schema = factPathSchema.clone();
  ownNames.add(schema, { source: { form, kind } });
  return schema;
}

/**
 * The id of an item that the programme lists elsewhere.
 *
 * @param lists JSON Pointers of the lists in the programme document
 */
export function idIn(...lists: readonly string[]) {
  const schema = nameSchema.clone();
  ownNames.add(schema, { source: { idsOf: lists } });
  return schema;
}
