import type { LocalisedText } from "@opus/grant-rules";
import type { Json } from "../values/json.ts";
import { SchemaNotes } from "../values/schema-notes.ts";
import * as z from "../values/zod.ts";

/** What each choice of a setting means, by its word. */
export type ChoiceWords = Readonly<Record<string, LocalisedText>>;

/** What the words of a choice mean. */
export const choiceWords = new SchemaNotes<ChoiceWords>();

/** What holds for a setting beside its description: an example of it, and what it is when it is left out. */
export const settingNotes = new SchemaNotes<{ readonly example?: Json; readonly usual?: Json }>();

/**
 * The schema of a choice between words, each with what it means in both languages; the reference page and editors show
 * them.
 *
 * @example
 * const aggregate = choiceOf({
 *   mean: { pl: "Średnia kart.", en: "The mean of the cards." },
 *   sum: { pl: "Suma kart.", en: "The sum of the cards." },
 * });
 * aggregate.options; // ["mean", "sum"]
 */
export function choiceOf<const Words extends ChoiceWords>(words: Words) {
  const schema = z.enum(Object.keys(words) as [keyof Words & string, ...(keyof Words & string)[]]);
  choiceWords.add(schema, words);
  return schema;
}

/**
 * A schema with an example of what stands there, for settings of which no example programme has one; a copy.
 *
 * @example
 * import * as z from "zod";
 *
 * exampleOf(z.int().min(0), 3);
 */
export function exampleOf<S extends z.ZodType>(schema: S, example: Json): S {
  return noted(schema, { example });
}

/**
 * A schema with what a programme means that leaves the setting out; a copy, still to be made optional.
 *
 * @example
 * import * as z from "zod";
 *
 * usually(z.enum(["strict", "certlogic"]), "strict").optional();
 */
export function usually<S extends z.ZodType>(schema: S, usual: Json): S {
  return noted(schema, { usual });
}

function noted<S extends z.ZodType>(schema: S, note: { readonly example?: Json; readonly usual?: Json }): S {
  const copy = schema.clone();
  settingNotes.add(copy, { ...settingNotes.get(schema), ...note });
  return copy;
}
