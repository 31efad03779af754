import type { CodeStatus, CodeTitles } from "./code-table.ts";

/** Codes of decision tables: OGW760-769; each with the status an HTTP answer would have. */
export const tableCodes = {
  OGW760: 422,
  OGW761: 422,
  OGW762: 422,
  OGW763: 422,
  OGW764: 422,
  OGW765: 422,
  OGW766: 422,
  OGW767: 422,
  OGW768: 422,
  OGW769: 422,
} as const satisfies Readonly<Record<string, CodeStatus>>;

/** What each of {@link tableCodes} means. */
export const tableTitles: CodeTitles<typeof tableCodes> = {
  OGW760: ["Tabela decyzyjna ma zły kształt", "A decision table has the wrong shape"],
  OGW761: ["Wiersz tabeli ma za mało albo za dużo komórek", "A row of a table has too few or too many cells"],
  OGW762: ["Komórka nie pasuje do swojej kolumny", "A cell does not fit its column"],
  OGW763: ["Takiej kolumny tabela mieć nie może", "A table cannot have such a column"],
  OGW764: ["Tabela ma lukę", "A table has a gap"],
  OGW765: ["Dwa wiersze pasują do tego samego", "Two rows fit the same"],
  OGW766: ["Wiersz nigdy nie rozstrzyga", "A row never decides"],
  OGW767: ["Tabela decyzyjna jest za duża", "A decision table is too large"],
  OGW768: ["Wynik wiersza nie pasuje do tabeli", "The result of a row does not fit its table"],
  OGW769: ["„otherwise” nigdy nie rozstrzyga", '"otherwise" never decides'],
};
