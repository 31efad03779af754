import type { TypedNode } from "../language/typed-node.ts";
import type { ReasonOperand, TypedValue } from "../outcome/rule-outcome.ts";
import { PlaceValue } from "../values/place-value.ts";
import type { Value } from "../values/value.ts";
import { printType, storedValue, writerOf } from "./stored-value.ts";

/** Writes one operand of a reason out of a value and what it is taken from. */
export type WriteOperand = (value: Value, from: string) => ReasonOperand;

/** A value with its printing type; personal facts give no value. */
export function typedValue(node: TypedNode, value: Value): TypedValue {
  const type = printType(node.type);
  const labels = labelsOf(node);
  const isMissing = typeof value === "object" && "state" in value;
  if (!isMissing && isPersonal(node)) return { personal: true, type };
  return {
    ...(labels === undefined ? {} : { labels }),
    ...(!isMissing && value instanceof PlaceValue ? { place: value.recognition } : {}),
    ...(isMissing ? { state: value.state } : {}),
    type,
    value: isMissing ? null : storedValue(node, value),
  };
}

/**
 * The writer of a node's values as operands, with their names in the order of canonical JSON. The common kinds are
 * written whole; objects that grow member by member cost several times as much.
 */
export function operandWriter(node: TypedNode): WriteOperand {
  const type = printType(node.type);
  const labels = labelsOf(node);
  const write = writerOf(node.type);
  const isPlain = !isPersonal(node) && node.type.kind !== "literals";
  return (value, from) => {
    if (typeof value !== "object" && isPlain)
      return labels === undefined
        ? { from, type, value: write(value) }
        : { from, labels, type, value: write(value) };
    if (value instanceof PlaceValue && isPlain)
      return { from, place: value.recognition, type, value: write(value) };
    if (typeof value === "object" && "state" in value && labels === undefined)
      return { from, state: value.state, type, value: null };
    return { from, ...typedValue(node, value) };
  };
}

/** Path of the form field whose labels print the value of a node. */
function labelsOf({ origin }: TypedNode): string | undefined {
  return origin.from === "fact" && origin.field.labels !== undefined ? origin.field.fullPath : undefined;
}

const personal = new WeakMap<TypedNode, boolean>();

/** Whether a node shows anything personal; looked up once, as what a calculation reads may be much. */
function isPersonal(node: TypedNode): boolean {
  const before = personal.get(node);
  if (before !== undefined) return before;
  const { origin, args } = node;
  const is = (origin.from === "fact" && origin.field.personal !== undefined) || args.some(isPersonal);
  personal.set(node, is);
  return is;
}
