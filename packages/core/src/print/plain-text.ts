/** The joiner that makes one picture of two emoji is seen by what it makes. */
const JOINS_EMOJI = String.raw`(?<=\p{Extended_Pictographic}\ufe0f?|\p{Emoji_Modifier})\u200d(?=\p{Extended_Pictographic})`;
const ARMED = String.raw`(?!${JOINS_EMOJI}|[\ufe00-\ufe0f])[\p{Cc}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}\u2028\u2029]+`;
let armed: RegExp | undefined;

/**
 * A text in one line, as it may stand in a letter or a list whoever typed it: what moves a cursor, turns the direction of
 * writing or is seen by nobody becomes a blank.
 *
 * @example
 * plainText("Garden\n# Forged"); // "Garden # Forged"
 */
export function plainText(text: string): string {
  armed ??= new RegExp(ARMED, "gu");
  return text.replace(armed, " ").replaceAll(/ {2,}/g, " ").trim();
}
