import type { JsonSchema } from "@opus/grant-rules";
import { isPlainObject, joinPointer, parsePointer } from "@opus/grant-rules/document";
import type { Problem } from "@opus/grant-rules/errors";
import { type FormNode, formTree } from "@opus/grant-rules/form";
import type { Programme } from "@opus/grant-workflow";
import { unknownName } from "./scenario-problems.ts";
import type { WrittenPerson } from "./scenario-schema.ts";

/**
 * Finds answers to fields that a form does not have, each at the topmost name that it does not know.
 *
 * @param pointer JSON Pointer of the answers in their file
 */
export function unknownAnswers(
  form: JsonSchema,
  answers: Readonly<Record<string, unknown>>,
  pointer: string,
): readonly Problem[] {
  return unknownBelow(formTree(form), answers, pointer);
}

/**
 * Finds what a person answers of the application and the report that their forms do not have.
 *
 * @param programmes those that the person may answer, such as of several calls; what fits one of them is known
 */
export function unknownAnswersOf(
  { answers = {}, report = {} }: WrittenPerson,
  programmes: readonly Programme[],
  pointer: string,
): readonly Problem[] {
  const found = programmes.map(({ document }) => [
    ...unknownAnswers(document.form, answers, `${pointer}/answers`),
    ...unknownAnswers(document.settlement.form, report, `${pointer}/report`),
  ]);
  return found.find((problems) => problems.length === 0) ?? found[0] ?? [];
}

/** Finds a JSON Pointer into a form, as findings and supplements have it, that leads to no field of it. */
export function unknownPlace(form: JsonSchema, written: string, pointer: string): readonly Problem[] {
  let node: FormNode | undefined = formTree(form);
  for (const segment of parsePointer(written) ?? [written]) {
    const { fields, item }: FormNode = node;
    const next: FormNode | undefined =
      /^\d+$/.test(segment) && item !== undefined ? item : fields?.get(segment);
    if (next === undefined) {
      const known = [...(fields?.keys() ?? [])].map((name) =>
        joinPointer(pointerBefore(written, segment), name),
      );
      return [unknownName(pointer, "field", written, known)];
    }
    node = next;
  }
  return [];
}

function pointerBefore(written: string, segment: string): string {
  return written.slice(0, Math.max(0, written.lastIndexOf(`/${segment}`)));
}

function unknownBelow({ fields, item }: FormNode, value: unknown, pointer: string): readonly Problem[] {
  if (item !== undefined && Array.isArray(value))
    return value.flatMap((each, index) => unknownBelow(item, each, `${pointer}/${index}`));
  if (fields === undefined || !isPlainObject(value)) return [];
  return Object.entries(value).flatMap(([name, inside]) => {
    const at = joinPointer(pointer, name);
    const field = fields.get(name);
    return field === undefined
      ? [unknownName(at, "field", name, [...fields.keys()])]
      : unknownBelow(field, inside, at);
  });
}
