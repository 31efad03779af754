/** Limits of the named calculations of a programme. */
export const calculationLimits = {
  calculations: {
    max: 200,
    code: "OGW147",
    of: { pl: "Obliczenia programu", en: "Calculations of a programme" },
  },
  depth: {
    max: 20,
    code: "OGW149",
    of: {
      pl: "Obliczenia, z których każde potrzebuje następnego",
      en: "Calculations of which each needs the next",
    },
  },
} as const;
