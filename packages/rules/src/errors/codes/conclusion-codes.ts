import type { CodeStatus, CodeTitles } from "./code-table.ts";

/** Codes of who concludes an agreement, and who may act for an applicant: OGW890-899; each with the status an HTTP answer would have. */
export const conclusionCodes = {
  OGW890: 422,
  OGW891: 422,
  OGW892: 422,
  OGW893: 422,
  OGW894: 422,
  OGW895: 403,
  OGW896: 409,
} as const satisfies Readonly<Record<string, CodeStatus>>;

/** What each of {@link conclusionCodes} means. */
export const conclusionTitles: CodeTitles<typeof conclusionCodes> = {
  OGW890: ["Nie wiadomo, kto jest stroną umowy", "Nobody knows who the party to the agreement is"],
  OGW891: ["Umowę podpisuje kto inny", "The agreement is signed by others"],
  OGW892: ["Nie wiadomo, czyj jest rachunek", "Nobody knows whose account it is"],
  OGW893: ["Ścieżki nie zgadzają się z wyborem", "The paths do not agree with the choice"],
  OGW894: [
    "Ścieżka wskazuje kogoś, kogo formularz nie zna",
    "A path names somebody whom the form does not know",
  ],
  OGW895: ["O tym mówi osoba, która rozpoczęła wniosek", "The person who began the application says so"],
  OGW896: ["Tej osoby nie można dopuścić albo odwołać", "That person cannot be admitted or dismissed"],
};
