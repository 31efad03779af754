import { canonicalJson } from "../canonical/index.ts";
import { answerReader } from "../form/answer-reader.ts";
import type { CompiledForm } from "../form/compiled-form.ts";
import type { JsonSchema } from "../form/json-schema.ts";
import { compareDecimals, isMultiple } from "../formats/exact-decimal.ts";
import { formatOf } from "../formats/standard-formats.ts";
import type { TextFormats } from "../formats/text-format.ts";
import type { ScalarReader } from "../values/read-scalar.ts";

type Check = (written: unknown, value: unknown, schema: JsonSchema) => boolean;

/** Keywords by name, and whether a value satisfies what is written there. */
export type OwnKeywords = Readonly<Record<string, Check>>;

/**
 * The keywords of our own vocabulary that judge values, as a prepared form writes them. Every validator asks these
 * same functions, so that they cannot differ; a value of another type than the keyword speaks of passes.
 */
export function ownKeywords(formats: TextFormats, form: CompiledForm): OwnKeywords {
  const compare = (value: unknown, bound: unknown, schema: JsonSchema) =>
    compareToBound(value, bound, schema, formats) ?? 0;
  const readerAt = readersOf(form);
  return {
    "x-format": (format, value) =>
      (typeof value !== "string" && typeof value !== "number") ||
      formatOf(format, formats)?.fits(value) !== false,
    "x-minimum": (bound, value, schema) => compare(value, bound, schema) >= 0,
    "x-maximum": (bound, value, schema) => compare(value, bound, schema) <= 0,
    "x-step": (step, value) =>
      typeof value !== "number" || typeof step !== "number" || isMultiple(value, step),
    // Last of all, so that nothing is accepted that the rules could not read.
    "x-reads": (path, value) => readerAt(String(path))(value) !== undefined,
    "x-distinct": (_, value) => !Array.isArray(value) || new Set(value.map(identity)).size === value.length,
  };
}

/** What reads answers at the paths that a prepared form names, each found once. */
function readersOf(form: CompiledForm): (path: string) => ScalarReader {
  const readers = new Map<string, ScalarReader>();
  return (path) => {
    const known = readers.get(path);
    if (known !== undefined) return known;
    const field = form.field(path);
    const reader: ScalarReader = field === undefined ? () => true : answerReader(field);
    readers.set(path, reader);
    return reader;
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
  // A group or a list is of the wrong type; formats may make texts of what they compare.
  if (typeof value !== "string" && typeof value !== "number") return undefined;
  const compare = formatOf(schema["x-format"], formats)?.compare;
  if (compare !== undefined) return compare(value, bound);
  return typeof value === "number" ? compareDecimals(String(value), String(bound)) : undefined;
}
