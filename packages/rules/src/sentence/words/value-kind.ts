import type { ValueType } from "../../values/value-type.ts";
import type { ValueKind } from "./words.ts";

/** The kind of a type. */
export function kindOf(type: ValueType): ValueKind {
  if (type.kind === "number") return type.unit === "plain" ? "number" : type.unit;
  return type.kind === "literals" ? "unknown" : type.kind;
}
