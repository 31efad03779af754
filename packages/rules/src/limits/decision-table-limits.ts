/** Limits of decision tables; their conditions count as the expression that they stand for, too. */
export const decisionTableLimits = {
  columns: {
    max: 12,
    code: "OGW767",
    of: { pl: "Kolumny tabeli decyzyjnej", en: "Columns of a decision table" },
  },
  rows: {
    max: 200,
    code: "OGW767",
    of: { pl: "Wiersze tabeli decyzyjnej", en: "Rows of a decision table" },
  },
  cells: {
    max: 1_000,
    code: "OGW767",
    of: { pl: "Komórki jednej tabeli decyzyjnej", en: "Cells of one decision table" },
  },
  literals: {
    max: 2_000,
    code: "OGW767",
    of: {
      pl: "Wartości w komórkach jednej tabeli decyzyjnej",
      en: "Values in the cells of one decision table",
    },
  },
  steps: {
    max: 20_000,
    code: "OGW767",
    of: {
      pl: "Kroki szukania luk i wierszy, które nigdy nie pasują, we wszystkich tabelach decyzyjnych programu",
      en: "Steps of looking for gaps and rows that never fit, in all decision tables of a programme",
    },
  },
} as const;
