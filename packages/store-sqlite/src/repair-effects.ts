import type { DatabaseSync } from "node:sqlite";
import { malformedCommit, type StreamRepair } from "@opus/grant-workflow/store";
import { type EntryRow, entryOfRow, placeOfEffect } from "./kept-entry.ts";
import { prepareAll } from "./prepared-statements.ts";

const SQL = {
  isPerformed: "SELECT 1 FROM performed WHERE stream = ? AND seq = ? AND idx = ?",
  places: "SELECT position, kind FROM outbox WHERE stream = ? AND seq = ? AND idx = ? ORDER BY position",
  remove: "DELETE FROM outbox WHERE position = ?",
  rename: "UPDATE outbox SET kind = ? WHERE position = ?",
  insert: "INSERT INTO outbox (position, stream, kind, seq, idx, ready_ms) VALUES (?, ?, ?, ?, ?, NULL)",
  isTaken: "SELECT 1 FROM outbox WHERE position = ?",
  // The last place that a commit gave out and nobody has: those below a place that is taken, or the last of all.
  free: `SELECT max(place) FROM (SELECT position - 1 AS place FROM outbox UNION
    SELECT last_effect FROM (SELECT last_effect FROM commits ORDER BY position DESC LIMIT 1))
    WHERE place > 0 AND place NOT IN (SELECT position FROM outbox)
    AND place <= (SELECT last_effect FROM commits ORDER BY position DESC LIMIT 1)`,
  journal: "SELECT position, kept_in FROM journal WHERE stream = ? AND seq = ?",
  entriesBefore: `SELECT stream, seq, previous, hash, entry FROM journal
    WHERE kept_in = ? AND position < ? ORDER BY position`,
  lastEffect: "SELECT last_effect FROM commits ORDER BY position DESC LIMIT 1",
  effectsBefore: "SELECT last_effect FROM commits WHERE position < ? ORDER BY position DESC LIMIT 1",
  // Whoever stands first in a queue may be claimed, the others wait.
  lowerAll: "UPDATE outbox SET ready_ms = NULL WHERE stream = ? AND kind = ?",
  raiseFirst: `UPDATE outbox SET ready_ms = max(after_ms, ifnull(lease_until, 0)) WHERE position = (
    SELECT position FROM outbox WHERE stream = ? AND kind = ? AND set_aside = 0 ORDER BY seq, idx LIMIT 1)`,
} as const;

type Place = NonNullable<ReturnType<typeof placeOfEffect>>;

/**
 * Gives an effect its one place in the outbox, or none, and puts the queues right that it stood in. Prepares its
 * statements each time: a repair is rare, and has few of them.
 *
 * @throws OgwError OGW315 for an effect of no entry.
 */
export function repairEffect(database: DatabaseSync, { id, kind }: StreamRepair["effects"][number]): void {
  const place = placeOfEffect(id);
  if (place === undefined) throw malformedCommit(`effect ${JSON.stringify(id)}`, "it is the id of none");
  const { stream, seq, index } = place;
  const statements = prepareAll(database, SQL);
  const found = statements.places.all(stream, seq, index) as unknown as readonly (readonly [
    number,
    string,
  ])[];
  const isPerformed = statements.isPerformed.get(stream, seq, index) !== undefined;
  const wanted = isPerformed ? null : kind;
  const kinds = new Set(found.map(([, kept]) => kept));
  for (const kept of kinds) statements.lowerAll.run(stream, kept);
  // Beyond the last place that a commit gave out the next commit would want to stand.
  const [last = 0] = (statements.lastEffect.get() ?? []) as readonly number[];
  const staying = wanted === null ? undefined : found.find(([position]) => position <= last);
  for (const [position] of found) if (position !== staying?.[0]) statements.remove.run(position);
  if (wanted !== null) {
    kinds.add(wanted);
    if (staying !== undefined) statements.rename.run(wanted, staying[0]);
    else statements.insert.run(placeFor(statements, place), stream, wanted, seq, index);
    statements.lowerAll.run(stream, wanted);
  }
  for (const kept of kinds) statements.raiseFirst.run(stream, kept);
}

/** Where the effect stood from the first; another place that was given out, when something else stands there now. */
function placeFor(
  statements: ReturnType<typeof prepareAll<typeof SQL>>,
  { stream, seq, index }: Place,
): number {
  const entry = statements.journal.get(stream, seq) as readonly [number, number] | undefined;
  if (entry === undefined)
    throw malformedCommit(`effect ${stream}#${seq}#${index}`, "there is no such entry");
  const [position, commit] = entry;
  const [before] = (statements.effectsBefore.get(commit) ?? [0]) as readonly number[];
  let place = (before ?? 0) + index + 1;
  const entries = statements.entriesBefore.all(commit, position) as unknown as readonly EntryRow[];
  for (const row of entries) place += entryOfRow(row).effects.length;
  if (statements.isTaken.get(place) === undefined) return place;
  const [free] = (statements.free.get() ?? []) as readonly (number | null)[];
  return free ?? place;
}
