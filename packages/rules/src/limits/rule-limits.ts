/** Limits of rules, whatever language they are written in, and of the examples that test them. */
export const ruleLimits = {
  rules: {
    max: 500,
    code: "OGW135",
    of: { pl: "Reguły programu", en: "Rules of a programme" },
  },
  values: {
    max: 20_000,
    code: "OGW135",
    of: { pl: "Wartości wszystkich reguł razem", en: "Values of all rules together" },
  },
  partDepth: {
    max: 100,
    code: "OGW135",
    of: {
      pl: "Poziomy zagnieżdżenia formularza, reguł, parametrów, rejestrów miejsc albo przypadków",
      en: "Levels of nesting of a form, rules, parameters, registers of places or cases",
    },
  },
  depth: {
    max: 64,
    code: "OGW135",
    of: { pl: "Poziomy zagnieżdżenia wyrażenia", en: "Levels of nesting of an expression" },
  },
  nodes: {
    max: 2_000,
    code: "OGW135",
    of: { pl: "Wartości jednego wyrażenia", en: "Values of one expression" },
  },
  text: {
    max: 20_000,
    code: "OGW135",
    of: { pl: "Znaki jednego tekstu reguły", en: "Characters of one text of a rule" },
  },
  names: {
    max: 50,
    code: "OGW138",
    of: { pl: "Chwile albo podstawy jednej reguły", en: "Moments or bases of one rule" },
  },
  path: {
    max: 300,
    code: "OGW135",
    of: { pl: "Znaki ścieżki pola w „var”", en: 'Characters of a path in "var"' },
  },
  cost: {
    max: 100_000,
    code: "OGW135",
    of: {
      pl: "Kroki jednego obliczenia reguły, policzone przed kompilacją",
      en: "Steps of one evaluation of a rule, counted before it is compiled",
    },
  },
  editions: {
    max: 200,
    code: "OGW135",
    of: {
      pl: "Dni, w których zmienia się reguła albo parametr",
      en: "Days on which a rule or parameter changes",
    },
  },
  message: {
    max: 4_000,
    code: "OGW141",
    of: { pl: "Znaki jednego komunikatu reguły", en: "Characters of one message of a rule" },
  },
  messageDepth: {
    max: 12,
    code: "OGW141",
    of: {
      pl: "Poziomy nawiasów klamrowych w komunikacie (plural, select)",
      en: "Levels of curly brackets in a message (plural, select)",
    },
  },
  messageParts: {
    max: 200,
    code: "OGW141",
    of: { pl: "Nawiasy klamrowe w komunikacie", en: "Curly brackets in a message" },
  },
  cases: {
    max: 5_000,
    code: "OGW146",
    of: { pl: "Przypadki w jednym pliku", en: "Cases of one file" },
  },
} as const;

/** Limits of the tables that rules read: parameters and registers of places. */
export const tableLimits = {
  parameters: {
    max: 500,
    code: "OGW142",
    of: { pl: "Parametry programu", en: "Parameters of a programme" },
  },
  periods: {
    max: 500,
    code: "OGW142",
    of: { pl: "Okresy jednego parametru", en: "Periods of one parameter" },
  },
  cells: {
    max: 20_000,
    code: "OGW142",
    of: {
      pl: "Wartości i komórki tabel wszystkich parametrów razem",
      en: "Values and cells of tables of all parameters together",
    },
  },
  cell: {
    max: 4_000,
    code: "OGW142",
    of: { pl: "Znaki tekstu w komórce tabeli", en: "Characters of a text in a cell of a table" },
  },
  placeText: {
    max: 4_000,
    code: "OGW143",
    of: { pl: "Znaki nazwy w rejestrze miejsc", en: "Characters of a name in a register of places" },
  },
  places: {
    max: 25_000,
    code: "OGW135",
    of: { pl: "Wartości rejestrów miejsc razem", en: "Values of all registers of places together" },
  },
} as const;
