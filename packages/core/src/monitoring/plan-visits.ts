import type { Grosze } from "@opus/grant-rules/money";
import type { ProgrammeDocument } from "../programme/programme-schema.ts";

/** An agreement that may be visited. */
export interface VisitCandidate {
  readonly number: string;
  readonly case: string;
  readonly amount: Grosze;
  /** Its place in the draw; the lowest are taken first. */
  readonly lot: string;
}

/** Whether an agreement is visited, and why. */
export interface PlannedVisit extends VisitCandidate {
  readonly selected: boolean;
  readonly because: "highestAward" | "drawn" | "notDrawn";
}

/**
 * Selects the sample: `ceil(share x n)` agreements, the mandatory ones first, the rest by lot. More mandatory ones
 * than the share make the sample larger, never smaller.
 */
export function planVisits(
  candidates: readonly VisitCandidate[],
  { sharePercent, mustInclude }: NonNullable<ProgrammeDocument["monitoring"]>,
): readonly PlannedVisit[] {
  const size = Math.ceil((candidates.length * sharePercent) / 100);
  const highest = candidates.reduce((most, { amount }) => (amount > most ? amount : most), -1);
  const isMandatory = ({ amount }: VisitCandidate) =>
    mustInclude.includes("highestAward") && amount === highest;
  const mandatory = candidates.filter(isMandatory);
  const drawn = new Set(
    candidates
      .filter((candidate) => !isMandatory(candidate))
      .sort((left, right) => (left.lot < right.lot ? -1 : 1))
      .slice(0, Math.max(0, size - mandatory.length))
      .map(({ number }) => number),
  );
  return [...candidates]
    .sort((left, right) => (left.number < right.number ? -1 : 1))
    .map((candidate) => {
      const because = isMandatory(candidate)
        ? "highestAward"
        : drawn.has(candidate.number)
          ? "drawn"
          : "notDrawn";
      return { ...candidate, selected: because !== "notDrawn", because };
    });
}
