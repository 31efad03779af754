import type { TypedNode } from "../language/typed-node.ts";
import { dateText, instantText } from "../values/civil-day.ts";
import { ListValue } from "../values/list-value.ts";
import { Absent, Unknown } from "../values/no-value.ts";
import type { Shape } from "../values/shape.ts";
import type { Frame, Value } from "../values/value.ts";
import type { ValueType } from "../values/value-type.ts";
import type { OpaqueExpression, PlainFacts } from "./rule-language.ts";

/** Writes facts, in the order of their nodes, as plain JSON for a plug-in. */
export type WriteFacts = (values: readonly Value[]) => PlainFacts;

/** How the facts that an expression reads are written for it; every evaluation gets a copy of its own, frozen. */
export function factsWriter(facts: readonly TypedNode[], kind: OpaqueExpression["facts"]): WriteFacts {
  const write = kind === "nested" ? nestedWriter(facts) : byPathWriter(facts);
  return (values) => deepFrozen(write(values)) as PlainFacts;
}

/** Facts by path for a plug-in: unknown ones are left out, absent ones are null. */
function byPathWriter(facts: readonly TypedNode[]): (values: readonly Value[]) => Tree {
  const paths = facts.map(pathOf);
  const writers = facts.map(({ type }) => scalarWriter(type));
  return (values) => {
    const plain: Tree = Object.create(null);
    for (let index = 0; index < paths.length; index += 1) {
      const value = values[index] as Value;
      if (value instanceof Unknown) continue;
      plain[paths[index] as string] = value instanceof Absent ? null : (writers[index] as WriteValue)(value);
    }
    return plain;
  };
}

interface Tree {
  [name: string]: unknown;
}

/** Facts as nested records with lists, as an applicant's JSON would hold them: what is absent is not there. */
export function nestedWriter(facts: readonly TypedNode[]): (values: readonly Value[]) => Tree {
  const puts = facts.map((fact) => putter(pathOf(fact), fact.type));
  return (values) => {
    const tree: Tree = {};
    for (let index = 0; index < puts.length; index += 1) (puts[index] as Put)(tree, values[index] as Value);
    return tree;
  };
}

type Put = (tree: Tree, value: Value) => void;
type WriteValue = (value: Value) => unknown;

/** Puts a value where its path leads; what has none stays out. */
function putter(path: string, type: ValueType): Put {
  const write = valueWriter(type);
  const names = path.split(".");
  const last = names.pop() as string;
  return (tree, value) => {
    if (value instanceof Absent || value instanceof Unknown) return;
    let inner = tree;
    for (const name of names) {
      inner[name] ??= {};
      inner = inner[name] as Tree;
    }
    inner[last] = write(value);
  };
}

function valueWriter(type: ValueType): WriteValue {
  return type.kind === "list" ? listWriter(type.shape) : scalarWriter(type);
}

function listWriter(shape: Shape): WriteValue {
  const only = shape.fields.get("");
  const item = only === undefined ? recordWriter(shape) : itemWriter(only.slot, only.type);
  return (value) => (value instanceof ListValue ? value.items.map(item) : []);
}

function itemWriter(slot: number, type: ValueType): (item: Frame) => unknown {
  const write = valueWriter(type);
  return (item) => write(item[slot] as Value);
}

function recordWriter(shape: Shape): (item: Frame) => Tree {
  const fields = [...shape.fields.values()].filter(
    ({ type }) => type.kind !== "record" && type.kind !== "place",
  );
  const puts = fields.map(({ path, type, slot }) => ({ slot, put: putter(path, type) }));
  return (item) => {
    const tree: Tree = {};
    for (const { slot, put } of puts) put(tree, item[slot] as Value);
    return tree;
  };
}

/** Money is in grosze, percent in hundredths, other numbers as they are, dates and instants as texts. */
function scalarWriter(type: ValueType): WriteValue {
  const write = numberWriter(type);
  return (value) => (typeof value === "number" ? write(value) : typeof value === "object" ? null : value);
}

function numberWriter(type: ValueType): (value: number) => string | number {
  if (type.kind === "date") return dateText;
  if (type.kind === "instant") return instantText;
  const den = type.kind === "number" && type.unit === "plain" ? type.den : 1;
  return (value) => value / den;
}

function pathOf({ origin }: TypedNode): string {
  return origin.from === "fact" ? origin.field.path : "";
}

function deepFrozen<Part>(part: Part): Part {
  if (typeof part !== "object" || part === null) return part;
  for (const inner of Object.values(part)) deepFrozen(inner);
  return Object.freeze(part);
}

/** The test whether a value of a type, or anything in it, is not known. */
export function openTest(type: ValueType): (value: Value) => boolean {
  if (type.kind !== "list") return (value) => value instanceof Unknown;
  const fields = [...type.shape.fields.values()].map(({ slot, type: inner }) => ({
    slot,
    isOpen: openTest(inner),
  }));
  return (value) => {
    if (!(value instanceof ListValue)) return value instanceof Unknown;
    return value.items.some((item) => fields.some(({ slot, isOpen }) => isOpen(item[slot] as Value)));
  };
}
