import { didYouMean } from "../document/index.ts";
import type { LocalisedText } from "../errors/index.ts";

/** What other languages and people write for an operator of this one. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  "=": "===",
  "<>": "!==",
  "≠": "!==",
  "=<": "<=",
  "≤": "<=",
  "=>": ">=",
  "≥": ">=",
  "&": "and",
  "&&": "and",
  i: "and",
  oraz: "and",
  "|": "or",
  "||": "or",
  lub: "or",
  albo: "or",
  not: "!",
  nie: "!",
  "~": "!",
  "×": "*",
  "÷": "/",
  ":": "/",
  mod: "%",
  any: "some",
  every: "all",
  sum: "sumOf",
  length: "count",
  exists: "known",
  defined: "known",
};

/** The operator that a misspelt name was meant to be, or undefined when none is near. */
export function operatorMeant(written: string, names: Iterable<string>): string | undefined {
  const word = written.trim().toLowerCase();
  const known = [...names];
  const same = known.find((name) => name.toLowerCase() === word);
  if (same !== undefined) return same;
  const elsewhere = Object.hasOwn(ELSEWHERE, word) ? ELSEWHERE[word] : undefined;
  if (elsewhere !== undefined) return elsewhere;
  if (/\p{L}{2}/u.test(word)) return didYouMean(word, known);
  // Symbols are short, so that nearly all are one slip apart: those that begin alike go first.
  const symbols = known.filter((name) => !/\p{L}/u.test(name));
  return (
    didYouMean(
      word,
      symbols.filter((name) => name[0] === word[0]),
    ) ?? (word.length > 1 ? didYouMean(word, symbols) : undefined)
  );
}

/** Where to look when no operator is near. */
export const OPERATORS_ARE: LocalisedText = {
  pl: "Operatory: warunki (and, or, !, if), porównania (===, !==, <, <=, >, >=, between), wybory (in, oneOf, overlaps), liczby (+, -, *, /, round, share), listy (some, all, none, count, sumOf), daty (date.add, date.diff, deadline), miejsca (inTerritory) i inne; wszystkie opisuje docs/operators.md.",
  en: "Operators: conditions (and, or, !, if), comparisons (===, !==, <, <=, >, >=, between), choices (in, oneOf, overlaps), numbers (+, -, *, /, round, share), lists (some, all, none, count, sumOf), dates (date.add, date.diff, deadline), places (inTerritory) and more; docs/operators.md describes them all.",
};
