import type { JsonSchema } from "../form/json-schema.ts";
import { nameAmong } from "./vocabulary.ts";

/** What each word of a choice means: Polish, then English. */
type ChoiceWords = Readonly<Record<string, readonly [pl: string, en: string]>>;

/** A schema of a choice between words, each with what it means. */
export function choiceOf(words: ChoiceWords): JsonSchema {
  return nameAmong(Object.entries(words).map(([name, [pl, en]]) => ({ name, meaning: { pl, en } })));
}

/** Types of values, as parameters and calculations name them. */
export const valueTypeWords = {
  money: ["Kwota w złotych, do grosza.", "An amount in złoty, to the grosz."],
  integer: ["Liczba całkowita.", "A whole number."],
  number: ["Liczba, także z ułamkiem.", "A number, with decimals too."],
  percent: ["Procent: 12.5 to 12,5 %.", "A percentage: 12.5 is 12.5%."],
  date: ["Dzień, RRRR-MM-DD.", "A day, YYYY-MM-DD."],
  text: ["Tekst.", "A text."],
  boolean: ["Tak albo nie: true, false.", "Yes or no: true, false."],
} as const satisfies ChoiceWords;
