/** Limits of a run of mutants over the cases of a programme. */
export const mutantLimits = {
  mutants: {
    max: 10_000,
    code: "OGW667",
    of: { pl: "Mutanty reguł jednego programu", en: "Mutants of the rules of one programme" },
  },
} as const;
