import type { LocalisedText } from "@opus/grant-rules";
import type * as z from "zod";
import { SchemaNotes } from "../values/schema-notes.ts";

/**
 * What people are told of something, in both languages; it stands with the schema. Of a member of a programme document
 * it is a description, of an event what happened, of an effect what it asks for.
 */
export const words = new SchemaNotes<LocalisedText>();

/**
 * A schema with what people are told of it; a copy, so that one schema can stand in several places.
 *
 * @example
 * ```ts
 * import * as z from "zod";
 *
 * described(z.int().min(0), "Ile razy można uzupełnić wniosek.", "How many times an application may be supplemented.");
 * ```
 */
export function described<S extends z.ZodType>(schema: S, pl: string, en: string): S {
  const copy = schema.clone();
  words.add(copy, { pl, en });
  return copy;
}
