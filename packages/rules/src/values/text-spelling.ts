import type { TextType } from "./value-type.ts";

/** Letters of these alone have one Unicode form. */
const ASCII = /^[\0-\x7f]*$/;

/**
 * A text without regard to case and Unicode form: what differs in these alone gives the same (`ŻÓŁĆ` and `żółć`, `ﬁ` and
 * `fi`, `STRASSE` and `straße`). No language has a say in it.
 *
 * @example
 * foldedText("ŻÓŁĆ"); // "żółć"
 */
export function foldedText(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  // Capitals first: several small letters share one capital (ß and ss, σ and ς).
  return text.normalize("NFKC").toUpperCase().toLowerCase().normalize("NFKC");
}

/**
 * A text as values of a type are spelled: in the canonical form of its format, folded where they are; undefined when no
 * value of the type is ever spelled so.
 */
export function spelledAs({ written, isLoose, folded }: TextType, text: string): string | undefined {
  const canonical = written === undefined ? text : (written.read(text) ?? (isLoose ? text : undefined));
  return canonical !== undefined && folded ? foldedText(canonical) : canonical;
}
