import type { LocalisedText } from "../errors/index.ts";
import { SCAN_ERROR } from "./json-token.ts";
import { latePattern } from "./late-pattern.ts";
import type { Expectation } from "./syntax-expectation.ts";

interface Hint extends LocalisedText {
  readonly when: { test(text: string): boolean };
}

const UNQUOTED = latePattern(String.raw`^[\p{L}_$]`);

const HINTS: readonly Hint[] = [
  {
    when: /^\/[/*]/,
    pl: "JSON nie ma komentarzy; usuń komentarz.",
    en: "JSON has no comments; remove the comment.",
  },
  {
    when: /^['\u2018-\u201a\u201c-\u201e\u00ab\u00bb]/u,
    pl: 'Zamień cudzysłów na prosty: ".',
    en: 'Use the straight double quotation mark: ".',
  },
  {
    when: /^\u00a0|^\u202f|^\u2007/u,
    pl: "To twarda spacja; zamień ją na zwykłą.",
    en: "This is a no-break space; replace it with an ordinary one.",
  },
  {
    when: /^\ufeff/u,
    pl: "Zapisz plik jako UTF-8 bez znacznika BOM.",
    en: "Save the file as UTF-8 without a byte order mark.",
  },
  {
    when: /^(?:NaN|-?Infinity|undefined)/,
    pl: "Takiej wartości w JSON nie ma; wpisz null albo usuń pole.",
    en: "JSON has no such value; write null or remove the field.",
  },
  {
    when: /^(?:True|TRUE|False|FALSE|None|NULL|Null|tak|nie)/,
    pl: "Wpisz true, false albo null małymi literami.",
    en: "Write true, false or null in lower case.",
  },
  {
    when: /^[+.]|^-?0\d/,
    pl: "Zapisz liczbę jak 0.5 albo 12, bez znaku + i bez zera na początku.",
    en: "Write the number like 0.5 or 12, with no + and no leading zero.",
  },
  {
    when: { test: (text) => UNQUOTED().test(text) },
    pl: "Nazwy i teksty pisz w cudzysłowie prostym.",
    en: "Put names and texts in straight double quotation marks.",
  },
];

const ENDS: readonly Expectation[] = ["value", "name"];

/**
 * Says how to mend what stands where JSON breaks off: comments, typographic quotation marks, trailing commas and such.
 *
 * @param text the whole document
 * @param offset where it breaks off
 * @param expecting what the grammar wanted there
 * @example
 * syntaxHint("[1] // note", 4, "end").en; // "JSON has no comments; remove the comment."
 */
export function syntaxHint(text: string, offset: number, expecting: Expectation): LocalisedText {
  const found = text.slice(offset, offset + 20);
  if (
    /^[}\]]/.test(found) &&
    ENDS.includes(expecting) &&
    /,\s*$/.test(text.slice(Math.max(0, offset - 200), offset))
  ) {
    return {
      pl: "Usuń przecinek przed nawiasem; JSON nie pozwala na przecinek po ostatnim elemencie.",
      en: "Remove the comma before the bracket; JSON allows none after the last element.",
    };
  }
  const number = text.slice(Math.max(0, offset - 2), offset + 1).match(/-?0\d$/)?.[0] ?? found;
  return HINTS.find((hint) => hint.when.test(found) || hint.when.test(number)) ?? SOMETHING_MISSING;
}

const SOMETHING_MISSING: LocalisedText = {
  pl: "Popraw to miejsce; zwykle brakuje przecinka, cudzysłowu albo nawiasu tuż przed nim.",
  en: "Mend this place; usually a comma, a quotation mark or a bracket is missing just before it.",
};

const TOKEN_HINTS: Readonly<Record<number, LocalisedText>> = {
  [SCAN_ERROR.endOfString]: {
    pl: "Zamknij cudzysłów w tym samym wierszu; nowy wiersz w tekście zapisz jako \\n.",
    en: "Close the quotation mark on the same line; write a line break inside a text as \\n.",
  },
  [SCAN_ERROR.endOfNumber]: {
    pl: "Dokończ liczbę: po kropce i po literze e musi stać cyfra.",
    en: "Finish the number: a digit must follow the dot and the letter e.",
  },
  [SCAN_ERROR.unicode]: {
    pl: "Po \\u muszą stać cztery cyfry szesnastkowe.",
    en: "Four hexadecimal digits must follow \\u.",
  },
  [SCAN_ERROR.escape]: {
    pl: 'Po ukośniku \\ może stać tylko ", \\, /, b, f, n, r, t albo u; sam ukośnik zapisz jako \\\\.',
    en: 'Only ", \\, /, b, f, n, r, t or u may follow a backslash; write a backslash itself as \\\\.',
  },
  [SCAN_ERROR.character]: {
    pl: "Usuń znak sterujący z tekstu; tabulator zapisz jako \\t.",
    en: "Remove the control character from the text; write a tab as \\t.",
  },
};

/**
 * Says how to mend a text or number that is broken inside, by the scanner's error number.
 *
 * @example
 * tokenHint(4).en; // "Four hexadecimal digits must follow \\u."
 */
export function tokenHint(scanError: number): LocalisedText {
  return TOKEN_HINTS[scanError] ?? SOMETHING_MISSING;
}
