import { sha256Hex } from "@opus/grant-rules";
import {
  type Commit,
  createMemoryStore,
  type EntryBody,
  type JournalEntry,
  type Store,
  type StreamWrite,
  sealEntry,
} from "@opus/grant-workflow/store";
import type { RecordedStore } from "./recorded-store.ts";

/** How history is written anew: which commits are left out, what their entries and all beside them say. */
export interface Rewriting {
  readonly keeps?: (commit: Commit) => boolean;
  /** Members of an entry that are others than they were. */
  readonly entry?: (entry: JournalEntry) => Partial<EntryBody> | undefined;
  /** The text of the snapshot after a commit. */
  readonly snapshot?: (text: string, write: StreamWrite) => string;
  readonly commit?: (commit: Commit) => Commit;
  /** Commits put in at the end. */
  readonly more?: (last: ReadonlyMap<string, StreamWrite>) => readonly Commit[];
  readonly programme?: false;
}

/**
 * A store into which history was written anew, hash after hash, by somebody who can write all of it: every chain, seal
 * and answer is sound in itself. Undefined when the store refuses to keep such a history.
 */
export async function rewrittenStore(
  { commits, programme }: RecordedStore,
  rewriting: Rewriting,
): Promise<Store | undefined> {
  const store = createMemoryStore();
  if (rewriting.programme !== false) await store.putProgramme(programme.hash, programme.document);
  const last = new Map<string, StreamWrite>();
  for (const commit of commits.filter(rewriting.keeps ?? (() => true))) {
    const rewritten = chained(commit, last, rewriting);
    if (!(await isKept(store, rewriting.commit?.(rewritten) ?? rewritten))) return undefined;
  }
  for (const commit of rewriting.more?.(last) ?? []) if (!(await isKept(store, commit))) return undefined;
  for (const effect of await store.outbox()) {
    const { id } = effect;
    if (/^case:[CD]#/.test(id)) continue;
    const claim = { now: "2026-12-31T00:00:00.000Z", until: "2027-01-01T00:00:00.000Z", token: "w" };
    await store.claimEffects({ ...claim, limit: 1000 });
    await store.settleEffects("w", [{ id, outcome: "performed" }]);
  }
  return store;
}

async function isKept(store: Store, commit: Commit): Promise<boolean> {
  try {
    return (await store.commit(commit)).ok;
  } catch {
    // The port refuses what no store may keep.
    return false;
  }
}

/** A commit whose entries follow those that were written before, with an answer that tells of them. */
function chained(commit: Commit, last: Map<string, StreamWrite>, rewriting: Rewriting): Commit {
  const streams = commit.streams.map((write): StreamWrite => {
    const before = last.get(write.stream)?.snapshot;
    let [seq, previous] = [before?.revision ?? 0, before?.head ?? null];
    const entries = write.entries.map(({ entry }) => {
      const { seq: _, previous: __, hash: ___, ...body } = entry;
      seq += 1;
      const sealed = sealEntry({ ...body, ...rewriting.entry?.(entry) }, seq, previous, sha256Hex);
      previous = sealed.entry.hash;
      return sealed;
    });
    const text = rewriting.snapshot?.(write.snapshot.text, write) ?? write.snapshot.text;
    const written = {
      ...write,
      expectedRevision: before?.revision ?? 0,
      entries,
      snapshot: { revision: seq, head: previous ?? "", text },
    };
    last.set(write.stream, written);
    return written;
  });
  return { ...commit, streams, ...answered(commit, streams) };
}

function answered({ answer }: Commit, streams: readonly StreamWrite[]): Partial<Commit> {
  if (answer === undefined) return {};
  const entries = streams.flatMap((write) =>
    write.entries.map(({ entry: { stream, seq, hash } }) => ({ stream, seq, hash })),
  );
  const own = streams[0]?.entries.at(-1)?.entry;
  const told = { seq: own?.seq ?? 0, hash: own?.hash ?? "", entries };
  return { answer: { ...answer, answer: { ...answer.answer, ...told } } };
}
