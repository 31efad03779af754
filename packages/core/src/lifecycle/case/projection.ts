import type { CaseContext } from "./grant-machine.ts";

/**
 * The finite part of a case's context that guards read; with the state value it is the whole space in which
 * reachability is proved. A test fails when a guard reads anything else.
 */
export function projectCase({ eligibility, settlement }: CaseContext): Readonly<Record<string, string>> {
  return {
    "eligibility.supplementsLeft": String(eligibility.supplementsLeft),
    "settlement.termination": String(settlement.termination !== null),
  };
}

/** Places of the context that guards may read. */
export const projectedPlaces = ["eligibility.supplementsLeft", "settlement.termination"] as const;
