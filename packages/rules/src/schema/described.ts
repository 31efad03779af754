import { type LocalisedText, needObject } from "../errors/index.ts";
import type { JsonSchema } from "../form/json-schema.ts";

/**
 * A text as editors show it: Polish, then English, since a schema's description is in no particular language.
 *
 * @example
 * inBothLanguages({ pl: "Kwota", en: "Amount" }); // "Kwota\n\nAmount"
 */
export function inBothLanguages(text: LocalisedText): string {
  needObject(text, { of: "inBothLanguages", name: "the text", is: "an object { pl, en }" });
  const { pl, en } = text;
  return `${pl}\n\n${en}`;
}

/** A schema with a description in both languages. */
export function described(pl: string, en: string, schema: JsonSchema = {}): JsonSchema {
  return { description: inBothLanguages({ pl, en }), ...schema };
}

/** An object schema that takes only the members it names. */
export function closedObject(
  properties: Readonly<Record<string, JsonSchema>>,
  required: readonly string[] = [],
): JsonSchema {
  return {
    type: "object",
    properties,
    ...(required.length === 0 ? {} : { required }),
    additionalProperties: false,
  };
}

/** A reference to one of the definitions of the same document. */
export function defined(name: string): JsonSchema {
  return { $ref: `#/$defs/${name}` };
}
