/** What belongs to the letter before it: marks, skin tones, what a joiner joins; the second half of a flag. */
const ATTACHED = String.raw`\p{M}|\p{Emoji_Modifier}|\u200d[^\s]?|(?<=\p{RI})\p{RI}`;
let known: RegExp | undefined;

/**
 * How many letters a reader sees in a text, after NFC: an accent written apart, or an emoji put together, is no letter of
 * its own. Blanks around the text count nothing, and several in a row count as one.
 *
 * @example
 * lettersOf("  Z\u0301ródło "); // 6
 */
export function lettersOf(text: string): number {
  known ??= new RegExp(ATTACHED, "gu");
  const seen = text.normalize("NFC").trim().replaceAll(/\s+/g, " ").replaceAll(known, "");
  return [...seen].length;
}
