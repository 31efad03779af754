import type { CaseContext } from "./grant-machine.ts";

/**
 * The finite part of a case's context that guards read; with the state value it is the whole space in which
 * reachability is proved. A test fails when a guard reads anything else.
 */
export function projectCase({
  eligibility,
  agreement,
  settlement,
}: CaseContext): Readonly<Record<string, string>> {
  return {
    "eligibility.supplementsLeft": String(eligibility.supplementsLeft),
    "agreement.comments": String((agreement.comments?.toConsider ?? 0) > 0),
    "settlement.termination": String(settlement.termination !== null),
  };
}

/** Places of the context that guards may read. */
export const projectedPlaces = [
  "eligibility.supplementsLeft",
  "agreement.comments",
  "settlement.termination",
] as const;
