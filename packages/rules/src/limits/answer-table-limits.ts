/** Limits of tables of answers in files of comma-separated values, a row for each person. */
export const answerTableLimits = {
  rows: {
    max: 1_000_000,
    code: "OGW789",
    of: { pl: "Wiersze jednej tabeli odpowiedzi", en: "Rows of one table of answers" },
  },
  columns: {
    max: 500,
    code: "OGW789",
    of: { pl: "Kolumny jednej tabeli odpowiedzi", en: "Columns of one table of answers" },
  },
  characters: {
    max: 200_000,
    code: "OGW789",
    of: { pl: "Znaki jednego wiersza tabeli odpowiedzi", en: "Characters of one row of a table of answers" },
  },
} as const;
