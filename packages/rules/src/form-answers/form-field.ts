import { parsePointer } from "../document/index.ts";
import { needText } from "../errors/index.ts";
import { type FormNode, formTree } from "../form/form-tree.ts";
import type { JsonSchema } from "../form/json-schema.ts";
import { POINTER } from "./needed.ts";

const INDEX = /^(?:0|[1-9]\d*|-)$/;

/**
 * The field of a form that a JSON Pointer into answers names; items of lists are named by index or `-`.
 * Undefined when the form has no such field.
 *
 * @example
 * formFieldAt({ type: "object", properties: { title: { type: "string" } } }, "/title")?.schema; // { type: "string" }
 */
export function formFieldAt(form: JsonSchema, pointer: string): FormNode | undefined {
  needText(pointer, POINTER);
  let node: FormNode | undefined = formTree(form);
  for (const segment of parsePointer(pointer) ?? [undefined]) {
    if (segment === undefined) return undefined;
    if (node?.fields !== undefined) node = node.fields.get(segment);
    else if (node?.item !== undefined && INDEX.test(segment)) node = node.item;
    else return undefined;
  }
  return node;
}
