import { isPlainObject, joinPointer, parsePointer } from "../document/index.ts";
import { needObject, OgwError } from "../errors/index.ts";
import { compileForm } from "../form/compiled-form.ts";
import { type FormNode, formTree } from "../form/form-tree.ts";
import type { JsonSchema } from "../form/json-schema.ts";
import { everyFormat } from "../formats/every-format.ts";
import { siftAnswers } from "./applicable-answers.ts";
import { formFieldAt } from "./form-field.ts";
import type { Json, JsonObject } from "./json.ts";
import { ANSWERS, PATCH } from "./needed.ts";

/** Answers taken apart: what may stay, and what is kept apart and erased by its record class. */
export interface SplitAnswers {
  /** The answers without personal values; a personal item of a mixed list leaves `null` in its place. */
  readonly facts: JsonObject;
  /** By record class: personal values under their JSON Pointers, `{ "/applicant/name": "…" }`. */
  readonly personal: Readonly<Record<string, JsonObject>>;
}

/**
 * Takes personal values (`"x-personal": "<record class>"`, inherited from groups, overridden inside them) out of
 * answers, so that each class can be kept and erased by itself. `joinRecords` puts them back exactly. A personal value
 * of a field that does not apply (`x-when`) is in neither part: nobody may keep what serves no purpose.
 *
 * @example
 * const name = { type: "string", "x-personal": "contact" };
 * const form = { type: "object", properties: { name, age: { type: "integer" } } };
 * splitRecords(form, { name: "Ola", age: 61 }); // { facts: { age: 61 }, personal: { contact: { "/name": "Ola" } } }
 */
export function splitRecords(form: JsonSchema, answers: JsonObject): SplitAnswers {
  needObject(answers, ANSWERS);
  const [splitter, tree] = [new Splitter(), formTree(form)];
  const facts = (splitter.split(tree, answers, "") ?? {}) as JsonObject;
  const applying = siftAnswers(compileForm(form, everyFormat), answers).answers as JsonObject;
  if (applying === answers) return { facts, personal: splitter.personal() };
  const ofApplying = new Splitter();
  ofApplying.split(tree, applying, "");
  return { facts, personal: ofApplying.personal() };
}

/**
 * Takes the personal values out of one answer set at its place, as {@link splitRecords} does for all of them: what may
 * stay at that place, undefined when all of it is personal, and the personal values at their own places, by class.
 *
 * @example
 * const form = { type: "object", properties: { phone: { type: "string", "x-personal": "contact" } } };
 * splitValue(form, { path: "/phone", value: "600" }); // { personal: { contact: { "/phone": "600" } } }
 */
export function splitValue(
  form: JsonSchema,
  patch: { readonly path: string; readonly value: Json },
): { readonly stays?: Json; readonly personal: SplitAnswers["personal"] } {
  needObject(patch, PATCH, ["path"]);
  const { path, value } = patch;
  const node = formFieldAt(form, path);
  const splitter = new Splitter();
  const stays = node === undefined ? value : splitter.split(node, value, path);
  return { ...(stays === undefined ? {} : { stays }), personal: splitter.personal() };
}

/**
 * Puts answers together again from their facts and the personal parts that are still kept; parts of an erased class
 * are absent (a list item of such a part is `null`).
 *
 * @throws OgwError OGW512 when a personal part does not fit the facts, which only damage can bring about.
 * @example
 * joinRecords({ age: 61 }, { contact: { "/name": "Ola" } }); // { age: 61, name: "Ola" }
 */
export function joinRecords(facts: JsonObject, personal: Readonly<Record<string, JsonObject>>): JsonObject {
  needObject(facts, ANSWERS);
  needObject(personal, { ...ANSWERS, name: "the personal parts" });
  let joined: Json = facts;
  for (const parts of Object.values(personal)) {
    for (const [pointer, value] of Object.entries(parts)) {
      const segments = parsePointer(pointer);
      if (segments === undefined) throw misfit(pointer);
      if (value !== undefined) joined = put(joined, segments, value, pointer);
    }
  }
  return joined as JsonObject;
}

/** Walks answers beside their form and collects personal values by class. */
class Splitter {
  readonly #parts = new Map<string, [string, Json][]>();

  personal(): Readonly<Record<string, JsonObject>> {
    return Object.fromEntries([...this.#parts].map(([name, parts]) => [name, Object.fromEntries(parts)]));
  }

  /** What stays of a value; undefined when all of it is personal. */
  split(node: FormNode, value: Json, pointer: string): Json | undefined {
    const classes = classesOf(node);
    if (classes.size === 1) return this.#whole([...classes][0], value, pointer);
    if (node.fields !== undefined && isPlainObject(value))
      return this.#group(node, value as JsonObject, pointer);
    const { item } = node;
    if (item !== undefined && Array.isArray(value)) {
      return value.map((one: Json, index) => this.split(item, one, joinPointer(pointer, index)) ?? null);
    }
    // Not shaped as the form says: whatever it is, it stands where personal values stand.
    return this.#whole(
      [...classes].find((name) => name !== undefined),
      value,
      pointer,
    );
  }

  #group(node: FormNode, group: JsonObject, pointer: string): JsonObject {
    const kept: [string, Json][] = [];
    for (const [name, value] of Object.entries(group)) {
      if (value === undefined) continue;
      const at = joinPointer(pointer, name);
      const field = node.fields?.get(name);
      const stays =
        field === undefined ? this.#whole(node.recordClass, value, at) : this.split(field, value, at);
      if (stays !== undefined) kept.push([name, stays]);
    }
    return Object.fromEntries(kept);
  }

  #whole(recordClass: string | undefined, value: Json, pointer: string): Json | undefined {
    if (recordClass === undefined) return value;
    const parts = this.#parts.get(recordClass) ?? [];
    parts.push([pointer, value]);
    this.#parts.set(recordClass, parts);
    return undefined;
  }
}

const classes = new WeakMap<FormNode, ReadonlySet<string | undefined>>();

/** The record classes of all answers at and below a node; undefined stands for answers that are not personal. */
function classesOf(node: FormNode): ReadonlySet<string | undefined> {
  const known = classes.get(node);
  if (known !== undefined) return known;
  const inner = node.item === undefined ? [...(node.fields?.values() ?? [])] : [node.item];
  const found = new Set(
    inner.length === 0 ? [node.recordClass] : inner.flatMap((field) => [...classesOf(field)]),
  );
  classes.set(node, found);
  return found;
}

function put(target: Json, [segment, ...rest]: readonly string[], value: Json, pointer: string): Json {
  if (segment === undefined) return value;
  if (Array.isArray(target) && Number(segment) < target.length) {
    return target.map((one: Json, index) =>
      index === Number(segment) ? put(one, rest, value, pointer) : one,
    );
  }
  if (!isPlainObject(target)) throw misfit(pointer);
  const members = target as JsonObject;
  if (rest.length > 0 && !Object.hasOwn(members, segment)) throw misfit(pointer);
  const inner = rest.length === 0 ? value : put(members[segment] as Json, rest, value, pointer);
  return { ...members, [segment]: inner };
}

function misfit(pointer: string): OgwError {
  return new OgwError({
    code: "OGW512",
    subject: `Personal part "${pointer}"`,
    problem: "it does not fit the answers it was taken from",
    allowed: "Facts and personal parts are kept as splitRecords made them",
    remedy: "Verify the journal; the store was changed from outside",
  });
}
