import type { Place, Problem } from "@opus/grant-rules/errors";
import type * as z from "zod";
import { issueInWords } from "../shape/issue-in-words.ts";

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
  const what = issueInWords(issue);
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
