import type { TypedNode } from "../language/typed-node.ts";
import { dateText, instantText } from "../values/civil-day.ts";
import { ListValue } from "../values/list-value.ts";
import { Absent, Unknown } from "../values/no-value.ts";
import type { Field, Shape } from "../values/shape.ts";
import type { Frame, Value } from "../values/value.ts";
import type { ValueType } from "../values/value-type.ts";
import type { PlainFacts } from "./rule-language.ts";

/** Facts by path for a plug-in: unknown ones are left out, absent ones are null. */
export function factsByPath(facts: readonly TypedNode[], values: readonly Value[]): PlainFacts {
  const plain: Record<string, string | number | boolean | null> = Object.create(null);
  for (const [index, fact] of facts.entries()) {
    const value = values[index] as Value;
    if (fact.origin.from === "fact" && !(value instanceof Unknown))
      plain[fact.origin.field.path] = value instanceof Absent ? null : scalar(fact.type, value);
  }
  return Object.freeze(plain);
}

interface Tree {
  [name: string]: unknown;
}

/** Facts as nested records with lists, as an applicant's JSON would hold them: what is absent is not there. */
export function nestedFacts(facts: readonly TypedNode[], values: readonly Value[]): object {
  const tree: Tree = {};
  for (const [index, fact] of facts.entries())
    if (fact.origin.from === "fact") put(tree, fact.origin.field, values[index] as Value);
  return deepFrozen(tree);
}

function put(tree: Tree, { path, type }: Field, value: Value): void {
  if (value instanceof Absent || value instanceof Unknown) return;
  const names = path.split(".");
  const last = names.pop() as string;
  let inner = tree;
  for (const name of names) {
    inner[name] ??= {};
    inner = inner[name] as Tree;
  }
  inner[last] = value instanceof ListValue ? list(type, value) : scalar(type, value);
}

function list(type: ValueType, value: ListValue): readonly unknown[] {
  if (type.kind !== "list") return [];
  const only = type.shape.fields.get("");
  return value.items.map((item) =>
    only === undefined ? record(type.shape, item) : itemValue(only.type, item[only.slot] as Value),
  );
}

function itemValue(type: ValueType, value: Value): unknown {
  return value instanceof ListValue ? list(type, value) : scalar(type, value);
}

function record(shape: Shape, item: Frame): Tree {
  const tree: Tree = {};
  for (const field of shape.fields.values())
    if (field.type.kind !== "record" && field.type.kind !== "place")
      put(tree, field, item[field.slot] as Value);
  return tree;
}

/** Money is in grosze, percent in hundredths, other numbers as they are, dates and instants as texts. */
function scalar(type: ValueType, value: Value): string | number | boolean | null {
  if (typeof value === "object") return null;
  if (type.kind === "date") return dateText(value as number);
  if (type.kind === "instant") return instantText(value as number);
  return type.kind === "number" && type.unit === "plain" ? (value as number) / type.den : value;
}

function deepFrozen<Part>(part: Part): Part {
  if (typeof part !== "object" || part === null) return part;
  for (const inner of Object.values(part)) deepFrozen(inner);
  return Object.freeze(part);
}

/** Whether a value, or anything in it, is not known. */
export function isOpen(type: ValueType, value: Value): boolean {
  if (value instanceof Unknown) return true;
  if (!(value instanceof ListValue) || type.kind !== "list") return false;
  const fields = [...type.shape.fields.values()];
  return value.items.some((item) => fields.some((field) => isOpen(field.type, item[field.slot] as Value)));
}
