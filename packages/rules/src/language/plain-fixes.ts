import type { LocalisedText } from "../errors/index.ts";

interface Fix {
  readonly why: LocalisedText;
  readonly remedy: LocalisedText;
}

function fix(whyPl: string, whyEn: string, pl: string, en: string): Fix {
  return { why: { pl: whyPl, en: whyEn }, remedy: { pl, en } };
}

function loose(strict: string): Fix {
  return fix(
    "porównuje po cichu różne typy (0 równa się pustemu tekstowi)",
    "it compares different types silently (0 equals the empty text)",
    `Użyj „${strict}”.`,
    `Use "${strict}".`,
  );
}

const MISSING = fix(
  "traktuje pusty tekst i null jednakowo, a nazwy pól może wziąć z danych",
  "it treats empty text and null alike, and may take field names from the data",
  'Użyj {"known": [pole]} albo {"absent": [pole]}.',
  'Use {"known": [field]} or {"absent": [field]}.',
);
const TEXTUAL = fix(
  "sklejanie i krojenie tekstu nie jest warunkiem",
  "joining and cutting text is not a condition",
  "Porównuj całe wartości lub kody; teksty dla ludzi piszesz w „messages”.",
  'Compare whole values or codes; texts for people go to "messages".',
);

/** Operators of plain JSON-logic that the strict profile leaves out, with what to write instead. */
export const PLAIN_FIXES: Readonly<Record<string, Fix>> = {
  "==": loose("==="),
  "!=": loose("!=="),
  "!!": fix(
    "dowolną wartość zamienia na tak/nie („nie” liczy się jako tak)",
    'it turns any value into yes/no ("no" counts as yes)',
    'Napisz porównanie albo {"known": [pole]}.',
    'Write a comparison, or {"known": [field]}.',
  ),
  missing: MISSING,
  missing_some: MISSING,
  cat: TEXTUAL,
  substr: TEXTUAL,
  log: fix("reguły niczego nie wypisują", "rules print nothing", "Usuń go.", "Remove it."),
  merge: fix(
    "listy w formularzu mają stały typ",
    "lists of the form have one type",
    "Zapytaj o każdą listę osobno i połącz przez „or” lub „+”.",
    'Ask about each list and join by "or" or "+".',
  ),
  reduce: fix(
    "wynik kroku nie ma typu, a jeden brak psuje całość",
    "its step has no type, and one gap spoils the whole",
    "Użyj „sumOf”, „count”, „minOf” lub „maxOf”.",
    'Use "sumOf", "count", "minOf" or "maxOf".',
  ),
  "?:": fix("to skrót od „if”", 'it is short for "if"', "Użyj „if”.", 'Use "if".'),
  method: fix("wywołuje kod", "it calls code", "Usuń go.", "Remove it."),
};
