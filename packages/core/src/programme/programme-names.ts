import { type JsonSchema, type NamedValue, nameAmong, namedParts } from "@opus/grant-rules";
import { pointerToFactPath } from "../answers/fact-path.ts";
import { fieldPointers } from "../answers/field-pointers.ts";
import { type FormNode, formTree } from "../forms/form-tree.ts";
import { type FieldKind, fieldKinds } from "./checks/field-kind.ts";
import { objectAt } from "./programme-vocabulary.ts";

/**
 * What one programme narrows in the schema of programmes, by path: members that name its own fields, criteria and
 * indicators.
 */
export function ownNames(document: unknown): Readonly<Record<string, JsonSchema>> {
  const { form, scoring, settlement } = objectAt(document);
  const report = objectAt(settlement).form;
  const { criteria, interview } = objectAt(scoring);
  const path = (of: unknown, kind: FieldKind) => nameAmong(fieldNames(of, kind));
  return {
    "facts.requested": path(form, fieldKinds.money),
    "facts.applicantKind": path(form, fieldKinds.choice),
    "facts.title": path(form, fieldKinds.text),
    "facts.mapPart": path(form, fieldKinds.choice),
    "settlement.spent": path(report, fieldKinds.money),
    "settlement.indicators[].planned": path(form, fieldKinds.integer),
    "settlement.indicators[].achieved": path(report, fieldKinds.integer),
    "settlement.participants": nameAmong(namedParts(objectAt(settlement).indicators)),
    "scoring.ranking.ties[].criterion": nameAmong([
      ...namedParts(criteria),
      ...namedParts(objectAt(interview).criteria),
    ]),
  };
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
