import type { JsonSchema } from "@opus/grant-rules";
import { canonicalJson } from "@opus/grant-rules";
import { compareDecimals, isMultiple } from "./exact-decimal.ts";
import { formatOf, type TextFormats } from "./text-formats.ts";
import { vettedPatterns } from "./vetted-patterns.ts";

type Check = (written: unknown, value: unknown, schema: JsonSchema) => boolean;

/** Keywords by name, and whether a value satisfies what is written there. */
export type OwnKeywords = Readonly<Record<string, Check>>;

/**
 * The keywords of our own vocabulary that judge values, as a prepared form writes them. Every validator asks these
 * same functions, so that they cannot differ; a value of another type than the keyword speaks of passes.
 */
export function ownKeywords(formats: TextFormats): OwnKeywords {
  const compare = (value: unknown, bound: unknown, schema: JsonSchema) =>
    compareToBound(value, bound, schema, formats) ?? 0;
  return {
    "x-format": (format, value) =>
      (typeof value !== "string" && typeof value !== "number") ||
      formatOf(format, formats)?.fits(value) !== false,
    "x-pattern": (id, value) =>
      typeof value !== "string" || vettedPatterns[String(id)]?.pattern.test(value) !== false,
    "x-minimum": (bound, value, schema) => compare(value, bound, schema) >= 0,
    "x-maximum": (bound, value, schema) => compare(value, bound, schema) <= 0,
    "x-step": (step, value) =>
      typeof value !== "number" || typeof step !== "number" || isMultiple(value, step),
    "x-distinct": (_, value) => !Array.isArray(value) || new Set(value.map(identity)).size === value.length,
  };
}

/** What two equal items have in common: themselves, or the text of a group or list. */
function identity(item: unknown): unknown {
  return item !== null && typeof item === "object" ? `\u0000${canonicalJson(item)}` : item;
}

/** Negative, zero or positive as the value lies below, at or above the bound; undefined when they do not compare. */
function compareToBound(
  value: unknown,
  bound: unknown,
  schema: JsonSchema,
  formats: TextFormats,
): number | undefined {
  const compare = formatOf(schema["x-format"], formats)?.compare;
  if (compare !== undefined) return compare(value, bound);
  return typeof value === "number" ? compareDecimals(String(value), String(bound)) : undefined;
}
