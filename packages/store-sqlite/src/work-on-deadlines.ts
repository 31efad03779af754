import type { DatabaseSync } from "node:sqlite";
import { type Claim, dueMoment, type PendingDeadline, type StreamId } from "@opus/grant-workflow/store";
import { inTransaction } from "./in-transaction.ts";
import { limitOf } from "./read-rows.ts";
import type { WorkStatements } from "./work-statements.ts";

type ClaimableRow = readonly [stream: StreamId, name: string, dueAt: string, dueMs: number];

/** Takes on deadlines that are due, the earliest of each stream alone; asks for the lock only when there are some. */
export function claimDeadlines(
  database: DatabaseSync,
  statements: WorkStatements,
  claim: Claim,
): PendingDeadline[] {
  const [now, until] = [dueMoment(claim.now, "now"), dueMoment(claim.until, "end of a claim")];
  if (claim.limit <= 0 || statements.claimableDeadlines.get(now, now, 1) === undefined) return [];
  return inTransaction(database, (keep) => {
    const rows = statements.claimableDeadlines.all(now, now, limitOf(claim)) as unknown as ClaimableRow[];
    for (const [stream, name, , dueMs] of rows) {
      statements.claimDeadline.run(until, claim.token, dueMs, stream, name);
    }
    keep();
    return rows.map(([stream, name, dueAt]) => ({ stream, name, dueAt }));
  });
}
