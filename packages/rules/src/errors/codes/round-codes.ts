import type { CodeStatus, CodeTitles } from "./code-table.ts";

/** Codes of rounds that are corrected: OGW810-812; each with the status an HTTP answer would have. */
export const roundCodes = {
  OGW810: 422,
  OGW811: 422,
  OGW812: 409,
} as const satisfies Readonly<Record<string, CodeStatus>>;

/** What each of {@link roundCodes} means. */
export const roundTitles: CodeTitles<typeof roundCodes> = {
  OGW810: ["Wniosek nie przeszedł tej rundy", "The application has not been through that round"],
  OGW811: ["Poprawka nie jest z tej rundy", "The correction is not of that kind of round"],
  OGW812: ["Wynik rundy jest już taki", "The result of the round is so already"],
};
