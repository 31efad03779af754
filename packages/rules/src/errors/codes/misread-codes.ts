import type { CodeStatus, CodeTitles } from "./code-table.ts";

/** Codes of slips in what a programme promises, OGW834-839; each with the status an HTTP answer would have. */
export const misreadCodes = {
  OGW834: 422,
  OGW835: 422,
  OGW836: 422,
  OGW837: 422,
  OGW838: 422,
} as const satisfies Readonly<Record<string, CodeStatus>>;

/** What each of {@link misreadCodes} means. */
export const misreadTitles: CodeTitles<typeof misreadCodes> = {
  OGW834: ["Punkty dla tych, którzy odpadają", "Points for those who are shut out"],
  OGW835: ["Termin trwa dłużej, niż ma sens", "A term lasts longer than makes sense"],
  OGW836: ["Nazwa pola jest w jednym języku", "The label of a field is in one language"],
  OGW837: [
    "Tekst reguły podaje inną liczbę niż reguła",
    "The text of a rule states another number than the rule",
  ],
  OGW838: ["Pula jest wielokrotnością tego, co można przyznać", "The pool is many times what can be granted"],
};
