import type { CodeStatus, CodeTitles } from "./code-table.ts";

/** Codes of terms that are counted from the list of another call: OGW858-859; each with the status an HTTP answer would have. */
export const listTermCodes = {
  OGW858: 409,
  OGW859: 422,
} as const satisfies Readonly<Record<string, CodeStatus>>;

/** What each of {@link listTermCodes} means. */
export const listTermTitles: CodeTitles<typeof listTermCodes> = {
  OGW858: [
    "Lista, od której liczy się termin, nie jest ogłoszona",
    "The list that a term starts from is not out",
  ],
  OGW859: ["Termin od listy, której nie ma", "A term from a list that there is not"],
};
