import type { LegalCommand, RefusalReason, Refused } from "./decision.ts";

/** A refusal; its code is that of the first reason. */
export function refused(
  commandId: string,
  reasons: readonly RefusalReason[],
  legal: readonly LegalCommand[] = [],
): Refused {
  return {
    outcome: "refused",
    answer: { outcome: "refused", commandId, code: reasons[0]?.code ?? "OGW200", reasons, legal },
  };
}
