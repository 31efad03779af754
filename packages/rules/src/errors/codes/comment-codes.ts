import type { CodeStatus, CodeTitles } from "./code-table.ts";

/** Codes of comments of the public: OGW830-833; each with the status an HTTP answer would have. */
export const commentCodes = {
  OGW830: 422,
  OGW831: 409,
  OGW832: 422,
  OGW833: 422,
} as const satisfies Readonly<Record<string, CodeStatus>>;

/** What each of {@link commentCodes} means. */
export const commentTitles: CodeTitles<typeof commentCodes> = {
  OGW830: [
    "Takiego ogłoszenia wniosku nie da się odnotować",
    "Such a publication of an application cannot be recorded",
  ],
  OGW831: ["Uwaga wpłynęła po terminie", "The comment came after its term"],
  OGW832: ["Mały grant bez uwag do wniosku", "A small grant without comments on the application"],
  OGW833: [
    "Termin na uwagi jest krótszy niż w ustawie",
    "The term for comments is shorter than the act has it",
  ],
};
