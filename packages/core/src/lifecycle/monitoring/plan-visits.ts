import type { Grosze } from "@opus/grant-rules/money";
import type { MonitoringDocument } from "./monitoring-nouns.ts";

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
  { sharePercent, mustInclude }: Pick<MonitoringDocument, "sharePercent" | "mustInclude">,
): readonly PlannedVisit[] {
  const size = Math.ceil((candidates.length * sharePercent) / 100);
  const byLot = [...candidates].sort((left, right) => (left.lot < right.lot ? -1 : 1));
  // Among equal highest awards the lot decides, so that fixed grants do not make everybody mandatory.
  const highest = [...byLot].sort((left, right) => right.amount - left.amount)[0];
  const isMandatory = ({ number }: VisitCandidate) =>
    mustInclude.includes("highestAward") && number === highest?.number;
  const mandatory = candidates.filter(isMandatory);
  const drawn = new Set(
    byLot
      .filter((candidate) => !isMandatory(candidate))
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
