import type { CodeStatus, CodeTitles } from "./code-table.ts";

/** Codes of stores that several releases share: OGW751-751; each with the status an HTTP answer would have. */
export const releaseCodes = {
  OGW751: 500,
} as const satisfies Readonly<Record<string, CodeStatus>>;

/** What each of {@link releaseCodes} means. */
export const releaseTitles: CodeTitles<typeof releaseCodes> = {
  OGW751: ["Sprawę zapisało nowsze wydanie", "A newer release wrote the stream"],
};
