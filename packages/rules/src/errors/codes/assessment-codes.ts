import type { CodeStatus, CodeTitles } from "./code-table.ts";

/** Codes of cards and their assessment: OGW682-699; each with the status an HTTP answer would have. */
export const assessmentCodes = {
  OGW682: 422,
  OGW683: 422,
} as const satisfies Readonly<Record<string, CodeStatus>>;

/** What each of {@link assessmentCodes} means. */
export const assessmentTitles: CodeTitles<typeof assessmentCodes> = {
  OGW682: ["Skala kryterium jest sprzeczna", "The scale of a criterion makes no sense"],
  OGW683: ["Waga kryterium to zero", "The weight of a criterion is nothing"],
};
