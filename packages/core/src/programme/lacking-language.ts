import { isPlainObject } from "@opus/grant-rules/document";

const LANGUAGES = ["pl", "en"] as const;

/** A language of texts. */
export type Language = (typeof LANGUAGES)[number];

/** Whether a document has a text in one language only, told without working out places, as most documents have all their texts. */
export function hasTextInOneLanguage(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(hasTextInOneLanguage);
  if (!isPlainObject(value)) return false;
  if ((typeof value.pl === "string" || typeof value.en === "string") && lackingLanguage(value) !== undefined)
    return true;
  for (const name in value) if (hasTextInOneLanguage(value[name])) return true;
  return false;
}

/** The language of a text that is there and the one that is missing or blank; undefined for what is no such text. */
export function lackingLanguage(
  value: Readonly<Record<string, unknown>>,
): readonly [Language, Language] | undefined {
  const names = Object.keys(value);
  const [own, ...more] = LANGUAGES.filter((language) => isWritten(value[language]));
  if (own === undefined || more.length > 0 || names.length > LANGUAGES.length) return undefined;
  const other = own === "pl" ? "en" : "pl";
  const isText = names.every((name) => name === own || (name === other && isBlank(value[other])));
  return isText ? [own, other] : undefined;
}

function isWritten(text: unknown): boolean {
  return typeof text === "string" && text.trim() !== "";
}

function isBlank(text: unknown): boolean {
  return typeof text === "string" && text.trim() === "";
}
