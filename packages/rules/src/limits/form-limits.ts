/** Limits of a form, as its author writes it and as its references make it. */
export const formLimits = {
  values: {
    max: 10_000,
    code: "OGW144",
    of: { pl: "Wartości schematu formularza", en: "Values of a form's schema" },
  },
  fields: {
    max: 2_000,
    code: "OGW144",
    of: {
      pl: "Pola formularza po rozwinięciu odwołań ($ref), z grupami i listami",
      en: "Fields of a form once its references ($ref) are followed, groups and lists included",
    },
  },
  depth: {
    max: 12,
    code: "OGW144",
    of: {
      pl: "Poziomy zagnieżdżenia pól formularza, a także odwołania jedno za drugim",
      en: "Levels of nesting of a form's fields, and references one after another",
    },
  },
  choices: {
    max: 2_000,
    code: "OGW144",
    of: { pl: "Pozycje jednej listy wyboru (enum)", en: "Choices of one field (enum)" },
  },
  items: {
    max: 10_000,
    code: "OGW144",
    of: {
      pl: "Pozycje listy, jakie może dopuścić pole (maxItems)",
      en: "Items that a list field may allow (maxItems)",
    },
  },
  keywords: {
    max: 100,
    code: "OGW144",
    of: { pl: "Słowa jednego schematu w formularzu", en: "Keywords of one schema of a form" },
  },
  followed: {
    max: 20_000,
    code: "OGW144",
    of: {
      pl: "Wartości schematu formularza po rozwinięciu odwołań ($ref)",
      en: "Values of a form's schema once its references ($ref) are followed",
    },
  },
  conditionSteps: {
    max: 100_000,
    code: "OGW157",
    of: {
      pl: "Kroki sprawdzania warunków formularza (if, then, else, allOf, x-when), razy „maxItems” list dookoła",
      en: 'Steps of checking the conditions of a form (if, then, else, allOf, x-when), times "maxItems" of the lists around',
    },
  },
  conditionDepth: {
    max: 12,
    code: "OGW157",
    of: { pl: "Poziomy zagnieżdżenia warunku formularza", en: "Levels of nesting of a form's condition" },
  },
  whenFields: {
    max: 250,
    code: "OGW158",
    of: {
      pl: "Pola, które nie zawsze dotyczą wniosku (x-when)",
      en: "Fields that need not apply (x-when)",
    },
  },
} as const;
