import { isRecord } from "../form/plain-json.ts";

/** What stands for a property that is computed by code when it is read; such code is never run. */
export const COMPUTED: unique symbol = Symbol("computed");

/** An own property of a record or list, without running any code of it. */
export function ownData(from: object, name: string | number): unknown {
  const property = Object.getOwnPropertyDescriptor(from, name);
  if (property === undefined) return undefined;
  return "value" in property ? property.value : COMPUTED;
}

/** Whether a value is a record as JSON makes them: of no class. */
export function isPlainRecord(value: unknown): value is { readonly [key: string]: unknown } {
  if (!isRecord(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  // Records of another realm have that realm's Object.prototype, which has none above it.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
