import type { CodeStatus, CodeTitles } from "./code-table.ts";

/** Codes of calls with members of their own and of calls that derive from others: OGW880-899; each with the status an HTTP answer would have. */
export const stageCodes = {
  OGW880: 422,
  OGW881: 422,
  OGW882: 422,
} as const satisfies Readonly<Record<string, CodeStatus>>;

/** What each of {@link stageCodes} means. */
export const stageTitles: CodeTitles<typeof stageCodes> = {
  OGW880: ["Reguła naboru powtarza identyfikator", "A rule of a call repeats an id"],
  OGW881: ["Nabór nie ma nic własnego", "The call has nothing of its own"],
  OGW882: ["Części programu nie czyta żaden nabór", "No call reads a member of the programme"],
};
