import type { LocalisedText } from "../../errors/index.ts";
import { text, type ValueKind, type ValueWords } from "./words.ts";

/** What a value of a kind is called: who or what, of what. The forms are Polish cases; English has one. */
const CALLED: Readonly<Record<ValueKind, readonly [name: string, of: string]>> = {
  money: ["kwota", "kwoty"],
  number: ["wartość", "wartości"],
  percent: ["wartość", "wartości"],
  date: ["dzień", "dnia"],
  instant: ["chwila", "chwili"],
  text: ["tekst", "tekstu"],
  code: ["odpowiedź", "odpowiedzi"],
  boolean: ["odpowiedź", "odpowiedzi"],
  list: ["lista", "listy"],
  place: ["miejsce", "miejsca"],
  record: ["grupa pól", "grupy pól"],
  unknown: ["wartość", "wartości"],
};

/**
 * Singular nouns that a title may have as its head. A sentence may have such a title for its subject as it stands, since
 * the verb is known to be singular; any other title is quoted behind a noun of ours, which declines.
 */
const HEADS: Readonly<Record<"pl" | "en", ReadonlySet<string>>> = {
  pl: new Set(
    "kwota liczba suma wkład koszt wartość udział wiek data dzień termin okres czas rodzaj typ status forma nazwa tytuł opis adres dochód przychód wynik budżet numer początek koniec odległość długość liczebność cena stawka".split(
      " ",
    ),
  ),
  en: new Set(
    "amount number sum total contribution cost value share age date day term period time kind type status form name title description address income result budget start end distance length size price rate".split(
      " ",
    ),
  ),
};

/** A named thing in words: a field, a parameter, a calculation. */
export function named(title: LocalisedText, kind: ValueKind): ValueWords {
  const [name, of] = CALLED[kind];
  const isAnswer = kind === "boolean";
  const quotedTitle = text(`„${title.pl}”`, `“${title.en}”`);
  const english = isAnswer
    ? `the answer to ${quotedTitle.en}`
    : (plainSubject(title.en, "en") ?? quotedTitle.en);
  const polish = isAnswer ? undefined : plainSubject(title.pl, "pl");
  const ofEnglish = isAnswer ? english : quotedTitle.en;
  return {
    is: "value",
    kind,
    name: text(polish ?? `${name} ${quotedTitle.pl}`, english),
    of: text(`${of} ${quotedTitle.pl}`, ofEnglish),
    ...places(kind, quotedTitle),
  };
}

function places(kind: ValueKind, { pl, en }: LocalisedText): Pick<ValueWords, "at" | "before"> {
  if (kind === "date") return { at: text(`w dniu ${pl}`, en), before: text(`dniem ${pl}`, en) };
  if (kind === "instant") return { at: text(`w chwili ${pl}`, en), before: text(`chwilą ${pl}`, en) };
  return kind === "list" ? { at: text(`na liście ${pl}`, en) } : {};
}

/** Letters of Latin, Polish ones too, digits, spaces and hyphens. */
const PLAIN_TITLE = /^[0-9A-Za-z\u00c0-\u017e -]+$/;

/** A title as the subject of a sentence, or undefined where it has to be quoted. */
function plainSubject(title: string, lang: "pl" | "en"): string | undefined {
  const words = title.split(" ");
  if (words.length > 6 || !PLAIN_TITLE.test(title)) return undefined;
  const head = words.slice(0, 2).some((word) => HEADS[lang].has(word.toLowerCase()));
  if (!head) return undefined;
  const [first = "", second = ""] = title;
  const isAcronym = second !== "" && second !== second.toLowerCase();
  const lowered = isAcronym ? title : first.toLowerCase() + title.slice(first.length);
  return lang === "en" ? `the ${lowered}` : lowered;
}

/** A day that an operation gives: „dzień po upływie 3 dni od dnia …”. */
export function dayWords(after: LocalisedText): ValueWords {
  return {
    is: "value",
    kind: "date",
    name: text(`dzień, który wypada ${after.pl}`, `the day ${after.en}`),
    of: text(`dnia, który wypada ${after.pl}`, `the day ${after.en}`),
    at: text(after.pl, `the day ${after.en}`),
    before: text(`dniem, który wypada ${after.pl}`, `the day ${after.en}`),
  };
}

/** A value that has the same forms but for the noun that it begins with. */
export function valueWords(
  kind: ValueKind,
  [name, of]: readonly [name: string, of: string],
  rest: LocalisedText,
  english: string,
  more: Partial<ValueWords> = {},
): ValueWords {
  return {
    is: "value",
    kind,
    name: text(`${name} ${rest.pl}`, `${english} ${rest.en}`),
    of: text(`${of} ${rest.pl}`, `${english} ${rest.en}`),
    ...more,
  };
}
