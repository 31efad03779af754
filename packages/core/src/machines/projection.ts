import type { CaseContext } from "./case-context.ts";

/**
 * The finite part of a case's context that guards read; with the state value it is the whole space in which
 * reachability is proved. A test fails when a guard reads a key that stands in neither list.
 */
export function projectCase(context: CaseContext): Readonly<Record<keyof typeof projectedKeys, string>> {
  return {
    supplementsLeft: String(context.supplementsLeft),
    expertsNeeded: String(context.expertsNeeded),
    cards: context.cards.map((card) => card.expert).join(","),
    recused: context.recused.join(","),
    reportSupplementsLeft: String(context.reportSupplementsLeft),
    termination: String(context.termination !== null),
  };
}

/** Context keys that guards may read. */
export const projectedKeys = {
  supplementsLeft: true,
  expertsNeeded: true,
  cards: true,
  recused: true,
  reportSupplementsLeft: true,
  termination: true,
} as const;
