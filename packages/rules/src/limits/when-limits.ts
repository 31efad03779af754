/** Limits of fields that wait for other fields, beside those that every reader of a form counts. */
export const whenLimits = {
  steps: {
    max: 10_000,
    code: "OGW158",
    of: {
      pl: "Odpowiedzi, od których pola zależą (x-when), wprost i przez inne pola",
      en: "Answers that fields wait for (x-when), themselves and by way of other fields",
    },
  },
  depth: {
    max: 12,
    code: "OGW158",
    of: {
      pl: "Pola, które czekają jedno na drugie (x-when)",
      en: "Fields that wait for one another, one behind another (x-when)",
    },
  },
} as const;
