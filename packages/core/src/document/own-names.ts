import { SchemaNotes } from "../values/schema-notes.ts";
import * as z from "../values/zod.ts";
import { described } from "./described.ts";
import { exampleOf } from "./setting-notes.ts";
import { factPathSchema, nameSchema } from "./text-schema.ts";

/** Kinds of form fields that a programme names by path. */
export type FieldKindName = "money" | "choice" | "text" | "integer" | "date" | "identifier" | "share";

/** Kinds of fields that a calculation may stand in place of. */
export type CalculatedKind = Extract<FieldKindName, "money" | "integer" | "date">;

/** What states a value: the path of a field, or a calculation by its name. */
export type StatedBy = string | { readonly calc: string };

/** Where the names that may stand in a place of the document come from: fields of a form, or ids of lists. */
export type NameSource =
  | {
      readonly form: string;
      readonly kind: FieldKindName;
      /** That fields of the items of lists are meant, too: `partners[].nip`. */
      readonly inLists?: true;
    }
  | { readonly calculations: CalculatedKind; readonly from: string }
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
 * The path of a field, or a calculation in its place: `{"calc": "asked"}`.
 *
 * @param form JSON Pointer of the form that both read
 */
export function fieldOrCalculation(form: string, kind: CalculatedKind) {
  return z.union([fieldPath(form, kind), calculationNamed(form, kind)]);
}

/** A calculation by its name: `{"calc": "asked"}`. */
export function calculationNamed(form: string, kind: CalculatedKind) {
  const name = exampleOf(z.string().min(1), "grantAsked");
  ownNames.add(name, { source: { calculations: kind, from: form } });
  return z.strictObject({
    calc: described(name, "Nazwa obliczenia z „calculations”.", "Name of a calculation of `calculations`."),
  });
}

/**
 * The id of an item that the programme lists elsewhere.
 *
 * @param lists JSON Pointers of the lists in the programme document; one `*` stands for each item of a list
 */
export function idIn(...lists: readonly string[]) {
  const schema = nameSchema.clone();
  ownNames.add(schema, { source: { idsOf: lists } });
  return schema;
}
