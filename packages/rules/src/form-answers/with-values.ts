import { isPlainObject, parsePointer } from "../document/index.ts";
import { needList, needObject, type Problem } from "../errors/index.ts";
import { type FormNode, formTree } from "../form/form-tree.ts";
import type { JsonSchema } from "../form/json-schema.ts";
import { formFieldAt } from "./form-field.ts";
import type { Json, JsonObject } from "./json.ts";
import { ANSWERS } from "./needed.ts";
import { noSuchField, noSuchItem, notAGroup } from "./value-problems.ts";

/** One answer set at its place: what supplements and an officer's findings are made of. */
export interface Patch {
  /** JSON Pointer into the answers; a list item by its index, or `-` for a new last one. */
  readonly path: string;
  readonly value: Json;
}

/** Answers after a change, or every reason why the change cannot be made. */
export type ChangedAnswers = { readonly answers: JsonObject } | { readonly problems: readonly Problem[] };

/**
 * Sets answers at places that the form has, in the order given, the last one wins; the answers handed in stay as
 * they are. Groups that are missing on the way are made. Whether the values suit the form is the form validator's
 * question.
 *
 * Problems: OGW261 no such field, OGW262 no such list item, OGW263 no group there.
 *
 * @param form the form the answers belong to
 * @example
 * const form = { type: "object", properties: { title: { type: "string" } } };
 * withValues(form, {}, [{ path: "/title", value: "Murals" }]); // { answers: { title: "Murals" } }
 */
export function withValues(form: JsonSchema, answers: JsonObject, values: readonly Patch[]): ChangedAnswers {
  needObject(answers, ANSWERS);
  needList(values, { of: "withValues", name: "the values", is: "a list of { path, value }" });
  const problems: Problem[] = [];
  let changed: Json = answers;
  for (const { path, value } of values) {
    if (path === "" || formFieldAt(form, path) === undefined) problems.push(noSuchField(form, path));
    else {
      const next = new Setter(path, value).set(formTree(form), changed, parsePointer(path) ?? []);
      if ("problem" in next) problems.push(next.problem);
      else changed = next.value;
    }
  }
  return problems.length > 0 ? { problems } : { answers: changed as JsonObject };
}

type Put = { readonly value: Json } | { readonly problem: Problem };

/** Sets one value, copying only what lies on the way. */
class Setter {
  readonly #path: string;
  readonly #value: Json;

  constructor(path: string, value: Json) {
    this.#path = path;
    this.#value = value;
  }

  set(node: FormNode | undefined, current: Json | undefined, segments: readonly string[]): Put {
    const [segment, ...rest] = segments;
    if (segment === undefined) return { value: this.#value };
    if (node?.fields !== undefined)
      return this.#inGroup(node.fields.get(segment), current ?? {}, segment, rest);
    return this.#inList(node?.item, current ?? [], segment, rest);
  }

  #inGroup(field: FormNode | undefined, group: Json, name: string, rest: readonly string[]): Put {
    if (!isPlainObject(group)) return { problem: notAGroup(this.#path) };
    const members = group as JsonObject;
    const inner = this.set(field, Object.hasOwn(members, name) ? members[name] : undefined, rest);
    return "problem" in inner ? inner : { value: { ...members, [name]: inner.value } };
  }

  #inList(item: FormNode | undefined, list: Json, segment: string, rest: readonly string[]): Put {
    if (!Array.isArray(list)) return { problem: notAGroup(this.#path) };
    const index = segment === "-" ? list.length : Number(segment);
    if (index > list.length || (index === list.length && segment !== "-")) {
      return { problem: noSuchItem(this.#path, index, list.length) };
    }
    const inner = this.set(item, list[index] as Json | undefined, rest);
    return "problem" in inner
      ? inner
      : { value: [...list.slice(0, index), inner.value, ...list.slice(index + 1)] };
  }
}
