import type { OperatorMeaning, OperatorNotes } from "../../language/operator.ts";

/** Uses a named calculation of the programme. */
export const calc: OperatorMeaning = {
  name: "calc",
  operands: [1, 1],
  check: (use) => use.checker.calculations.use(use),
};

/** What is told of it. */
export const calcNotes: OperatorNotes = {
  chapter: "Facts and parameters",
  signature: '{"calc": "calculation id"}',
  summary: {
    pl: "Wartość nazwanego obliczenia programu, policzona raz i zaokrąglona tak, jak ono mówi.",
    en: "Value of a named calculation of the programme, computed once and rounded as it says.",
  },
  unknown: {
    pl: "Nieznany fakt daje wynik nieznany, dla liczb przedział.",
    en: "An unknown fact gives unknown, for numbers an interval.",
  },
  error: {
    pl: "Gdy obliczenia nie da się wykonać.",
    en: "When the calculation cannot be computed.",
  },
  cost: "1",
  examples: [
    { expression: { calc: "ownNeeded" }, facts: { amount: "4000.10" }, gives: "1000.03" },
    {
      expression: { ">=": [{ var: "ownPart" }, { calc: "ownNeeded" }] },
      facts: { amount: "4000.00", ownPart: "999.99" },
      gives: false,
    },
    { expression: { calc: "ownNeeded" }, facts: {}, gives: "unknown" },
  ],
};
