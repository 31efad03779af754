import type { TypedNode } from "../language/typed-node.ts";
import type { PrintType, StoredValue } from "../outcome/rule-outcome.ts";
import { dateText, instantText } from "../values/civil-day.ts";
import { writeDecimal } from "../values/decimal.ts";
import { ListValue } from "../values/list-value.ts";
import { PlaceValue } from "../values/place-value.ts";
import type { Value } from "../values/value.ts";
import type { NumberType, ValueType } from "../values/value-type.ts";

/** How values of a type are printed. */
export function printType(type: ValueType): PrintType {
  switch (type.kind) {
    case "number":
      return type.unit === "plain" ? "number" : type.unit;
    case "literals":
    case "list":
      return "list";
    case "record":
      return "text";
    default:
      return type.kind;
  }
}

/** A run-time value as plain JSON: money `"1500.00"`, dates `"2026-03-01"`, numbers as numbers. */
export function storedValue(node: TypedNode, value: Value): StoredValue {
  if (node.type.kind === "literals") return node.args.map((arg) => (arg.literal ?? null) as StoredValue);
  return plainValue(node.type, value);
}

/** Writes run-time values of one type as plain JSON. */
export type WriteValue = (value: Value) => StoredValue;

/** A run-time value of a type as plain JSON; null when there is none. */
export function plainValue(type: ValueType, value: Value): StoredValue {
  return writerOf(type)(value);
}

/** The writer of values of a type; what they have none of is null. */
export function writerOf(type: ValueType): WriteValue {
  const write = numberWriter(type);
  return (value) => {
    if (typeof value === "number") return write(value);
    if (typeof value !== "object") return value;
    if (value instanceof PlaceValue) return value.inOneLine();
    return value instanceof ListValue ? listValue(type, value) : null;
  };
}

function numberWriter(type: ValueType): (value: number) => StoredValue {
  if (type.kind === "date") return dateText;
  if (type.kind === "instant") return instantText;
  const { unit, den } = type as NumberType;
  if (unit === "money") return (value) => writeDecimal(value, den, 2);
  return den === 1 ? (value) => value : (value) => value / den;
}

function listValue(type: ValueType, list: ListValue): StoredValue {
  const scalar = type.kind === "list" ? type.shape.fields.get("") : undefined;
  if (scalar === undefined) return list.items.length;
  return list.items.map((item) => plainValue(scalar.type, item[scalar.slot] as Value));
}
