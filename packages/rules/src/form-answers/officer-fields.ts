import { isPlainObject, joinPointer } from "../document/index.ts";
import type { Problem } from "../errors/index.ts";
import { type FormNode, formTree } from "../form/form-tree.ts";
import type { JsonSchema } from "../form/json-schema.ts";
import { answerProblem } from "./answer-problem.ts";
import { fieldPointers } from "./field-pointers.ts";
import { formFieldAt } from "./form-field.ts";
import type { JsonObject } from "./json.ts";

/**
 * Pointers of the fields that only an officer answers (`"x-source": "officer"`, inherited from groups); `-` stands
 * for any item of a list.
 *
 * @example
 * officerPointers({ type: "object", properties: { onSite: { type: "boolean", "x-source": "officer" } } }); // ["/onSite"]
 */
export function officerPointers(form: JsonSchema): readonly string[] {
  return fieldPointers(formTree(form), (field) => field.officer);
}

/**
 * Whether a JSON Pointer into answers names a field that only an officer answers.
 *
 * @example
 * const form = { type: "object", properties: { onSite: { type: "boolean", "x-source": "officer" } } };
 * isOfficerPointer(form, "/onSite"); // true
 */
export function isOfficerPointer(form: JsonSchema, pointer: string): boolean {
  return formFieldAt(form, pointer)?.officer === true;
}

/**
 * Checks that answers of an applicant leave the officer's fields alone (`null` counts as left alone): one problem
 * OGW260 for each that they do not.
 *
 * @example
 * const form = { type: "object", properties: { onSite: { type: "boolean", "x-source": "officer" } } };
 * withoutOfficerFields(form, { onSite: true })[0]?.pointer; // "/onSite"
 */
export function withoutOfficerFields(form: JsonSchema, answers: JsonObject): readonly Problem[] {
  return officerAnswers(formTree(form), answers, "");
}

function officerAnswers(node: FormNode, value: unknown, pointer: string): Problem[] {
  if (node.fields !== undefined && isPlainObject(value)) {
    return [...node.fields].flatMap(([name, field]) =>
      Object.hasOwn(value, name) ? officerAnswers(field, value[name], joinPointer(pointer, name)) : [],
    );
  }
  const { item } = node;
  if (item !== undefined && Array.isArray(value)) {
    return value.flatMap((one, index) => officerAnswers(item, one, joinPointer(pointer, index)));
  }
  return node.officer && value !== null && value !== undefined ? [notYours(pointer)] : [];
}

function notYours(pointer: string): Problem {
  return answerProblem(
    "OGW260",
    pointer,
    {
      pl: "To pole wypełnia osoba prowadząca ocenę, nie wnioskodawca.",
      en: "This field is filled in by the officer, not by the applicant.",
    },
    { pl: "Usuń tę odpowiedź z wniosku.", en: "Leave this answer out of the application." },
  );
}
