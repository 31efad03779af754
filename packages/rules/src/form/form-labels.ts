import { isPlainObject } from "../document/plain-object.ts";
import { type LocalisedText, needText } from "../errors/index.ts";
import { type FormNode, formTree } from "./form-tree.ts";
import type { JsonSchema } from "./json-schema.ts";

const PATH = { of: "form", name: "the path", is: "a fact path such as budget.requested" };

/** What a person calls a field: its `x-title`, its `title`, or its name. */
export function fieldTitle(schema: JsonSchema | undefined, name: string): LocalisedText {
  const plain = typeof schema?.title === "string" ? schema.title : name;
  return textOf(schema?.["x-title"]) ?? { pl: plain, en: plain };
}

/**
 * What the form calls the field at a fact path, with the places in lists that it stands in; the path itself where the
 * form has no such field.
 *
 * @throws OgwError OGW151 when the form cannot be used.
 * @example
 * const form = { type: "object", properties: { kind: { type: "string", "x-title": { pl: "Rodzaj", en: "Kind" } } } };
 * labelOfField(form, "kind"); // { pl: "Rodzaj", en: "Kind" }
 */
export function labelOfField(form: JsonSchema, path: string): LocalisedText {
  needText(path, PATH);
  const own = titleAt(form, path);
  const lists = [...path.matchAll(/\[(\d+)\]/g)].map((match) => {
    const title = titleAt(form, path.slice(0, match.index));
    const position = Number(match[1]) + 1;
    return { pl: `${title.pl} ${position}`, en: `${title.en} ${position}` };
  });
  if (lists.length === 0) return own;
  return {
    pl: `${own.pl} (${lists.map((list) => list.pl).join(", ")})`,
    en: `${own.en} (${lists.map((list) => list.en).join(", ")})`,
  };
}

/**
 * What the form calls a value of the field at a fact path (`x-labels`); undefined when it gives it no name.
 *
 * @throws OgwError OGW151 when the form cannot be used.
 * @example
 * const kind = { type: "string", enum: ["ngo"], "x-labels": { ngo: { pl: "organizacja", en: "organisation" } } };
 * labelOfValue({ type: "object", properties: { kind } }, "kind", "ngo"); // { pl: "organizacja", en: "organisation" }
 */
export function labelOfValue(form: JsonSchema, path: string, value: string): LocalisedText | undefined {
  needText(value, { of: "labelOfValue", name: "the value", is: "an answer to a choice" });
  const labels = formNodeAt(form, path)?.schema["x-labels"];
  return isPlainObject(labels) && Object.hasOwn(labels, value) ? textOf(labels[value]) : undefined;
}

/**
 * The field of a form at a fact path, with or without indexes (`locations[0].address`, `locations[].address`); undefined
 * when the form has none there.
 *
 * @throws OgwError OGW151 when the form cannot be used.
 * @example
 * formNodeAt({ type: "object", properties: { title: { type: "string" } } }, "title")?.schema; // { type: "string" }
 */
export function formNodeAt(form: JsonSchema, path: string): FormNode | undefined {
  needText(path, PATH);
  let node: FormNode | undefined = formTree(form);
  for (const [, name, item] of path.matchAll(/([^.[\]]+)|(\[\d*\])/g)) {
    node = item === undefined ? node?.fields?.get(name as string) : node?.item;
  }
  return node;
}

function titleAt(form: JsonSchema, path: string): LocalisedText {
  const node = formNodeAt(form, path);
  if (node === undefined) return { pl: path, en: path };
  return fieldTitle(node.schema, path.slice(Math.max(path.lastIndexOf("."), -1) + 1));
}

function textOf(value: unknown): LocalisedText | undefined {
  if (!isPlainObject(value) || typeof value.pl !== "string" || typeof value.en !== "string") return undefined;
  return { pl: value.pl, en: value.en };
}
