import { ownQueueRead, whileWithApplicant } from "../ground/queue.ts";
import { comesBack } from "./after-cards.ts";
import { type OwnRowWrite, ownRowsRead } from "./own-rows.ts";

/** Reads the rows of an application that was returned and may not come back in its term. */
export function lapsedReads(facts: Parameters<typeof ownRowsRead>[0] & Queued) {
  return [...ownRowsRead(facts), ...ownQueueRead(facts.context)];
}

interface Queued {
  readonly context: Parameters<typeof ownQueueRead>[0];
}

/** The rows of an application that did not come back in its term: its end takes them, or it stands as it was. */
export function lapsedRows(
  input: Parameters<typeof comesBack>[0] & Parameters<typeof whileWithApplicant>[0],
): readonly (OwnRowWrite | ReturnType<typeof whileWithApplicant>[number])[] {
  if (input.section.return?.silence === "leaveUnconsidered") return [];
  return [...comesBack(input), ...whileWithApplicant(input, false)];
}
