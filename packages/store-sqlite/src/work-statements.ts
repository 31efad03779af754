import type { DatabaseSync } from "node:sqlite";
import { type PreparedStatements, prepareAll } from "./prepared-statements.ts";

/** An effect of the outbox, as `EffectRow` has it. */
const EFFECT = `SELECT position, stream, seq, idx, kind, attempts, max(after_ms, ifnull(lease_until, 0)), reason,
  set_aside FROM outbox`;

const SQL = {
  // The earliest of each stream alone, also when somebody has it.
  claimableDeadlines: `SELECT stream, name, due_at, due_ms FROM deadlines AS own
    WHERE due_ms <= ? AND (lease_until IS NULL OR lease_until <= ?) AND NOT EXISTS (
      SELECT 1 FROM deadlines AS other
      WHERE other.stream = own.stream AND (other.due_ms, other.name) < (own.due_ms, own.name)
    ) ORDER BY due_ms, stream, name LIMIT ?`,
  claimDeadline:
    "UPDATE deadlines SET lease_until = ?, lease_token = ? WHERE due_ms = ? AND stream = ? AND +name = ?",
  releaseDeadlines: "UPDATE deadlines SET lease_until = NULL, lease_token = NULL WHERE lease_token = ?",

  effect: `${EFFECT} WHERE position = ?`,
  effects: `${EFFECT} WHERE position > ? ORDER BY position LIMIT ?`,
  effectsOnTheirWay: `${EFFECT} WHERE position > ? AND set_aside = 0 ORDER BY position LIMIT ?`,
  effectsSetAside: `${EFFECT} WHERE position > ? AND set_aside = 1 ORDER BY position LIMIT ?`,

  entry: "SELECT stream, seq, previous, hash, entry FROM journal WHERE stream = ? AND seq = ?",

  // From one kind to the next, as there are few kinds and many effects.
  readyKinds: `WITH RECURSIVE kinds (kind) AS (
      SELECT min(kind) FROM outbox WHERE ready_ms IS NOT NULL
      UNION ALL
      SELECT (SELECT min(kind) FROM outbox WHERE ready_ms IS NOT NULL AND outbox.kind > kinds.kind)
      FROM kinds WHERE kinds.kind IS NOT NULL
    ) SELECT kind FROM kinds WHERE kind IS NOT NULL`,
  untriedEffects: "SELECT position FROM outbox WHERE kind = ? AND ready_ms = 0 ORDER BY position LIMIT ?",
  triedEffects: `SELECT position FROM outbox WHERE kind = ? AND ready_ms > 0 AND ready_ms <= ?
    ORDER BY position LIMIT ?`,
  claimEffect: `UPDATE outbox SET attempts = attempts + 1, lease_until = ?, lease_token = ?,
    ready_ms = max(after_ms, ?) WHERE position = ?`,
  releaseEffects: `UPDATE outbox SET attempts = attempts - 1, lease_until = NULL, lease_token = NULL,
    ready_ms = iif(ready_ms IS NULL, NULL, after_ms) WHERE lease_token = ?`,

  effectInQueue: `WITH RECURSIVE kinds (kind) AS (
      SELECT min(kind) FROM outbox WHERE stream = ? AND set_aside = 0
      UNION ALL
      SELECT (SELECT min(kind) FROM outbox WHERE stream = ? AND set_aside = 0 AND outbox.kind > kinds.kind)
      FROM kinds WHERE kinds.kind IS NOT NULL
    ) SELECT position, kind, lease_token FROM kinds CROSS JOIN outbox USING (kind)
      WHERE stream = ? AND set_aside = 0 AND seq = ? AND idx = ?`,
  effectSetAside: `SELECT position, kind, lease_token FROM outbox
    WHERE stream = ? AND seq = ? AND idx = ? AND set_aside = 1`,
  // It may be marked already only where somebody put its place back.
  markPerformed: `INSERT OR IGNORE INTO performed (stream, seq, idx)
    SELECT stream, seq, idx FROM outbox WHERE position = ?`,
  isPerformed: "SELECT 1 FROM performed WHERE stream = ? AND seq = ? AND idx = ?",
  removeEffect: "DELETE FROM outbox WHERE position = ?",
  delayEffect: `UPDATE outbox SET lease_until = NULL, lease_token = NULL, after_ms = ?, reason = ?,
    ready_ms = iif(ready_ms IS NULL, NULL, ?) WHERE position = ?`,
  setEffectAside: `UPDATE outbox SET lease_until = NULL, lease_token = NULL, reason = ?, set_aside = 1,
    ready_ms = NULL WHERE position = ?`,
  retryEffect: `UPDATE outbox SET lease_until = NULL, lease_token = NULL, attempts = 0, after_ms = 0,
    set_aside = 0, ready_ms = NULL WHERE position = ?`,
  // Whoever stands first in a queue may be claimed, the others wait.
  lowerFirst: `UPDATE outbox SET ready_ms = NULL WHERE position = (
    SELECT position FROM outbox WHERE stream = ? AND kind = ? AND set_aside = 0 ORDER BY seq, idx LIMIT 1)`,
  raiseFirst: `UPDATE outbox SET ready_ms = max(after_ms, ifnull(lease_until, 0)) WHERE position = (
    SELECT position FROM outbox WHERE stream = ? AND kind = ? AND set_aside = 0 ORDER BY seq, idx LIMIT 1)`,
} as const;

/** The statements of claims and of what became of them. */
export type WorkStatements = PreparedStatements<typeof SQL>;

/** Prepares the statements of work. */
export function workStatements(database: DatabaseSync): WorkStatements {
  return prepareAll(database, SQL);
}
