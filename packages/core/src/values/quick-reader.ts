import type * as z from "zod";
import { isCopying, recipeOf, schemaIdentity } from "./deferred-schema.ts";
import { checkedReader } from "./quick-checks.ts";
import { objectReader } from "./quick-objects.ts";
import type { QuickReader } from "./quick-reading.ts";
import { wordReader } from "./quick-words.ts";

/**
 * What reads values by a schema of the core as zod does, without zod and without building the schema. Of a value that does
 * not fit it knows no more than that; zod says what is wrong. Undefined for a schema that has something else than the words
 * of `zod.ts` and the checks of `quick-checks.ts`, such as a host's own.
 */
export function quickReader(schema: z.ZodType): QuickReader | undefined {
  const identity = schemaIdentity(schema);
  const known = readers.get(identity);
  if (known !== undefined) return known.reader;
  const reader = readerOf(schema);
  readers.set(identity, { reader });
  return reader;
}

const readers = new WeakMap<object, { readonly reader: QuickReader | undefined }>();

function readerOf(schema: z.ZodType): QuickReader | undefined {
  const recipe = recipeOf(schema);
  if (recipe === undefined) return undefined;
  if ("word" in recipe)
    return wordReader(recipe.word, recipe.args, quickReader) ?? objectReader(schema, quickReader);
  const { step, of, args } = recipe;
  if (step === "extend" || step === "catchall") return objectReader(schema, quickReader);
  const reader = quickReader(of);
  if (reader === undefined) return undefined;
  if (isCopying(step)) return checkedReader(reader, step, args);
  if (args.length > 0) return undefined;
  if (step === "optional") return allowing(undefined, reader, true);
  return step === "nullable" ? allowing(null, reader, reader.isOptional === true) : undefined;
}

function allowing(nothing: undefined | null, { read }: QuickReader, isOptional: boolean): QuickReader {
  return { isOptional, read: (value) => (value === nothing ? nothing : read(value)) };
}
