/** Limits of what a check finds and tells; what is beyond is not looked for, so these refuse nothing themselves. */
export const findingLimits = {
  problems: {
    max: 100,
    of: { pl: "Znaleziska jednego sprawdzenia", en: "Findings of one check" },
  },
  suggestedWord: {
    max: 100,
    of: {
      pl: "Znaki słowa, dla którego szuka się podobnego",
      en: "Characters of a word that a near one is sought for",
    },
  },
  suggestions: {
    max: 300,
    of: { pl: "Nazwy, wśród których szuka się podobnej", en: "Names among which a near one is sought" },
  },
  steps: {
    max: 2_000_000,
    of: {
      pl: "Testy, o które pyta szukanie odpowiedzi spełniających reguły",
      en: "Tests that the search for answers that fulfil the rules asks",
    },
  },
  jointRules: {
    max: 200,
    of: {
      pl: "Reguły, które sprawdza się razem",
      en: "Rules that are held against each other",
    },
  },
} as const;
