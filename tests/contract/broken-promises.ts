import {
  type CommitResult,
  createMemoryStore,
  type KeptSnapshot,
  type Loaded,
  type Needs,
  type SeenRows,
  type Store,
  writtenRows,
} from "@opus/grant-workflow/store";
import { type StoreHands, sampleHash } from "@opus/grant-workflow-testing/contract";

/** How a store breaks a promise: the calls that it answers otherwise. */
export type Break = (kept: Store) => Partial<Store>;

/** A store in memory whose every handle breaks one promise; the data is whole, and the next handle sees it. */
export function each(breaking: Break): () => StoreHands {
  return () => {
    let kept: Store;
    const open = (): Store => ({ ...kept, ...breaking(kept) });
    return {
      create() {
        kept = createMemoryStore({ hash: sampleHash });
        return open();
      },
      openSecond: open,
    };
  };
}

export const atMost = <T>(list: readonly T[]): readonly T[] => list.slice(0, 1_000);

/** Puts `read` together from the other calls. */
export const readsInTurns: Break = (kept) => ({ read: (next) => readInTurns(kept, next) });

/** Reads what is asked for call by call, with time to write between them. */
async function readInTurns(store: Store, next: (loaded: Loaded) => Needs | undefined): Promise<Loaded> {
  let loaded: Loaded = { answer: undefined, streams: new Map(), rows: [], records: [], deadlines: [] };
  for (let needs = next(loaded); needs !== undefined; needs = next(loaded)) {
    const streams = new Map(loaded.streams);
    for (const stream of needs.streams ?? []) {
      const snapshot = await store.load(stream);
      if (snapshot !== undefined) streams.set(stream, snapshot);
    }
    const rows = [...loaded.rows];
    for (const read of needs.rows ?? []) rows.push(await store.rows(read));
    loaded = {
      streams,
      rows,
      answer:
        needs.answer === undefined
          ? loaded.answer
          : await store.answer(needs.answer.sender, needs.answer.commandId),
      records: needs.records === undefined ? loaded.records : await store.records(needs.records),
      deadlines: needs.deadlines === undefined ? loaded.deadlines : await store.deadlines(needs.deadlines),
    };
  }
  return loaded;
}

/** Compares what was seen before the commit begins, and then has only the rows written checked. */
export const checksSeenOutside: Break = (kept) => ({
  async commit(commit) {
    for (const seen of commit.seen) {
      const { rows, version } = await kept.rows(seen);
      const { scope } = seen;
      const changed: CommitResult = { ok: false, conflict: "registry", scope };
      if ("key" in seen && (rows[0]?.version ?? 0) !== seen.version) return { ...changed, key: seen.key };
      if ("from" in seen && !hasSameRows(rows, seen.rows)) return changed;
      if (!("key" in seen) && !("from" in seen) && version !== seen.version) return changed;
    }
    const seen = writtenRows(commit).map(({ scope, key, writes: [first] }): SeenRows => {
      return { scope, key, version: (first?.change.version ?? 1) - 1 };
    });
    return kept.commit({ ...commit, seen });
  },
});

function hasSameRows(
  rows: readonly { readonly key: string; readonly version: number }[],
  seen: readonly { readonly key: string; readonly version: number }[],
): boolean {
  const text = (list: typeof rows) => JSON.stringify(list.map(({ key, version }) => [key, version]));
  return text(rows) === text(seen);
}

/** Keeps the first stream of a commit, and the others a moment later. */
export const showsHalf: Break = (kept) => ({
  async commit(commit) {
    const [first, ...rest] = commit.streams;
    if (first === undefined || rest.length === 0) return kept.commit(commit);
    const revisions = await Promise.all(commit.streams.map(({ stream }) => kept.load(stream)));
    const isFresh = commit.streams.every(
      ({ expectedRevision }, index) => expectedRevision === (revisions[index]?.revision ?? 0),
    );
    const isMalformed = commit.streams.some(({ entries }) => entries[0]?.entry.commit !== commit.id);
    if (!isFresh || isMalformed || commit.seen.length > 0) return kept.commit(commit);
    const { answer: _, ...half } = commit;
    await kept.commit({ ...half, streams: [first], records: [] });
    return kept.commit({ ...commit, streams: rest });
  },
});

/** Reads a stream once, and again only when this handle has written it. */
export const cachesPerHandle: Break = (kept) => {
  const known = new Map<string, KeptSnapshot>();
  return {
    async load(stream) {
      const found = known.get(stream) ?? (await kept.load(stream));
      if (found !== undefined) known.set(stream, found);
      return found;
    },
    async commit(commit) {
      const result = await kept.commit(commit);
      if (result.ok) for (const { stream, snapshot } of commit.streams) known.set(stream, snapshot);
      return result;
    },
  };
};

/** Hands out the same objects again and again. */
export const handsOutLiveReferences: Break = (kept) => {
  const held = new Map<string, unknown>();
  async function holding<T>(name: string, read: () => Promise<T>): Promise<T> {
    const fresh = await read();
    const known = held.get(name) as { readonly text: string; readonly live: T } | undefined;
    const text = JSON.stringify(fresh);
    if (known?.text === text) return known.live;
    held.set(name, { text, live: fresh });
    return fresh;
  }
  return { rows: (read) => holding(JSON.stringify(read), () => kept.rows(read)) };
};

/** Keeps everything that is done in a list, and writes the list when it is closed. */
export function writesOnClose(): StoreHands {
  type Act = (store: Store) => Promise<unknown>;
  let disk: Act[] = [];
  const open = async (): Promise<Store> => {
    const store = createMemoryStore({ hash: sampleHash });
    for (const act of disk) await act(store);
    let done: Act[] = [];
    const doing = <T>(act: (on: Store) => Promise<T>): Promise<T> => {
      done.push(act);
      return act(store);
    };
    return {
      ...store,
      commit: (commit) => doing((on) => on.commit(commit)),
      eraseRecords: (date) => doing((on) => on.eraseRecords(date)),
      claimDeadlines: (claim) => doing((on) => on.claimDeadlines(claim)),
      claimEffects: (claim) => doing((on) => on.claimEffects(claim)),
      settleEffects: (token, outcomes) => doing((on) => on.settleEffects(token, outcomes)),
      putProgramme: (hash, document) => doing((on) => on.putProgramme(hash, document)),
      setting: (name, initial) => doing((on) => on.setting(name, initial)),
      async close() {
        disk = [...disk, ...done];
        done = [];
      },
    };
  };
  return {
    create() {
      disk = [];
      return open();
    },
    reopen: open,
  };
}
