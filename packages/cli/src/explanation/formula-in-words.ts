import type { ReasonOperand } from "@opus/grant-rules";
import type { Lang, LocalisedText } from "@opus/grant-rules/errors";

/** How the parts of a formula are written: a value alone, and the name of where it comes from, if it has one. */
export interface FormulaWords {
  value(operand: ReasonOperand): string;
  label(operand: ReasonOperand): string | undefined;
}

/** What stands between the parts of each operator. */
const BETWEEN: Readonly<Record<string, LocalisedText>> = {
  "+": { pl: " + ", en: " + " },
  sumOf: { pl: " + ", en: " + " },
  "-": { pl: " − ", en: " − " },
  "*": { pl: " × ", en: " × " },
  "/": { pl: " ÷ ", en: " ÷ " },
  share: { pl: " ÷ ", en: " ÷ " },
  pctOf: { pl: " z ", en: " of " },
};

const IN_FRONT: Readonly<Record<string, LocalisedText>> = {
  min: { pl: "najmniej z: ", en: "the least of: " },
  minOf: { pl: "najmniej z: ", en: "the least of: " },
  max: { pl: "najwięcej z: ", en: "the most of: " },
  maxOf: { pl: "najwięcej z: ", en: "the most of: " },
  "text.len": { pl: "liczba znaków: ", en: "number of characters: " },
};
const OF: LocalisedText = { pl: "z: ", en: "from: " };

/**
 * Of what an operand was computed, in words: `25% [Own share] of PLN 4,000.00 [Sum of costs]`; undefined when that is
 * not known. What a named calculation among the parts was made of is its own formula.
 */
export function formulaInWords(operand: ReasonOperand, words: FormulaWords, lang: Lang): string | undefined {
  const { op = "", parts = [], more } = operand;
  if (parts.length === 0) return undefined;
  const between = BETWEEN[op];
  const written = parts.map((part) => partInWords(part, words, lang, between === undefined));
  if (more !== undefined) written.push(lang === "pl" ? `… (jeszcze ${more})` : `… (${more} more)`);
  if (between === undefined) {
    const isSame = parts.length === 1 && IN_FRONT[op] === undefined;
    return `${isSame ? "" : (IN_FRONT[op] ?? OF)[lang]}${written.join("; ")}`;
  }
  if (op === "-" && written.length === 1) return `−${written[0]}`;
  return written.join(between[lang]);
}

function partInWords(part: ReasonOperand, words: FormulaWords, lang: Lang, isAlone: boolean): string {
  const label = words.label(part);
  const isNamed = label !== undefined || part.from === "literal";
  const inner = isNamed ? undefined : formulaInWords(part, words, lang);
  if (inner === undefined) return label === undefined ? words.value(part) : `${words.value(part)} [${label}]`;
  // A product inside a sum needs no brackets; whatever else stands inside another operation does.
  return isAlone || part.op === "*" || part.parts?.length === 1 ? inner : `(${inner})`;
}
