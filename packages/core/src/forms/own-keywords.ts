import type { JsonSchema } from "@opus/grant-rules";
import { canonicalJson } from "@opus/grant-rules";
import { parseMoney } from "@opus/grant-rules/money";
import { compareDecimals, isMultiple } from "./exact-decimal.ts";
import { textFormats } from "./text-formats.ts";
import { vettedPatterns } from "./vetted-patterns.ts";

type Check = (written: unknown, value: unknown, schema: JsonSchema) => boolean;

/**
 * The keywords of our own vocabulary that judge values, as a prepared form writes them. Every validator asks these
 * same functions, so that they cannot differ; a value of another type than the keyword speaks of passes.
 */
export const ownKeywords: Readonly<Record<string, Check>> = {
  "x-format": (format, value) =>
    (typeof value !== "string" && typeof value !== "number") ||
    textFormats[String(format)]?.(value) !== false,
  "x-pattern": (id, value) =>
    typeof value !== "string" || vettedPatterns[String(id)]?.pattern.test(value) !== false,
  "x-minimum": (bound, value, schema) => (compareToBound(value, bound, schema) ?? 0) >= 0,
  "x-maximum": (bound, value, schema) => (compareToBound(value, bound, schema) ?? 0) <= 0,
  "x-step": (step, value) => typeof value !== "number" || typeof step !== "number" || isMultiple(value, step),
  "x-distinct": (_, value) =>
    !Array.isArray(value) || new Set(value.map(canonicalJson)).size === value.length,
};

/** Negative, zero or positive as the value lies below, at or above the bound; undefined when they do not compare. */
function compareToBound(value: unknown, bound: unknown, schema: JsonSchema): number | undefined {
  const format = schema["x-format"];
  if (format === "money") {
    const [amount, limit] = [parseMoney(String(value)), parseMoney(String(bound))];
    return amount.ok && limit.ok ? amount.grosze - limit.grosze : undefined;
  }
  if (format === "date") {
    if (!textFormats.date?.(value) || !textFormats.date(bound)) return undefined;
    return String(value) < String(bound) ? -1 : Number(String(value) > String(bound));
  }
  if (typeof value === "number" || format === "percent") return compareDecimals(String(value), String(bound));
  return undefined;
}
