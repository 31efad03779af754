import type { CodeStatus, CodeTitles } from "./code-table.ts";

/** Codes of slips in names and texts of a programme: OGW800-809; each with the status an HTTP answer would have. */
export const slipCodes = {
  OGW800: 422,
  OGW801: 422,
  OGW802: 422,
} as const satisfies Readonly<Record<string, CodeStatus>>;

/** What each of {@link slipCodes} means. */
export const slipTitles: CodeTitles<typeof slipCodes> = {
  OGW800: ["Rok w nazwie naboru nie jest jego rokiem", "The year in the name of a call is not its own"],
  OGW801: ["Nazwa pozycji, której lista nie ma", "A label of a value that the list does not have"],
  OGW802: [
    "Reguła mówi to samo, czy jest spełniona, czy nie",
    "A rule says the same whether it is met or not",
  ],
};
