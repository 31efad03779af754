import type { CodeStatus, CodeTitles } from "./code-table.ts";

/** Codes of slips of the pen in a programme, in its names, texts and amounts: OGW800-809; each with the status an HTTP answer would have. */
export const slipCodes = {
  OGW800: 422,
  OGW801: 422,
  OGW802: 422,
  OGW803: 422,
  OGW804: 422,
  OGW805: 422,
  OGW806: 422,
  OGW807: 422,
  OGW808: 422,
  OGW809: 422,
} as const satisfies Readonly<Record<string, CodeStatus>>;

/** What each of {@link slipCodes} means. */
export const slipTitles: CodeTitles<typeof slipCodes> = {
  OGW800: ["Rok nie jest rokiem żadnego naboru", "A year is not that of any call"],
  OGW801: ["Nazwa pozycji, której lista nie ma", "A label of a value that the list does not have"],
  OGW802: [
    "Reguła mówi to samo, czy jest spełniona, czy nie",
    "A rule says the same whether it is met or not",
  ],
  OGW803: ["Wolno prosić o więcej, niż ma pula", "More may be asked for than the pool has"],
  OGW804: ["Procent jest wielokrotnością całości", "A percentage is many times the whole"],
  OGW805: ["Dwa wskaźniki czytają jeden wynik", "Two indicators read one result"],
  OGW806: ["Tekst jest w obu językach ten sam", "A text is the same in both languages"],
  OGW807: ["Ludzie przeczytają nawias klamrowy", "People read a curly bracket"],
  OGW808: [
    "Formularz proponuje odpowiedź, której nie przyjmie",
    "A form proposes an answer that it does not take",
  ],
  OGW809: [
    "Limit sumy nie pasuje do kwot programu",
    "A limit of a sum does not fit the amounts of the programme",
  ],
};
