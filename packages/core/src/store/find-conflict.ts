import type { StreamId } from "../journal/entry.ts";
import type { Commit, CommitResult, KeptAnswer, RegistryRow, RowRead, SeenRows } from "./commit.ts";
import { malformedCommit } from "./malformed-commit.ts";
import { seenVersions } from "./seen-versions.ts";
import { writtenRows } from "./written-rows.ts";

/** What a row is known by: its version, and the entry that wrote it. */
export type RowMark = Pick<RegistryRow, "version" | "entry">;

/** What a store holds of the things that a commit rests on, all of the moment in which it is kept. */
export interface KeptState {
  answer(sender: string, commandId: string): KeptAnswer | undefined;
  stream(stream: StreamId): { readonly revision: number; readonly head: string } | undefined;
  row(scope: string, key: string): RowMark | undefined;
  range(read: Extract<RowRead, { readonly from: string }>): Iterable<RowMark & { readonly key: string }>;
  /** How many writes a scope has seen. */
  scope(scope: string): number;
}

/**
 * The first reason not to keep a commit, in the order that the port states. For stores that can look at what they hold
 * while they hold the lock, of commits that `checkCommit` took.
 *
 * @throws OgwError OGW315 when the first entry of a stream does not follow the last one kept: its revision is right, so
 * it can never be.
 */
export function findConflict(kept: KeptState, commit: Commit): CommitResult | undefined {
  const sent = commit.answer;
  const answer = sent === undefined ? undefined : kept.answer(sent.sender, sent.commandId);
  if (answer !== undefined) return { ok: false, conflict: "answered", answer };
  for (const { stream, expectedRevision, entries } of commit.streams) {
    const found = kept.stream(stream);
    const actual = found?.revision ?? 0;
    if (actual !== expectedRevision) return { ok: false, conflict: "revision", stream, actual };
    if ((found?.head ?? null) !== entries[0]?.entry.previous) {
      throw malformedCommit(stream, "the first entry does not follow the last one kept");
    }
  }
  for (const seen of commit.seen) {
    if (!hasChanged(kept, seen)) continue;
    const { scope } = seen;
    return "key" in seen
      ? { ok: false, conflict: "registry", scope, key: seen.key }
      : { ok: false, conflict: "registry", scope };
  }
  return writtenConflict(kept, commit);
}

function hasChanged(kept: KeptState, seen: SeenRows): boolean {
  const { scope } = seen;
  if ("key" in seen) return differs(kept.row(scope, seen.key), seen);
  if (!("from" in seen)) return kept.scope(scope) !== seen.version;
  const rows = new Map(seen.rows.map((row) => [row.key, row]));
  let found = 0;
  for (const row of kept.range({ scope, from: seen.from, below: seen.below })) {
    found += 1;
    const known = rows.get(row.key);
    if (known === undefined || differs(row, known)) return true;
  }
  return found !== rows.size;
}

function isWhole(seen: SeenRows): boolean {
  return !("key" in seen || "from" in seen);
}

function differs(
  row: RowMark | undefined,
  seen: { readonly version: number; readonly entry?: string },
): boolean {
  if (row === undefined) return seen.version !== 0;
  return row.version !== seen.version || (seen.entry !== undefined && row.entry !== seen.entry);
}

/** Where only the count of a scope was seen, the row itself must still be the one that the write follows. */
function writtenConflict(kept: KeptState, commit: Commit): CommitResult | undefined {
  if (!commit.seen.some(isWhole)) return undefined;
  const seen = seenVersions(commit);
  for (const { scope, key, writes } of writtenRows(commit)) {
    // What was seen by its key or in a range was compared above, and that the writes follow it is checked before.
    if (typeof seen(scope, key) === "number") continue;
    let before = kept.row(scope, key)?.version ?? 0;
    for (const { change } of writes) {
      const { op, version } = change;
      const isFollowing = op === "insert" ? before === 0 : before > 0 && version === before + 1;
      if (!isFollowing) return { ok: false, conflict: "registry", scope, key };
      before = op === "remove" ? 0 : version;
    }
  }
  return undefined;
}
