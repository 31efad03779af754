import type { LocalisedText } from "../errors/index.ts";

/**
 * What an operation gives, in words that its first operand follows by its name: `liczba dni od: Początek`. Of operations that give
 * yes or no nothing is said: tests are shown as they are written.
 */
const GIVES: Readonly<Record<string, LocalisedText>> = {
  ageAt: { pl: "wiek na dany dzień", en: "the age on a day" },
  bands: { pl: "wartość z przedziałów", en: "the value of its band" },
  count: { pl: "liczba pozycji", en: "the number of items" },
  "date.add": { pl: "dzień liczony od", en: "the day counted from" },
  "date.diff": { pl: "czas liczony od", en: "the time counted from" },
  "date.sub": { pl: "dzień liczony wstecz od", en: "the day counted back from" },
  deadline: { pl: "koniec terminu liczonego od", en: "the end of a term counted from" },
  distinct: { pl: "liczba różnych", en: "the number of different ones" },
  filter: { pl: "wybrane pozycje", en: "some items" },
  fold: { pl: "tekst bez względu na wielkość liter", en: "the text without regard to case" },
  lookup: { pl: "wartość z tabeli dla", en: "the value of a table for" },
  map: { pl: "wartości z pozycji", en: "the values of items" },
  max: { pl: "największa z wartości", en: "the greatest of" },
  maxOf: { pl: "największa wartość na liście", en: "the greatest on the list" },
  min: { pl: "najmniejsza z wartości", en: "the least of" },
  minOf: { pl: "najmniejsza wartość na liście", en: "the least on the list" },
  pctOf: { pl: "procent z", en: "a percentage of" },
  round: { pl: "zaokrąglona wartość", en: "the rounded value" },
  share: { pl: "udział", en: "the share" },
  sumOf: { pl: "suma", en: "the sum" },
  "text.len": { pl: "liczba znaków", en: "the number of characters" },
  "workdays.add": { pl: "dzień roboczy liczony od", en: "the working day counted from" },
  "workdays.between": { pl: "liczba dni roboczych od", en: "the number of working days from" },
};

/** What an operation gives; its sign, quoted, where it has no words. */
export function operationWords(op: string): LocalisedText {
  if (Object.hasOwn(GIVES, op)) return GIVES[op] as LocalisedText;
  return { pl: `wynik działania „${op}”`, en: `the result of "${op}"` };
}
