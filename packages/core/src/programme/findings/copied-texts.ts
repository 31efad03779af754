import type { Lang, LocalisedText, Problem } from "@opus/grant-rules/errors";
import { checkProblem } from "../../document/check-problem.ts";
import type { PlacedText } from "./texts-of.ts";

/**
 * OGW806, a warning: a text is the same in both languages, and its words are of one of them, so that the other was never
 * written. Names that are nobody's to translate are told by their capitals: `Śródmieście` is one in any language.
 */
export function copiedTexts(texts: readonly PlacedText[]): readonly Problem[] {
  return texts.flatMap(({ text: { pl, en }, pointer }) => {
    if (pl.trim() !== en.trim() || isNameOfSomebody(pointer)) return [];
    const own = languageOf(pl);
    return own === undefined ? [] : [copied(pl.trim(), own, pointer)];
  });
}

/** What somebody is called is the same in every language. */
function isNameOfSomebody(pointer: string): boolean {
  return pointer === "/operator";
}

/** The language that a text is certainly in; undefined for names, numbers and what may be of either. */
function languageOf(text: string): Lang | undefined {
  const words = text.split(BETWEEN_WORDS).filter((word) => word !== "");
  const isPolish = words.some((word) => POLISH_WORD.test(word)) || words.some(isPolishNoun);
  const isEnglish = words.filter((word) => ENGLISH_WORDS.has(word)).length > 0;
  if (isPolish === isEnglish) return undefined;
  return isPolish ? "pl" : "en";
}

/** A hyphen joins words to one: an identifier that stands for a text is of no language. */
const BETWEEN_WORDS = /[\s\d.,;:!?()[\]{}"'\u201e\u201d\u201c\u2018\u2019/|+*=<>%&#\u2013\u2014]+/;

/** A word in small letters, one of them such as English has none; a name has a capital. */
const POLISH_WORD =
  /^[a-z\u00f3]*[\u0105\u0107\u0119\u0142\u0144\u00f3\u015b\u017a\u017c][a-z\u0105\u0107\u0119\u0142\u0144\u00f3\u015b\u017a\u017c]*$/;

/** Words of forms and rules that no English text has, and that are no names. */
const POLISH_NOUNS: ReadonlySet<string> = new Set(
  `adresy budowa cel cele data termin terminy dane dotacja dotacje dzielnica grupa nieformalna harmonogram informacje
   inicjatywa inicjatywy kategoria konto koszt koszty kryterium kryteria kwota kwoty lider liczba miejsce miejsca nazwa
   nazwisko numer ocena oceny oferent oferenci oferta oferty opis organizacja osoba osoby partner partnerzy pismo planowana
   planowany plik podpis pola pole pole pomoc powiat prezentacja program rachunek reguła regulamin rezultat rezultaty
   rodzaj rok siedziba spotkania spotkanie sprawozdanie telefon typ uczestnicy uczestnik ulica umowa umowy uzasadnienie
   warsztaty wiek wniosek wnioski wnioskodawca wnioskodawcy wydarzenia wydarzenie wydatek wydatki wykonawca zadanie zadania
   zakres`
    .split(/\s+/)
    .filter((word) => !["data", "partner", "program"].includes(word)),
);

function isPolishNoun(word: string): boolean {
  return POLISH_NOUNS.has(word.toLowerCase());
}

/** Small words without which no English sentence does, and which no Polish one has. */
const ENGLISH_WORDS: ReadonlySet<string> = new Set(
  "of the and for with is are was must not from which has have at least than".split(" "),
);

const SAID: Readonly<Record<Lang, LocalisedText>> = {
  pl: { pl: "po polsku", en: "in Polish" },
  en: { pl: "po angielsku", en: "in English" },
};

function copied(text: string, own: Lang, pointer: string): Problem {
  const lacking = own === "pl" ? "en" : "pl";
  const shown = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  const [is, isNot] = [SAID[own], SAID[lacking]];
  return checkProblem(
    "OGW806",
    `${pointer}/${lacking}`,
    {
      pl: `Tekst „${shown}” stoi ${is.pl} w obu językach: kto czyta ${isNot.pl}, dostanie go nieprzetłumaczony.`,
      en: `The text “${shown}” stands ${is.en} in both languages: whoever reads ${isNot.en} is given it untranslated.`,
    },
    {
      pl: `Napisz w „${lacking}” to samo ${isNot.pl}.`,
      en: `Write the same ${isNot.en} in “${lacking}”.`,
    },
    "warning",
  );
}
