import { type JsonSchema, type NamedValue, nameAmong, namedParts } from "@opus/grant-rules";
import { valueAt } from "@opus/grant-rules/document";
import { type FormNode, fieldPointers, formTree } from "@opus/grant-rules/form";
import { pointerToFactPath } from "../answers/fact-path.ts";
import type { NameSource } from "../document/own-names.ts";
import { type FieldKind, fieldKinds } from "./checks/field-kind.ts";
import { objectAt } from "./programme-vocabulary.ts";

/** What one programme narrows where names come from it: its own fields, criteria, indicators. */
export function namesFrom(source: NameSource, document: unknown): JsonSchema {
  if ("form" in source) return nameAmong(fieldNames(valueAt(document, source.form), fieldKinds[source.kind]));
  if ("calculations" in source) return nameAmong(calculationNames(source.calculations, document));
  return nameAmong(source.idsOf.flatMap((list) => partsAt(document, list).flatMap(namedParts)));
}

/** Lists at a place; a `*` in it stands for each item of a list. */
function partsAt(document: unknown, place: string): readonly unknown[] {
  const [list = "", inner] = place.split("/*");
  if (inner === undefined) return [valueAt(document, list)];
  const items = valueAt(document, list);
  return Array.isArray(items) ? items.map((item) => valueAt(item, inner)) : [];
}

/** Names of the calculations of a type, as far as they are written. */
function calculationNames(type: string, document: unknown): readonly NamedValue[] {
  const written = Object.entries(objectAt(objectAt(document).calculations));
  return namedParts(
    written
      .filter(([, one]) => objectAt(one).type === type)
      .map(([id, one]) => ({ id, title: objectAt(one).title })),
  );
}

/** Paths of the fields that the engine itself may read: of the kind, in no list, not personal. */
function fieldNames(form: unknown, kind: FieldKind): readonly NamedValue[] | undefined {
  const tree = readTree(objectAt(form));
  if (tree === undefined) return undefined;
  const pointers = fieldPointers(tree, (field) => kind.fits(field) && field.recordClass === undefined);
  return pointers.flatMap((pointer) => {
    const path = pointerToFactPath(pointer);
    return path === undefined || path.includes("[") ? [] : [{ name: path }];
  });
}

function readTree(form: JsonSchema): FormNode | undefined {
  try {
    return formTree(form);
  } catch {
    // A form with a reference into nothing is half-written; loadProgramme says where, and any name is offered till then.
    return undefined;
  }
}
