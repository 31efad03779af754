import type { LocalisedText, Place, Problem } from "@opus/grant-rules/errors";
import type * as z from "zod";

/** What is wrong with one line of an applications file; `place.line` is the line of the file. */
export interface RowProblem extends Problem {
  readonly place: Place;
  /** Id of the row, when it could be read. */
  readonly row?: string;
}

type Issue = z.core.$ZodIssue;

/** OGW191: two rows have one id. */
export function duplicateRow(id: string, place: Place, first: number): RowProblem {
  return {
    code: "OGW191",
    pointer: "/id",
    severity: "error",
    place,
    row: id,
    message: {
      pl: `Wiersz ${place.line}: identyfikator „${id}” ma już wniosek z wiersza ${first}; ten pominięto.`,
      en: `Line ${place.line}: the id “${id}” belongs to the application of line ${first}; this one is left out.`,
    },
    remedy: { pl: "Nadaj wnioskowi inny identyfikator.", en: "Give the application another id." },
  };
}

/** OGW190: a row does not fit the format of applications. */
export function misfit(issue: Issue, pointer: string, place: Place): RowProblem {
  const what = describe(issue);
  const field = pointer === "" ? { pl: "cały wiersz", en: "the whole row" } : { pl: pointer, en: pointer };
  return {
    code: "OGW190",
    pointer,
    severity: "error",
    place,
    message: {
      pl: `Wiersz ${place.line}, kolumna ${place.column} (${field.pl}): ${what.pl}.`,
      en: `Line ${place.line}, column ${place.column} (${field.en}): ${what.en}.`,
    },
    remedy: {
      pl: "Popraw wniosek; pozostałe wczytano bez niego.",
      en: "Correct the application; the others were read without it.",
    },
  };
}

function describe(issue: Issue): LocalisedText {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined
        ? { pl: "brak wymaganej wartości", en: "a required value is missing" }
        : { pl: `tu ma stać ${typeName(issue.expected).pl}`, en: `${typeName(issue.expected).en} is needed` };
    case "too_small":
      return { pl: `najmniej może tu być ${issue.minimum}`, en: `the least allowed is ${issue.minimum}` };
    case "too_big":
      return { pl: `najwięcej może tu być ${issue.maximum}`, en: `the most allowed is ${issue.maximum}` };
    case "unrecognized_keys":
      return {
        pl: `nieznane pole: ${issue.keys.join(", ")}`,
        en: `unknown field: ${issue.keys.join(", ")}`,
      };
    case "invalid_format":
      return issue.format === "datetime"
        ? {
            pl: "potrzebna jest chwila z przesunięciem, np. 2015-03-10T12:00:00+01:00",
            en: "an instant with its offset is needed, such as 2015-03-10T12:00:00+01:00",
          }
        : { pl: "ten tekst nie ma wymaganej postaci", en: "this text does not have the required form" };
    default:
      return { pl: "ta wartość nie pasuje do formatu wniosków", en: "this value does not fit the format" };
  }
}

const typeNames: Readonly<Record<string, LocalisedText>> = {
  object: { pl: "obiekt", en: "an object" },
  record: { pl: "obiekt", en: "an object" },
  array: { pl: "lista", en: "a list" },
  string: { pl: "tekst", en: "a text" },
  number: { pl: "liczba", en: "a number" },
  int: { pl: "liczba całkowita", en: "a whole number" },
};

function typeName(expected: string): LocalisedText {
  return typeNames[expected] ?? { pl: expected, en: expected };
}
