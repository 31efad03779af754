import { isPlainObject, joinPointer } from "../document/index.ts";
import { needObject } from "../errors/index.ts";
import { type CompiledForm, compileForm } from "../form/compiled-form.ts";
import { type DecidedFields, decideFields, type FormGates, formGates } from "../form/field-gates.ts";
import type { FormNode } from "../form/form-tree.ts";
import type { JsonSchema } from "../form/json-schema.ts";
import { everyFormat } from "../formats/every-format.ts";
import type { TextFormats } from "../formats/text-format.ts";
import type { JsonObject } from "./json.ts";
import { ANSWERS, FORMATS } from "./needed.ts";

/** Answers without those to fields that do not apply, and what is said of the fields that need not. */
export interface SiftedAnswers {
  /** The same object where nothing was left out. */
  readonly answers: unknown;
  /** JSON Pointers of the fields that do not apply on these answers, whether or not they hold one. */
  readonly off: readonly string[];
  /** Groups that lack answers which are required now that these fields apply. */
  readonly lacking: readonly { readonly pointer: string; readonly names: readonly string[] }[];
}

/** Leaves out what was answered to fields that do not apply (`x-when`), whatever it is. */
export function siftAnswers(form: CompiledForm, answers: unknown): SiftedAnswers {
  const gates = formGates(form.shape);
  const root = gates?.get(form.shape);
  if (gates === undefined || root === undefined) return { answers, off: [], lacking: [] };
  const sieve = new Sieve(form, gates, decideFields(root, answers, true));
  return { answers: sieve.whole(answers), off: sieve.off, lacking: sieve.lacking };
}

/**
 * Answers without those to fields that do not apply: what is left is what the form asks of this applicant. A field
 * applies when every field that its `x-when` names applies and has one of the values stated there.
 *
 * @param formats all formats that the form may have; {@link everyFormat} by default
 * @returns the same object where nothing is left out
 * @throws OgwError OGW151 when the form cannot be used.
 * @example
 * const kind = { type: "string", enum: ["ngo", "person"] };
 * const form = { type: "object", properties: { kind, krs: { type: "string", "x-when": { kind: "ngo" } } } };
 * applicableAnswers(form, { kind: "person", krs: "0000123456" }); // { kind: "person" }
 */
export function applicableAnswers(
  form: JsonSchema,
  answers: JsonObject,
  formats: TextFormats = everyFormat,
): JsonObject {
  needObject(answers, ANSWERS);
  needObject(formats, FORMATS);
  return siftAnswers(compileForm(form, formats), answers).answers as JsonObject;
}

/**
 * JSON Pointers of the fields that do not apply on these answers, whether or not they hold one: what a page hides. Of a
 * group or list that does not apply, the group or list alone is named.
 *
 * @param formats all formats that the form may have; {@link everyFormat} by default
 * @throws OgwError OGW151 when the form cannot be used.
 * @example
 * const kind = { type: "string", enum: ["ngo", "person"] };
 * const form = { type: "object", properties: { kind, krs: { type: "string", "x-when": { kind: "ngo" } } } };
 * inapplicableFields(form, {}); // ["/krs"]
 */
export function inapplicableFields(
  form: JsonSchema,
  answers: JsonObject,
  formats: TextFormats = everyFormat,
): readonly string[] {
  needObject(answers, ANSWERS);
  needObject(formats, FORMATS);
  return siftAnswers(compileForm(form, formats), answers).off;
}

/** Walks answers beside their form, and leaves out what does not apply. */
class Sieve {
  readonly off: string[] = [];
  readonly lacking: { readonly pointer: string; readonly names: readonly string[] }[] = [];
  readonly #form: CompiledForm;
  readonly #gates: FormGates;
  readonly #root: DecidedFields;
  readonly #gated = new Map<FormNode, boolean>();

  constructor(form: CompiledForm, gates: FormGates, root: DecidedFields) {
    this.#form = form;
    this.#gates = gates;
    this.#root = root;
  }

  whole(answers: unknown): unknown {
    return this.#inside(this.#form.tree, answers, "", this.#root);
  }

  /** What is left of a group, or of a list; anything else stays. */
  #inside(node: FormNode, value: unknown, pointer: string, decided: DecidedFields): unknown {
    if (!this.#isGated(node)) return value;
    const { item, fields } = node;
    if (fields !== undefined && (value === undefined || isPlainObject(value)))
      return this.#group(fields, value, pointer, decided);
    return item !== undefined && Array.isArray(value) ? this.#list(node, item, value, pointer) : value;
  }

  #group(
    fields: ReadonlyMap<string, FormNode>,
    group: JsonSchema | undefined,
    pointer: string,
    decided: DecidedFields,
  ): unknown {
    const changed = new Map<string, unknown>();
    const names: string[] = [];
    for (const [name, node] of fields) {
      if (!this.#isGated(node)) continue;
      const at = joinPointer(pointer, name);
      const isThere = group !== undefined && Object.hasOwn(group, name);
      const gate = decided.gates.numbers.get(node.path);
      if (gate !== undefined && decided.applies[gate] !== 1) {
        this.off.push(at);
        if (isThere) changed.set(name, undefined);
        continue;
      }
      if (gate !== undefined && node.required && !isThere) names.push(name);
      const value = isThere ? group[name] : undefined;
      const left = this.#inside(node, value, at, decided);
      if (left !== value) changed.set(name, left);
    }
    if (group !== undefined && names.length > 0) this.lacking.push({ pointer, names });
    return group === undefined || changed.size === 0 ? group : withChanged(group, changed);
  }

  #list(node: FormNode, item: FormNode, list: readonly unknown[], pointer: string): readonly unknown[] {
    const type = this.#form.field(node.path)?.type;
    const gates = type?.kind === "list" ? this.#gates.get(type.shape) : undefined;
    if (gates === undefined) return list;
    const items = list.map((one, index) =>
      this.#inside(item, one, joinPointer(pointer, index), decideFields(gates, one, true, this.#root)),
    );
    return items.some((one, index) => one !== list[index]) ? items : list;
  }

  /** Whether a field, or one in it, need not apply. */
  #isGated(node: FormNode): boolean {
    const known = this.#gated.get(node);
    if (known !== undefined) return known;
    const inner = node.item === undefined ? [...(node.fields?.values() ?? [])] : [node.item];
    const gated = node.schema["x-when"] !== undefined || inner.some((one) => this.#isGated(one));
    this.#gated.set(node, gated);
    return gated;
  }
}

/** A group with some of its members changed, or left out where nothing is left of them. */
function withChanged(group: JsonSchema, changed: ReadonlyMap<string, unknown>): JsonSchema {
  const kept = Object.entries(group).filter(
    ([name]) => !changed.has(name) || changed.get(name) !== undefined,
  );
  return Object.fromEntries(kept.map(([name, value]) => [name, changed.get(name) ?? value]));
}
