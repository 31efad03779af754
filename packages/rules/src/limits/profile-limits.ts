/** Limits of rules in the JSON-logic of others, and of what they run on; a host may set others for its own. */
export const profileLimits = {
  ruleNodes: {
    max: 2_000,
    code: "OGW435",
    of: { pl: "Wartości reguły w obcym JSON-logic", en: "Values of a rule in somebody else's JSON-logic" },
  },
  ruleDepth: {
    max: 64,
    code: "OGW435",
    of: { pl: "Poziomy zagnieżdżenia takiej reguły", en: "Levels of nesting of such a rule" },
  },
  dataNodes: {
    max: 100_000,
    code: "OGW440",
    of: {
      pl: "Wartości danych jednego obliczenia i wyniku",
      en: "Values of the data of one evaluation, and of its result",
    },
  },
  dataDepth: {
    max: 100,
    code: "OGW440",
    of: { pl: "Poziomy zagnieżdżenia tych danych", en: "Levels of nesting of such data" },
  },
  listItems: {
    max: 10_000,
    code: "OGW440",
    of: { pl: "Pozycje jednej listy tych danych", en: "Items of one list of such data" },
  },
  text: {
    max: 65_536,
    code: "OGW440",
    of: { pl: "Znaki jednego tekstu tych danych", en: "Characters of one text of such data" },
  },
  fuel: {
    max: 1_000_000,
    code: "OGW441",
    of: { pl: "Praca jednego obliczenia, w krokach", en: "Work of one evaluation, in steps" },
  },
} as const;
