/**
 * Token kinds and scan errors of jsonc-parser's scanner.
 *
 * The library declares them as ambient const enums, which erasable TypeScript cannot read, so their numbers stand
 * here; a test compares them with the library.
 */
export const TOKEN = {
  openBrace: 1,
  closeBrace: 2,
  openBracket: 3,
  closeBracket: 4,
  comma: 5,
  colon: 6,
  null: 7,
  true: 8,
  false: 9,
  string: 10,
  number: 11,
  lineBreak: 14,
  space: 15,
  end: 17,
} as const;

/** What is wrong inside a token, by the scanner's error number; 0 means nothing. */
export const SCAN_ERROR = {
  endOfString: 2,
  endOfNumber: 3,
  unicode: 4,
  escape: 5,
  character: 6,
} as const;
