import { type JsonSchema, type NamedValue, nameAmong, namedParts } from "@opus/grant-rules";
import { valueAt } from "@opus/grant-rules/document";
import { type FormNode, fieldPointers, formTree } from "@opus/grant-rules/form";
import { pointerToFactPath } from "../answers/fact-path.ts";
import type { NameSource } from "../document/own-names.ts";
import { fieldKinds } from "./checks/field-kind.ts";
import { withPlainForms } from "./plain-forms.ts";
import { objectAt } from "./programme-vocabulary.ts";

/**
 * What one programme narrows where names come from it: its own fields, criteria, indicators, and those of calls that state
 * members of their own.
 */
export function namesFrom(source: NameSource, document: unknown): JsonSchema {
  const known = new Map<string, NamedValue>();
  for (const part of partsOf(document)) {
    const names = namesIn(source, part);
    if (names === undefined) return nameAmong(undefined);
    for (const one of names) if (!known.has(one.name)) known.set(one.name, one);
  }
  return nameAmong([...known.values()]);
}

function namesIn(source: NameSource, document: unknown): readonly NamedValue[] | undefined {
  if ("form" in source) return fieldNames(valueAt(document, source.form), source);
  if ("calculations" in source) return calculationNames(source.calculations, document);
  return source.idsOf.flatMap((list) => partsAt(document, list).flatMap(namedParts));
}

/** A document, and as it is, with plain forms, for each call that states members of its own. */
function partsOf(document: unknown): readonly unknown[] {
  const { calls } = objectAt(document);
  const stated = Array.isArray(calls) ? calls.map((call) => objectAt(objectAt(call).own)) : [];
  const own = stated.filter((members) => Object.keys(members).length > 0);
  return [document, ...own.map((members) => withPlainForms({ ...objectAt(document), ...members }).value)];
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

/** Paths of the fields that the engine itself may read: of the kind, not personal, in no list unless that is said. */
function fieldNames(
  form: unknown,
  { kind: name, inLists }: Extract<NameSource, { readonly form: string }>,
): readonly NamedValue[] | undefined {
  const tree = readTree(objectAt(form));
  if (tree === undefined) return undefined;
  const kind = fieldKinds[name];
  const isMeant = (field: FormNode) => kind.fits(field) && field.recordClass === undefined;
  if (inLists === true)
    return nodesBelow(tree).flatMap((node) => (isMeant(node) ? [{ name: node.path }] : []));
  const pointers = fieldPointers(tree, isMeant);
  return pointers.flatMap((pointer) => {
    const path = pointerToFactPath(pointer);
    return path === undefined || path.includes("[") ? [] : [{ name: path }];
  });
}

/** Every field of a form, those of the items of lists among them. */
function nodesBelow(node: FormNode): readonly FormNode[] {
  const below = [...(node.fields?.values() ?? []), ...(node.item === undefined ? [] : [node.item])];
  return below.flatMap((each) => [each, ...nodesBelow(each)]);
}

function readTree(form: JsonSchema): FormNode | undefined {
  try {
    return formTree(form);
  } catch {
    // A form with a reference into nothing is half-written; loadProgramme says where, and any name is offered till then.
    return undefined;
  }
}
