import { describeValue, type LocalisedText, type OgwCode } from "@opus/grant-rules/errors";
import type * as z from "zod";
import { nameRemedy } from "../../document/check-problem.ts";

/** What a finding about the shape of a document says. */
export interface ShapeText {
  readonly code: OgwCode;
  readonly message: LocalisedText;
  readonly remedy: LocalisedText;
}

/** Says in words what is wrong with one member of a document. */
export function shapeText(issue: z.core.$ZodIssue, found: unknown, missing: boolean): ShapeText {
  if (missing) return missingMember(issue);
  switch (issue.code) {
    case "invalid_type":
      return wrongKind(issue.expected, found);
    case "invalid_value":
      return notAllowed(issue.values.map(String), found);
    case "invalid_format":
      return wronglyWritten(issue, found);
    case "too_small":
      return outOfBounds(issue.origin, Number(issue.minimum), "least", found);
    case "too_big":
      return outOfBounds(issue.origin, Number(issue.maximum), "most", found);
    default:
      return {
        code: "OGW156",
        message: {
          pl: `To miejsce nie pasuje do wzoru programu.`,
          en: `This does not fit the shape of programmes.`,
        },
        remedy: formatNames[issue.message] ?? { pl: issue.message, en: issue.message },
      };
  }
}

function missingMember(issue: z.core.$ZodIssue): ShapeText {
  const name = String(issue.path.at(-1));
  return {
    code: "OGW153",
    message: { pl: `Brak pola „${name}”.`, en: `The member “${name}” is missing.` },
    remedy:
      issue.code === "invalid_value"
        ? chosen(issue.values.map(String))
        : issue.code === "invalid_type"
          ? wanted(issue.expected)
          : { pl: "Dopisz je.", en: "Add it." },
  };
}

/** What to write where one of some words is wanted, and nothing stands there yet. */
function chosen(words: readonly string[]): LocalisedText {
  const [only = "", ...others] = words;
  if (others.length > 0) return nameRemedy("", words);
  return { pl: `Dopisz je; jedyna wartość to ${only}.`, en: `Add it; its only value is ${only}.` };
}

const KINDS: Readonly<Record<string, LocalisedText>> = {
  object: { pl: "obiekt {…}", en: "an object {…}" },
  record: { pl: "obiekt {…}", en: "an object {…}" },
  array: { pl: "listę […]", en: "a list […]" },
  string: { pl: "tekst w cudzysłowie", en: "a text in quotation marks" },
  boolean: { pl: "true albo false", en: "true or false" },
  number: { pl: "liczbę", en: "a number" },
  int: { pl: "liczbę całkowitą", en: "a whole number" },
};

function wanted(kind: string): LocalisedText {
  const name = KINDS[kind] ?? { pl: kind, en: kind };
  return { pl: `Wpisz ${name.pl}.`, en: `Write ${name.en}.` };
}

function wrongKind(expected: string, found: unknown): ShapeText {
  return {
    code: "OGW155",
    message: {
      pl: `To nie ten rodzaj wartości: ${describeValue(found, "pl")}.`,
      en: `This is not the kind of value wanted here: ${describeValue(found)}.`,
    },
    remedy: wanted(expected),
  };
}

function notAllowed(allowed: readonly string[], found: unknown): ShapeText {
  return {
    code: "OGW155",
    message: {
      pl: `Tu nie może stać: ${describeValue(found, "pl")}.`,
      en: `${describeValue(found)} is not allowed here.`,
    },
    remedy: nameRemedy(typeof found === "string" ? found : "", allowed),
  };
}

