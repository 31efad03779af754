/** Control characters, and the marks that turn the direction of text; a line break or a tab is no danger by itself. */
const ARMED = String.raw`(?![\n\t])[\p{Cc}\p{Bidi_Control}\u2028\u2029]`;
let armed: RegExp | undefined;

/**
 * A text whose control characters are written out, so that what an applicant or an author typed can neither move the
 * cursor, nor change colours or titles, nor turn the direction of what a terminal shows.
 *
 * @example
 * defused("Garden\u001b[2J"); // "Garden\\u001b[2J"
 */
export function defused(text: string): string {
  armed ??= new RegExp(ARMED, "gu");
  return text.replace(armed, written);
}

/**
 * The same for a text that has to stay within its line: line breaks are written out as well.
 *
 * @example
 * inOneLine("Garden\n1. Forged"); // "Garden\\u000a1. Forged"
 */
export function inOneLine(text: string): string {
  return defused(text).replaceAll("\n", written);
}

function written(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
