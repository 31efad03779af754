import type { CodeStatus, CodeTitles } from "./code-table.ts";

/** Codes of previews, and of appeals beside agreements: OGW950-969; each with the status an HTTP answer would have. */
export const redressCodes = {
  OGW950: 403,
  OGW951: 409,
  OGW952: 409,
  OGW953: 409,
} as const satisfies Readonly<Record<string, CodeStatus>>;

/** What each of {@link redressCodes} means. */
export const redressTitles: CodeTitles<typeof redressCodes> = {
  OGW950: ["Tego polecenia nie można podejrzeć", "This command has no preview"],
  OGW951: ["O tej dotacji trzeba najpierw rozstrzygnąć", "This grant has to be decided on first"],
  OGW952: ["O tej dotacji nie rozstrzyga się na nowo", "This grant is not decided on anew"],
  OGW953: [
    "Zawartej umowy nie cofa się, tylko rozwiązuje",
    "A concluded agreement is terminated, not withdrawn",
  ],
};
