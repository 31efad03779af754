import { isPlainObject } from "../document/index.ts";
import { needObject } from "../errors/index.ts";
import { type CompiledForm, compileForm } from "../form/compiled-form.ts";
import type { FormNode } from "../form/form-tree.ts";
import type { JsonSchema } from "../form/json-schema.ts";
import { everyFormat } from "../formats/every-format.ts";
import type { TextFormats } from "../formats/text-format.ts";
import { plainText } from "../values/read-scalar.ts";
import { siftAnswers } from "./applicable-answers.ts";
import { formFieldAt } from "./form-field.ts";
import type { Json, JsonObject } from "./json.ts";
import { ANSWERS, FORMATS, PATCH } from "./needed.ts";

/**
 * Answers as they are kept once they are handed in: without those to fields that do not apply (`x-when`), and with every
 * number of a format (NIP, account, phone, …) in the one form in which rules read it, so that equal
 * numbers are equal texts wherever they are kept or compared. What is not of its format stays as it is.
 *
 * @see canonicalDraft for answers that somebody still works on
 * @param formats all formats that the form may have; {@link everyFormat} by default
 * @throws OgwError OGW151 when the form cannot be used.
 * @example
 * const form = { type: "object", properties: { nip: { type: "string", format: "nip" } } };
 * canonicalAnswers(form, { nip: "PL 123-456-32-18" }); // { nip: "1234563218" }
 */
export function canonicalAnswers(
  form: JsonSchema,
  answers: JsonObject,
  formats: TextFormats = everyFormat,
): JsonObject {
  needObject(answers, ANSWERS);
  needObject(formats, FORMATS);
  const compiled = compileForm(form, formats);
  return canonical(
    compiled,
    compiled.tree,
    siftAnswers(compiled, answers).answers as JsonObject,
  ) as JsonObject;
}

/**
 * Answers of a draft, as {@link canonicalAnswers} has them, together with what was typed into fields that do not apply as
 * the draft stands: who goes to and fro between two kinds loses nothing. `splitRecords` leaves personal values of such
 * fields out of what is kept, since they serve no purpose.
 *
 * @param formats all formats that the form may have; {@link everyFormat} by default
 * @throws OgwError OGW151 when the form cannot be used.
 * @example
 * const form = { type: "object", properties: { phone: { type: "string", format: "phone" } } };
 * canonicalDraft(form, { phone: "500 600 700" }); // { phone: "+48500600700" }
 */
export function canonicalDraft(
  form: JsonSchema,
  answers: JsonObject,
  formats: TextFormats = everyFormat,
): JsonObject {
  needObject(answers, ANSWERS);
  needObject(formats, FORMATS);
  const compiled = compileForm(form, formats);
  return canonical(compiled, compiled.tree, answers) as JsonObject;
}

/**
 * One answer that is to stand at a JSON Pointer, as {@link canonicalAnswers} has it.
 *
 * @param formats all formats that the form may have; {@link everyFormat} by default
 * @throws OgwError OGW151 when the form cannot be used.
 * @example
 * const form = { type: "object", properties: { phone: { type: "string", format: "phone" } } };
 * canonicalValue(form, { path: "/phone", value: "500 600 700" }); // "+48500600700"
 */
export function canonicalValue(
  form: JsonSchema,
  patch: { readonly path: string; readonly value: Json },
  formats: TextFormats = everyFormat,
): Json {
  needObject(patch, PATCH, ["path"]);
  needObject(formats, FORMATS);
  const { path, value } = patch;
  const compiled = compileForm(form, formats);
  const node = formFieldAt(form, path);
  return node === undefined ? value : canonical(compiled, node, value);
}

/** The same value when nothing of it is written otherwise. */
function canonical(form: CompiledForm, node: FormNode, value: Json): Json {
  if (typeof value === "string") return canonicalText(form, node, value);
  const { item, fields } = node;
  if (Array.isArray(value) && item !== undefined) {
    const items = value.map((one: Json) => canonical(form, item, one));
    return items.some((one, index) => one !== value[index]) ? items : value;
  }
  if (!isPlainObject(value) || fields === undefined) return value;
  const group = value as JsonObject;
  const changed = [...fields].flatMap(([name, field]) => {
    const written = Object.hasOwn(group, name) ? group[name] : undefined;
    const read = written === undefined ? undefined : canonical(form, field, written);
    return read === written ? [] : [[name, read] as const];
  });
  return changed.length === 0 ? value : { ...group, ...Object.fromEntries(changed) };
}

function canonicalText(form: CompiledForm, { path }: FormNode, value: string): string {
  const written = form.field(path)?.written;
  const text = written === undefined ? undefined : plainText(value);
  return (text === undefined ? undefined : written?.read(text)) ?? value;
}
