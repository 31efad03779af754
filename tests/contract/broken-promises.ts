import {
  type CommitResult,
  createMemoryStore,
  type EntryPlace,
  type KeptSnapshot,
  type Loaded,
  type Needs,
  type SealedEntry,
  type SeenRows,
  type Store,
  writtenRows,
} from "@opus/grant-workflow/store";
import { type StoreHands, sampleHash } from "@opus/grant-workflow-testing/contract";
import type { Break } from "./breaking.ts";
import { withTurns } from "./turns-in-memory.ts";

/** Puts `read` together from the other calls. */
export const readsInTurns: Break = (kept) => ({ read: (next) => readInTurns(kept, next) });

/** Reads what is asked for call by call, with time to write between them. */
async function readInTurns(store: Store, next: (loaded: Loaded) => Needs | undefined): Promise<Loaded> {
  const nothing = { rows: [], records: [], deadlines: [], entries: [] };
  let loaded: Loaded = { answer: undefined, streams: new Map(), ...nothing };
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
      entries: await entriesAt(store, needs.entries ?? []),
    };
  }
  return loaded;
}

async function entriesAt(store: Store, places: readonly EntryPlace[]): Promise<readonly SealedEntry[]> {
  const steps = [{ entries: places }];
  return (await store.read(() => steps.pop())).entries;
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
    if (!isFresh || isMalformed) return kept.commit(commit);
    const { answer: _, ...half } = commit;
    await kept.commit({ ...half, streams: [first], records: [] });
    return kept.commit({ ...commit, streams: rest, seen: [] });
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

/** Has what these calls do in memory alone, and writes it when it is closed; what others do is written at once. */
export function writesOnClose(...late: readonly (keyof Store)[]): () => StoreHands {
  type Act = (store: Required<Store>) => Promise<unknown>;
  return () => {
    let disk: Act[] = [];
    const open = async (): Promise<Store> => {
      const store = withTurns(createMemoryStore({ hash: sampleHash }));
      for (const act of disk) await act(store);
      const done: Act[] = [];
      const doing = <T>(name: keyof Store, act: (on: Required<Store>) => Promise<T>): Promise<T> => {
        (late.includes(name) ? done : disk).push(act);
        return act(store);
      };
      return {
        ...store,
        commit: (commit) => doing("commit", (on) => on.commit(commit)),
        inTurn: (turns) => doing("inTurn", (on) => on.inTurn(turns)),
        eraseRecords: (date) => doing("eraseRecords", (on) => on.eraseRecords(date)),
        repair: (repair) => doing("repair", (on) => on.repair(repair)),
        claimDeadlines: (claim) => doing("claimDeadlines", (on) => on.claimDeadlines(claim)),
        claimEffects: (claim) => doing("claimEffects", (on) => on.claimEffects(claim)),
        settleEffects: (token, outcomes) => doing("settleEffects", (on) => on.settleEffects(token, outcomes)),
        putProgramme: (hash, document) => doing("putProgramme", (on) => on.putProgramme(hash, document)),
        setting: (name, initial) => doing("setting", (on) => on.setting(name, initial)),
        async close() {
          disk = [...disk, ...done.splice(0)];
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
  };
}
