/** Limits of a file of scenarios beside a programme; its text has those of documents. */
export const scenarioLimits = {
  scenarios: {
    max: 200,
    code: "OGW104",
    of: { pl: "Scenariusze jednego pliku", en: "Scenarios of one file" },
  },
  people: {
    max: 200,
    code: "OGW104",
    of: { pl: "Osoby jednego pliku scenariuszy", en: "People of one file of scenarios" },
  },
  cases: {
    max: 500,
    code: "OGW104",
    of: { pl: "Sprawy jednego scenariusza", en: "Cases of one scenario" },
  },
  steps: {
    max: 2_000,
    code: "OGW104",
    of: {
      pl: "Kroki jednego scenariusza, w każdej sprawie liczone osobno",
      en: "Steps of one scenario, counted in each case",
    },
  },
} as const;
