import type { CodeStatus, CodeTitles } from "./code-table.ts";

/** Codes of targets of a programme: OGW828-829; each with the status an HTTP answer would have. */
export const targetCodes = {
  OGW828: 422,
  OGW829: 422,
} as const satisfies Readonly<Record<string, CodeStatus>>;

/** What each of {@link targetCodes} means. */
export const targetTitles: CodeTitles<typeof targetCodes> = {
  OGW828: ["Umów mniej niż dotacji do rozliczenia", "Fewer agreements than grants to be settled"],
  OGW829: ["Celu nie da się osiągnąć", "The target cannot be reached"],
};
