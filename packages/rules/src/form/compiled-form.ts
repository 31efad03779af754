import type { TextFormats } from "../formats/text-format.ts";
import type { Field, Shape } from "../values/shape.ts";
import { fieldAt } from "./field-label.ts";
import { type FormNode, formTree } from "./form-tree.ts";
import type { JsonSchema } from "./json-schema.ts";
import { readCountedForm } from "./read-form.ts";

/** A form that was read once, for everybody who asks something of it. */
export interface CompiledForm {
  /** Its fields with what they inherit, `$ref`s followed. */
  readonly tree: FormNode;
  readonly shape: Shape;
  /** The field at a path without indexes, `locations[].address.street`; undefined when the rules cannot read it. */
  field(path: string): Field | undefined;
}

const compiled = new WeakMap<TextFormats, WeakMap<JsonSchema, CompiledForm>>();

/**
 * Reads a form; the same form with the same formats is read once.
 *
 * @throws OgwError OGW151 when the form cannot be used.
 */
export function compileForm(form: JsonSchema, formats: TextFormats): CompiledForm {
  const ofFormats = compiled.get(formats) ?? new WeakMap<JsonSchema, CompiledForm>();
  compiled.set(formats, ofFormats);
  const known = ofFormats.get(form);
  if (known !== undefined) return known;
  const tree = formTree(form);
  // The tree is of a form that was counted.
  const { shape } = readCountedForm(form, "", [], formats);
  const made: CompiledForm = { tree, shape, field: (path) => fieldAt(shape, path) };
  ofFormats.set(form, made);
  return made;
}
