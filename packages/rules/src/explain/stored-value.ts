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

/** A run-time value of a type as plain JSON; null when there is none. */
export function plainValue(type: ValueType, value: Value): StoredValue {
  if (value instanceof PlaceValue) return placeText(value);
  if (value instanceof ListValue) return listValue(type, value);
  if (typeof value === "object") return null;
  if (typeof value !== "number") return value;
  if (type.kind === "date") return dateText(value);
  if (type.kind === "instant") return instantText(value);
  const number = type as NumberType;
  if (number.unit === "money") return writeDecimal(value, number.den, 2);
  return value / number.den;
}

function listValue(type: ValueType, list: ListValue): StoredValue {
  const scalar = type.kind === "list" ? type.shape.fields.get("") : undefined;
  if (scalar === undefined) return list.items.length;
  return list.items.map((item) => plainValue(scalar.type, item[scalar.slot] as Value));
}

/** A place in one line: what was written. */
function placeText(place: PlaceValue): string {
  const { street, number, locality } = place.written;
  const address = [street, number].filter((part) => part !== undefined).join(" ");
  return [address, locality].filter((part) => part !== undefined && part !== "").join(", ");
}
