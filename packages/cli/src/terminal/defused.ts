/** The joiner that makes one picture of two emoji is seen by what it makes. */
const JOINS_EMOJI = String.raw`(?<=\p{Extended_Pictographic}\ufe0f?|\p{Emoji_Modifier})\u200d(?=\p{Extended_Pictographic})`;

/**
 * Control characters, marks that turn the direction of text, and characters that nobody sees, which make two texts look
 * alike; selectors of variants change how the character before them looks. A line break or a tab is no danger by itself.
 */
const ARMED = String.raw`(?!${JOINS_EMOJI}|[\n\t\ufe00-\ufe0f])[\p{Cc}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}\u2028\u2029]`;
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
 * The same for a text that has to stay within its line and its cell: line breaks and tabs are written out as well.
 *
 * @example
 * inOneLine("Garden\n1. Forged"); // "Garden\\u000a1. Forged"
 */
export function inOneLine(text: string): string {
  return defused(text).replaceAll(/[\n\t]/g, written);
}

function written(character: string): string {
  // Unit by unit, as JSON writes them.
  return Array.from({ length: character.length }, (_, at) => {
    return `\\u${character.charCodeAt(at).toString(16).padStart(4, "0")}`;
  }).join("");
}
