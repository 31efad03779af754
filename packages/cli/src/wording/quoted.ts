import type { LocalisedText } from "@opus/grant-rules/errors";

/** A text between the quotation marks of each language. */
export function quoted(text: string): LocalisedText {
  return { pl: `„${text}”`, en: `“${text}”` };
}
