import type { CodeStatus, CodeTitles } from "./code-table.ts";

/** Codes of requests about terms, of what they bring back, and of ends that are final: OGW970-989; each with the status an HTTP answer would have. */
export const termCodes = {
  OGW970: 422,
  OGW971: 403,
} as const satisfies Readonly<Record<string, CodeStatus>>;

/** What each of {@link termCodes} means. */
export const termTitles: CodeTitles<typeof termCodes> = {
  OGW970: [
    "Z prośbą o przywrócenie nie przyszła czynność",
    "The request for restoration came without the act",
  ],
  OGW971: ["O tym terminie nie rozstrzyga ta rola", "This role does not decide about the term"],
};
