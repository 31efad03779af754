import type { CodeStatus, CodeTitles } from "./code-table.ts";

/** Codes of rounds that are corrected: OGW810-817, and of a supplement that nobody is asked for (OGW818); each with the status an HTTP answer would have. */
export const roundCodes = {
  OGW810: 422,
  OGW811: 422,
  OGW812: 409,
  OGW813: 422,
  OGW814: 409,
  OGW815: 409,
  OGW816: 409,
  OGW817: 409,
  OGW818: 422,
} as const satisfies Readonly<Record<string, CodeStatus>>;

/** What each of {@link roundCodes} means. */
export const roundTitles: CodeTitles<typeof roundCodes> = {
  OGW810: ["Wniosek nie przeszedł tej rundy", "The application has not been through that round"],
  OGW811: ["Poprawka nie jest z tej rundy", "The correction is not of that kind of round"],
  OGW812: ["Wynik rundy jest już taki", "The result of the round is so already"],
  OGW813: ["Karta nie mówi, kto ją dał", "The card does not say who gave it"],
  OGW814: ["Osoba wyłączona nie daje karty", "Who was recused gives no card"],
  OGW815: ["Członek komisji związany ze stroną", "Member of the committee bound to a party"],
  OGW816: ["Nie ma z czego się wyłączyć", "There is nothing to be recused from"],
  OGW817: ["Jest jeszcze karta eksperta", "There is an expert's card, too"],
  OGW818: ["Nikt nie jest wzywany do uzupełnienia", "Nobody is asked for a supplement"],
};
