import type { CodeStatus, CodeTitles } from "./code-table.ts";

/** Codes of a budget that calls share: OGW855-857; each with the status an HTTP answer would have. */
export const budgetCodes = {
  OGW855: 409,
  OGW856: 422,
  OGW857: 422,
} as const satisfies Readonly<Record<string, CodeStatus>>;

/** What each of {@link budgetCodes} means. */
export const budgetTitles: CodeTitles<typeof budgetCodes> = {
  OGW855: ["We wspólnym budżecie nie ma tyle", "The shared budget has not as much left"],
  OGW856: ["Pula ponad wspólny budżet", "A pool beyond the shared budget"],
  OGW857: ["Wspólny budżet niczego nie ogranicza", "The shared budget limits nothing"],
};