/** Remedies by what the schema says of its own patterns. */
const formatNames: Readonly<Record<string, LocalisedText>> = {
  "kebab-case: a-z, 0-9 and hyphens": {
    pl: "Pisz małymi literami a-z, cyframi i łącznikami, np. „nabor-wiosenny”.",
    en: "Use small letters a-z, digits and hyphens, such as “spring-call”.",
  },
  "camelCase: a-z, A-Z and 0-9": {
    pl: "Pisz literami bez polskich znaków i cyframi, zaczynając małą literą, np. „potrzebyMieszkancow”.",
    en: "Use letters and digits, small letter first, such as “residentsNeeds”.",
  },
  "camelCase names": {
    pl: "Nazwy klas pisz literami i cyframi, zaczynając małą literą, np. „contactData”.",
    en: "Write names of classes in letters and digits, small letter first, such as “contactData”.",
  },
  "dotted path such as budget.requested": {
    pl: "Podaj ścieżkę pola formularza, np. „budget.requested”.",
    en: "Give the path of a form field, such as “budget.requested”.",
  },
  'money such as "1500.00"': {
    pl: 'Zapisz kwotę z kropką i dwoma miejscami, np. "1500.00".',
    en: 'Write the amount with a dot and two decimals, such as "1500.00".',
  },
  "semantic version such as 1.0.0": {
    pl: "Napisz wersję, np. „1.0.0”.",
    en: "Write a version such as “1.0.0”.",
  },
  'time such as "16:00" or "24:00"': {
    pl: "Napisz godzinę, np. „16:00”; koniec dnia to „24:00”.",
    en: "Write a time such as “16:00”; the end of the day is “24:00”.",
  },
  "web address such as https://example.org/regulations": {
    pl: "Napisz adres strony, np. „https://example.org/regulamin”; polskie litery w adresie zapisz jak „%C5%82”.",
    en: "Write a web address such as “https://example.org/regulations”; other letters than those of ASCII as “%C5%82”.",
  },
  "money that can be held exactly": {
    pl: "Podaj mniejszą kwotę; tak dużej nie da się zapisać co do grosza.",
    en: "Give a smaller amount; one so large cannot be held to the grosz.",
  },
  "a day such as 2026-03-20": {
    pl: "Napisz istniejącą datę, np. „2026-03-01”.",
    en: "Write a date that exists, such as “2026-03-01”.",
  },
  date: {
    pl: "Napisz istniejącą datę, np. „2026-03-01”.",
    en: "Write a date that exists, such as “2026-03-01”.",
  },
  datetime: {
    pl: "Napisz datę, godzinę i przesunięcie strefy, np. „2026-03-02T09:00:00+01:00”.",
    en: "Write date, time and offset, such as “2026-03-02T09:00:00+01:00”.",
  },
  url: {
    pl: "Napisz adres, np. „https://example.org”.",
    en: "Write an address such as “https://example.org”.",
  },
  starts_with: {
    pl: "Wskaż miejsce w dokumencie, np. „/calls/0/pool”.",
    en: "Point at a place in the document, such as “/calls/0/pool”.",
  },
};

function wronglyWritten(issue: z.core.$ZodIssueInvalidStringFormat, found: unknown): ShapeText {
  const remedy = formatNames[issue.format] ?? formatNames[issue.message] ?? BASIS_REMEDY;
  return {
    code: "OGW156",
    message: {
      pl: `Niewłaściwy zapis: ${describeValue(found, "pl")}.`,
      en: `${describeValue(found)} is not written right.`,
    },
    remedy,
  };
}

/** The one pattern without a name of its own: ids of sources with a place inside them. */
const BASIS_REMEDY = {
  pl: "Podaj identyfikator źródła, ewentualnie z miejscem, np. „regulations#4.1”.",
  en: "Give the id of a source, with a place in it if you like, such as “regulations#4.1”.",
};

function outOfBounds(origin: string, bound: number, side: "least" | "most", found: unknown): ShapeText {
  if (origin === "string" && found === "") {
    return {
      code: "OGW156",
      message: { pl: "Ten tekst jest pusty.", en: "This text is empty." },
      remedy: { pl: "Napisz go po polsku i po angielsku.", en: "Write it, in Polish and in English." },
    };
  }
  const atLeast = side === "least";
  const limit = atLeast
    ? { pl: `co najmniej ${bound}`, en: `at least ${bound}` }
    : { pl: `najwyżej ${bound}`, en: `at most ${bound}` };
  const counted =
    origin === "array"
      ? { pl: "Liczba pozycji: ", en: "Number of items: " }
      : { pl: "Dozwolone jest ", en: "Allowed is " };
  return {
    code: "OGW156",
    message: {
      pl: `${describeValue(found, "pl")}: to ${atLeast ? "za mało" : "za dużo"}.`,
      en: `${describeValue(found)}: this is too ${atLeast ? "little" : "much"}.`,
    },
    remedy: { pl: `${counted.pl}${limit.pl}.`, en: `${counted.en}${limit.en}.` },
  };
}
