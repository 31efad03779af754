import { didYouMean } from "../document/index.ts";
import { latePattern } from "../document/late-pattern.ts";
import type { LocalisedText } from "../errors/index.ts";
import type { OperatorTable } from "./operator-table.ts";

const LETTER = latePattern(String.raw`\p{L}`);
const TWO_LETTERS = latePattern(String.raw`\p{L}{2}`);

/** The operator that a misspelt name was meant to be, or undefined when none is near. */
export function operatorMeant(written: string, operators: OperatorTable): string | undefined {
  const word = written.trim().toLowerCase();
  const known = [...operators.names()];
  const same = known.find((name) => name.toLowerCase() === word);
  if (same !== undefined) return same;
  const elsewhere = [...operators.all()].find(({ alsoWritten }) => alsoWritten?.includes(word));
  if (elsewhere !== undefined) return elsewhere.name;
  if (TWO_LETTERS().test(word)) return didYouMean(word, known);
  // Symbols are short, so that nearly all are one slip apart: those that begin alike go first.
  const symbols = known.filter((name) => !LETTER().test(name));
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
