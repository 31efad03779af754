import type { CodeStatus, CodeTitles } from "./code-table.ts";

/** Codes of previews, and of appeals beside agreements: OGW950-969; each with the status an HTTP answer would have. */
export const redressCodes = {
  OGW950: 403,
} as const satisfies Readonly<Record<string, CodeStatus>>;

/** What each of {@link redressCodes} means. */
export const redressTitles: CodeTitles<typeof redressCodes> = {
  OGW950: ["Tego polecenia nie można podejrzeć", "This command has no preview"],
};
