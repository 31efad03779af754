import { isPlainObject } from "../document/index.ts";
import { describeValue, OgwError } from "../errors/index.ts";
import type { CompiledForm } from "../form/compiled-form.ts";
import { formGates } from "../form/field-gates.ts";
import type { FormNode } from "../form/form-tree.ts";
import type { JsonSchema } from "../form/json-schema.ts";
import { statedFormat } from "../formats/standard-formats.ts";
import type { TextFormats } from "../formats/text-format.ts";
import { checkWhen } from "./check-when.ts";
import { conditionalKeywords, copiedKeywords, judgingKeywords, silentKeywords } from "./form-keywords.ts";

/**
 * Rewrites a form into what a validator runs: references followed, groups closed, texts in NFC, officers' fields not
 * required, and every keyword of our own vocabulary under one name (`format` becomes `x-format`, `multipleOf`
 * becomes `x-step`, `uniqueItems` becomes `x-distinct`), so that all validators judge alike.
 *
 * @throws OgwError OGW151 when the form cannot be used; loadProgramme finds that out first, with its place.
 */
export function prepareForm(form: CompiledForm, formats: TextFormats): JsonSchema {
  if (form.tree.fields === undefined) throw unusable("", 'it has no "properties"');
  if (formGates(form.shape) !== undefined) {
    const [wrong] = checkWhen(form.tree.schema, "", formats);
    if (wrong !== undefined) throw unusable(wrong.pointer, wrong.message.en);
  }
  return prepareNode(form.tree, { form, formats });
}

/** A form being prepared. */
interface Preparing {
  readonly form: CompiledForm;
  readonly formats: TextFormats;
}

function prepareNode(node: FormNode, preparing: Preparing): JsonSchema {
  const { schema, path } = node;
  const { form, formats } = preparing;
  const stranger = Object.keys(schema).find(
    (keyword) => !judgingKeywords.has(keyword) && !silentKeywords.has(keyword),
  );
  if (stranger !== undefined) throw unusable(path, `keyword ${describeValue(stranger)} is not for forms`);
  if (schema["x-when"] !== undefined && !isPlainObject(schema["x-when"]))
    throw unusable(path, '"x-when" is no object');
  return definedOnly({
    type: typeOf(schema),
    ...Object.fromEntries(copiedKeywords.map((keyword) => [keyword, schema[keyword]])),
    enum: schema["x-open"] === true ? undefined : inNfc(schema.enum),
    const: inNfc(schema.const),
    "x-format": known(statedFormat(schema), formats, "format", path),
    "x-reads": isScalar(form, path) ? path : undefined,
    "x-step": schema.multipleOf,
    "x-distinct": schema.uniqueItems === true ? true : undefined,
    ...bounds(schema, path),
    ...groupOf(node, preparing),
    items: node.item === undefined ? undefined : prepareNode(node.item, preparing),
    ...conditions(schema, ["if", "then", "else", "allOf"], path),
  });
}

/** Whether the rules read a field as one value; what holds others is read by them. */
function isScalar(form: CompiledForm, path: string): boolean {
  const kind = form.field(path)?.type.kind;
  return kind !== undefined && kind !== "list" && kind !== "record" && kind !== "place";
}

function groupOf({ schema, fields }: FormNode, preparing: Preparing): JsonSchema {
  if (fields === undefined) return {};
  const entries = [...fields].map(([name, field]) => [name, prepareNode(field, preparing)]);
  // What is required only where it applies is looked for beside the schema, as no keyword of it can see the whole form.
  const isDemanded = ({ required, officer, schema }: FormNode) =>
    required && !officer && schema["x-when"] === undefined;
  const required = [...fields].filter(([, field]) => isDemanded(field)).map(([name]) => name);
  return {
    properties: Object.fromEntries(entries),
    required: required.length === 0 ? undefined : required,
    additionalProperties: schema.additionalProperties === true,
  };
}

/** All bounds are compared by our own keywords, exactly, whether they bound numbers, money or dates. */
function bounds(schema: JsonSchema, path: string): JsonSchema {
  const twice = ["minimum", "maximum"].find(
    (bound) => schema[bound] !== undefined && schema[`x-${bound}`] !== undefined,
  );
  if (twice !== undefined) throw unusable(path, `"${twice}" and "x-${twice}" stand side by side`);
  return {
    "x-minimum": schema.minimum ?? schema["x-minimum"],
    "x-maximum": schema.maximum ?? schema["x-maximum"],
  };
}

function typeOf({ type }: JsonSchema): unknown {
  const kinds = Array.isArray(type) ? type.filter((kind) => kind !== "null") : [type];
  return kinds.length === 1 ? kinds[0] : kinds;
}

function inNfc(value: unknown): unknown {
  if (typeof value === "string") return value.normalize("NFC");
  return Array.isArray(value) ? value.map(inNfc) : value;
}

function known(
  id: unknown,
  among: Readonly<Record<string, unknown>>,
  keyword: string,
  path: string,
): unknown {
  if (id === undefined || (typeof id === "string" && Object.hasOwn(among, id))) return id;
  const allowed = Object.keys(among).join(", ");
  throw unusable(path, `${keyword} ${describeValue(id)} is not known; known are: ${allowed}`);
}

function conditions(schema: JsonSchema, keywords: readonly string[], path: string): JsonSchema {
  const written = keywords.filter((keyword) => schema[keyword] !== undefined);
  return Object.fromEntries(written.map((keyword) => [keyword, condition(schema[keyword], path)]));
}

/** Copies a condition, letting only plain keywords through. */
function condition(written: unknown, path: string): unknown {
  if (Array.isArray(written)) return written.map((one) => condition(one, path));
  if (!isPlainObject(written)) throw unusable(path, "a condition is no schema object");
  const stranger = Object.keys(written).find((keyword) => !conditionalKeywords.has(keyword));
  if (stranger !== undefined)
    throw unusable(path, `keyword ${describeValue(stranger)} is not for conditions`);
  const properties = isPlainObject(written.properties)
    ? Object.fromEntries(
        Object.entries(written.properties).map(([name, one]) => [name, condition(one, path)]),
      )
    : undefined;
  return definedOnly({
    ...written,
    enum: inNfc(written.enum),
    const: inNfc(written.const),
    properties,
    ...conditions(written, ["items", "if", "then", "else", "allOf"], path),
  });
}

function definedOnly(schema: JsonSchema): JsonSchema {
  return Object.fromEntries(Object.entries(schema).filter(([, value]) => value !== undefined));
}

function unusable(path: string, problem: string): OgwError {
  return new OgwError({
    code: "OGW151",
    subject: path === "" ? "form" : `form field "${path}"`,
    problem,
    allowed: "docs/programme-designers.md lists the keywords of forms",
    remedy: "Correct the form; loadProgramme lists every problem with its place",
  });
}
