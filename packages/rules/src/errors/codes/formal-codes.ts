import type { CodeStatus, CodeTitles } from "./code-table.ts";

/** Codes of the formal check: OGW860-864; each with the status an HTTP answer would have. */
export const formalCodes = {
  OGW860: 409,
  OGW861: 422,
  OGW862: 422,
  OGW863: 422,
  OGW864: 422,
} as const satisfies Readonly<Record<string, CodeStatus>>;

/** What each of {@link formalCodes} means. */
export const formalTitles: CodeTitles<typeof formalCodes> = {
  OGW860: ["Wiersz karty oceny czeka na odpowiedź", "A row of the checklist waits for its answer"],
  OGW861: [
    "Na ten wiersz karty oceny tak się nie odpowiada",
    "The row of the checklist is not answered like that",
  ],
  OGW862: ["Odpowiedź w karcie oceny wymaga uzasadnienia", "The answer in the checklist needs a reason"],
  OGW863: ["Wiersz karty oceny jest sprzeczny", "A row of the checklist makes no sense"],
  OGW864: ["Takiego uzupełnienia ten termin nie ma", "The term has no such supplement"],
};
