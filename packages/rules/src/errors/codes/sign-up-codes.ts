import type { CodeStatus, CodeTitles } from "./code-table.ts";

/** Codes of sign-ups: OGW848-854; each with the status an HTTP answer would have. */
export const signUpCodes = {
  OGW848: 422,
  OGW849: 422,
  OGW850: 422,
  OGW851: 422,
  OGW852: 422,
  OGW853: 409,
  OGW854: 409,
} as const satisfies Readonly<Record<string, CodeStatus>>;

/** What each of {@link signUpCodes} means. */
export const signUpTitles: CodeTitles<typeof signUpCodes> = {
  OGW848: ["Tego nie ma w zapisach", "A sign-up knows nothing of that"],
  OGW849: ["Nie wiadomo, o jaką kwotę wnioskowano", "Nothing says how much is asked for"],
  OGW850: ["Nie wiadomo, o ile miejsc chodzi", "The number of places is not told"],
  OGW851: ["Więcej miejsc, niż jest wszystkich", "More places than there are in all"],
  OGW852: ["Liczby miejsc nie można zmienić", "The number of places stays as it is"],
  OGW853: ["Zapisy to nie nabór pieniędzy", "A sign-up is no call for money"],
  OGW854: ["Listy uczestników nie można jeszcze zamknąć", "The list cannot be closed yet"],
};
