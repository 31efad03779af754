import { sha256Hex } from "@opus/grant-rules";
import type { JournalEntry, StreamId } from "@opus/grant-workflow";
import {
  digestOf,
  type KeptSnapshot,
  type PendingDeadline,
  type PersonalRecord,
  type RegistryRow,
  type SnapshotBody,
  type Store,
  sealEntry,
} from "@opus/grant-workflow/store";
import { changedStore } from "./changed-store.ts";

/** A store some of whose entries of one stream are others than were written; hashes stay as they were. */
export function withEntry(
  store: Store,
  stream: StreamId,
  at: number,
  change: (entry: JournalEntry) => object,
): Store {
  return withJournal(store, stream, (entries) =>
    entries.map((entry) => (entry.seq === at ? ({ ...entry, ...change(entry) } as JournalEntry) : entry)),
  );
}

/** A store in which the list of one stream's entries is another one. */
export function withJournal(
  store: Store,
  stream: StreamId,
  change: (entries: readonly JournalEntry[]) => readonly JournalEntry[],
): Store {
  return changedStore(store, {
    async journal(asked, page = {}) {
      if (asked !== stream) return store.journal(asked, page);
      const { after = 0, limit = Number.POSITIVE_INFINITY } = page;
      return change(await store.journal(asked)).slice(after, after + limit);
    },
  });
}

/**
 * A store in which somebody changed an entry of a stream and hashed it and all that follow anew, up to the head that
 * the snapshot names: chain and seals of the chain are sound, what the entry says is not.
 */
export async function rehashed(
  store: Store,
  stream: StreamId,
  at: number,
  change: (entry: JournalEntry) => object,
): Promise<Store> {
  let previous: string | null = null;
  const entries = (await store.journal(stream)).map((entry) => {
    const { seq, previous: _, hash: __, ...body } = entry;
    const changed = seq === at ? { ...body, ...change(entry) } : body;
    const sealed = sealEntry(changed, seq, previous, sha256Hex);
    previous = sealed.entry.hash;
    return sealed.entry;
  });
  const changed = withJournal(store, stream, () => entries);
  return withSnapshot(changed, stream, () => ({ head: previous ?? "" }));
}

/** A store that keeps another snapshot of one stream. */
export function withSnapshot(
  store: Store,
  stream: StreamId,
  change: (snapshot: KeptSnapshot) => Partial<KeptSnapshot>,
): Store {
  return changedStore(store, {
    load: async (asked) => {
      const snapshot = await store.load(asked);
      return snapshot && asked === stream ? { ...snapshot, ...change(snapshot) } : snapshot;
    },
  });
}

/** The text of a snapshot with members of its own changed. */
export function retold({ text }: KeptSnapshot, change: (body: SnapshotBody) => object): { text: string } {
  const body = JSON.parse(text) as SnapshotBody;
  return { text: JSON.stringify({ ...body, ...change(body) }) };
}

/** A store whose records are others than were written. */
export function withRecords(store: Store, change: (record: PersonalRecord) => object): Store {
  return changedStore(store, {
    records: async (asked) =>
      (await store.records(asked)).map((record) => ({ ...record, ...change(record) })),
  });
}

/** A store whose rows of one set of the call are others than were written, however they are read. */
export function withRows(
  store: Store,
  set: string,
  change: (rows: readonly RegistryRow[]) => readonly RegistryRow[],
): Store {
  const scope = `spring/${set}`;
  const { inventory } = store;
  const keyed = async () => change((await store.rows({ scope })).rows);
  return changedStore(store, {
    inventory: {
      ...inventory,
      rows: async (asked, page) => (asked === scope ? keyed() : inventory.rows(asked, page)),
    },
    async rows(read) {
      const found = await store.rows(read);
      if (read.scope !== scope) return found;
      const rows = change((await store.rows({ scope })).rows);
      return { ...found, rows: "key" in read ? rows.filter(({ key }) => key === read.key) : rows };
    },
  });
}

/** A store whose waiting deadlines are others than were written. */
export function withDeadlines(
  store: Store,
  change: (deadline: PendingDeadline) => readonly Pick<PendingDeadline, "name" | "dueAt">[],
): Store {
  return changedStore(store, {
    deadlines: async (asked) =>
      (await store.deadlines(asked)).flatMap((one) => change(one).map((other) => ({ ...one, ...other }))),
  });
}

/** The digest that an entry's seal has of a value's canonical text. */
export const digest = (text: string): string => digestOf(sha256Hex, text);
