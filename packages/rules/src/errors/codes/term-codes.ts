import type { CodeStatus, CodeTitles } from "./code-table.ts";

/** Codes of requests about terms, of what they bring back, and of ends that are final: OGW970-989; each with the status an HTTP answer would have. */
export const termCodes = {
  OGW970: 422,
  OGW971: 403,
  OGW972: 409,
  OGW973: 409,
} as const satisfies Readonly<Record<string, CodeStatus>>;

/** What each of {@link termCodes} means. */
export const termTitles: CodeTitles<typeof termCodes> = {
  OGW970: [
    "Z prośbą o przywrócenie nie przyszła czynność",
    "The request for restoration came without the act",
  ],
  OGW972: ["Prośba o przedłużenie już czeka", "A request for an extension waits already"],
  OGW973: ["Nikt nie prosi o przedłużenie", "Nobody asks for an extension"],
  OGW971: ["O tym terminie nie rozstrzyga ta rola", "This role does not decide about the term"],
};
