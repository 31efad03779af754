import type { LocalisedText } from "../../errors/index.ts";
import type { JsonSchema } from "../../form/json-schema.ts";

/** A text in both languages. */
export const text = (pl: string, en: string): LocalisedText => ({ pl, en });

/** Title and question of a field. */
export const asked = (title: LocalisedText, question?: LocalisedText): JsonSchema =>
  question === undefined ? { "x-title": title } : { "x-title": title, "x-question": question };

/** A group of fields, which all have to be answered. */
export const group = (title: LocalisedText, fields: Readonly<Record<string, string>>): JsonSchema => ({
  type: "object",
  additionalProperties: false,
  required: Object.keys(fields),
  "x-title": title,
  properties: partsOf(fields),
});

/** Fields that are parts, by their names in the group. */
export function partsOf(fields: Readonly<Record<string, string>>): JsonSchema {
  return Object.fromEntries(Object.entries(fields).map(([name, part]) => [name, { "x-part": part }]));
}
