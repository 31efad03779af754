import type { LocalisedText } from "@opus/grant-rules";
import { isPlainObject } from "@opus/grant-rules/document";

type Members = Readonly<Record<string, unknown>>;

/** Record classes that the engine and the parts of forms name, with what people call them. */
const CLASSES: Readonly<Record<string, LocalisedText>> = {
  applicantContact: { pl: "Dane kontaktowe wnioskodawcy", en: "The applicant's contact data" },
  assessment: {
    pl: "Uzasadnienia ocen, protokoły, notatki z wizyt",
    en: "Justifications of scores, minutes, notes of visits",
  },
  payment: { pl: "Rachunek do wypłaty", en: "Account for the payment" },
};

/** Acts that programmes rest on, by the ids of their sources. */
const ACTS: Readonly<Record<string, LocalisedText>> = {
  kpa: {
    pl: "Ustawa z 14.06.1960 Kodeks postępowania administracyjnego",
    en: "Act of 14.06.1960 Code of Administrative Procedure",
  },
  "public-benefit-act": {
    pl: "Ustawa z 24.04.2003 o działalności pożytku publicznego i o wolontariacie",
    en: "Act of 24.04.2003 on public benefit activity and volunteering",
  },
};

/** A document with the titles that everybody knows, where it leaves them out; undefined when it lacks none. */
export function withKnownTitles(document: Members): Members | undefined {
  const { sources, recordClasses } = document;
  const entitled = Array.isArray(sources)
    ? sources.map((source) => titled(source, ACTS, idOf(source)))
    : sources;
  const classes = isPlainObject(recordClasses)
    ? Object.fromEntries(
        Object.entries(recordClasses).map(([name, one]) => [name, titled(one, CLASSES, name)]),
      )
    : recordClasses;
  const isSame =
    sameItems(sources, entitled) &&
    sameItems(Object.values(objectOf(recordClasses)), Object.values(objectOf(classes)));
  return isSame ? undefined : { ...document, sources: entitled, recordClasses: classes };
}

function titled(value: unknown, titles: typeof CLASSES, name: string): unknown {
  if (!isPlainObject(value) || Object.hasOwn(value, "title") || !Object.hasOwn(titles, name)) return value;
  return { ...value, title: titles[name] };
}

function idOf(source: unknown): string {
  return isPlainObject(source) ? String(source.id) : "";
}

function objectOf(value: unknown): Members {
  return isPlainObject(value) ? value : {};
}

function sameItems(before: unknown, after: unknown): boolean {
  if (!Array.isArray(before) || !Array.isArray(after)) return before === after;
  return before.every((item, index) => item === after[index]);
}
