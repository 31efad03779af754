import { isPlainObject, joinPointer } from "@opus/grant-rules/document";
import { type FormNode, formTree } from "@opus/grant-rules/form";
import type { CheckedProgramme } from "../shape/checked-programme.ts";
import { sectionOf } from "../shape/checked-programme.ts";

/** A field or group of a form with its place. */
export interface PlacedField {
  readonly node: FormNode;
  readonly name: string;
  /** Names of the groups and lists around it, outermost first. */
  readonly around: readonly string[];
  /** JSON Pointer, as if every `$ref` had been written out. */
  readonly pointer: string;
}

/** Every field and group of the forms of a programme, groups before what they hold. */
export function fieldsOf({ document }: CheckedProgramme): readonly PlacedField[] {
  const settlement = sectionOf(document, "settlement");
  const report = isPlainObject(settlement) && isPlainObject(settlement.form) ? settlement.form : undefined;
  return [
    ...below(formTree(document.form), [], "/form"),
    ...(report === undefined ? [] : below(formTree(report), [], "/settlement/form")),
  ];
}

function below(node: FormNode, around: readonly string[], pointer: string): readonly PlacedField[] {
  if (node.item !== undefined) return below(node.item, around, joinPointer(pointer, "items"));
  return [...(node.fields ?? [])].flatMap(([name, inner]) => {
    const at = joinPointer(joinPointer(pointer, "properties"), name);
    return [{ node: inner, name, around, pointer: at }, ...below(inner, [...around, name], at)];
  });
}
