import {
  type Commit,
  createMemoryStore,
  type KeptSnapshot,
  type Needs,
  readInSteps,
  type SeenRows,
} from "@opus/grant-workflow/store";
import type { StoreHands } from "@opus/grant-workflow-testing/contract";
import {
  atMost,
  cachesPerHandle,
  checksSeenOutside,
  each,
  handsOutLiveReferences,
  readsInTurns,
  showsHalf,
  writesOnClose,
} from "./broken-promises.ts";

/** Stores that break one promise each, in ways that stores do break them. */
export const brokenStores: Readonly<Record<string, () => StoreHands>> = {
  "compares registry versions outside the transaction": each(checksSeenOutside),
  "answers two values of a setting that several ask for at once": each((kept) => {
    const known = new Map<string, string>();
    return {
      async setting(name, initial) {
        const found = known.get(name);
        await undefined;
        if (found === undefined) known.set(name, initial);
        return found ?? (await kept.setting(name, initial).then(() => initial));
      },
    };
  }),
  "throws when the same id is sent twice at once": each((kept) => {
    const running = new Set<string>();
    return {
      async commit(commit: Commit) {
        const { commandId = "" } = commit.answer ?? {};
        if (running.has(commandId)) throw new Error("UNIQUE constraint failed: answers.command");
        running.add(commandId);
        await undefined;
        return kept.commit(commit).finally(() => running.delete(commandId));
      },
    };
  }),
  "reads registry rows and their count at two moments": each((kept) => ({
    async rows(read) {
      const { version } = await kept.rows(read);
      await undefined;
      return { ...(await kept.rows(read)), version };
    },
  })),
  "shows half of a commit": each(showsHalf),
  "keeps a cache that a second handle does not see renewed": each(cachesPerHandle),
  "gives 1 000 entries of a journal": each((kept) => ({
    journal: async (stream, page) => atMost(await kept.journal(stream, page)),
  })),
  "gives 1 000 deadlines that are due": each((kept) => ({
    due: async (now, page) => atMost(await kept.due(now, page)),
  })),
  "gives 1 000 streams": each((kept) => ({ streams: async (page) => atMost(await kept.streams(page)) })),
  "gives 1 000 records": each((kept) => ({
    records: async (stream) => atMost(await kept.records(stream)),
  })),
  "gives 1 000 rows of a registry scope": each((kept) => ({
    async rows(read) {
      const found = await kept.rows(read);
      return { ...found, rows: atMost(found.rows) };
    },
  })),
  "takes 1 000 outcomes": each((kept) => ({
    settleEffects: (token, outcomes) => kept.settleEffects(token, atMost(outcomes)),
  })),
  "forgets answers after 1 000": each((kept) => {
    const last: string[] = [];
    return {
      async commit(commit) {
        const result = await kept.commit(commit);
        if (result.ok && commit.answer !== undefined) last.push(commit.answer.commandId);
        return result;
      },
      answer: async (sender, id) => (last.slice(-1_000).includes(id) ? kept.answer(sender, id) : undefined),
    };
  }),
  "loses records when it is opened again": each((kept) => {
    const own = new Set<string>();
    return {
      async commit(commit) {
        for (const { stream } of commit.records) own.add(stream);
        return kept.commit(commit);
      },
      records: async (stream) => (own.has(stream) ? kept.records(stream) : []),
    };
  }),
  "has nothing durable before it is closed": writesOnClose,
  "hands out live references": each(handsOutLiveReferences),

  "reads the steps of a decision at several moments": each(readsInTurns),
  "reads several steps from a cache of its own": each((kept) => {
    const shelf = new Map<string, KeptSnapshot | undefined>();
    return {
      async read(next) {
        const wanted: Needs[] = [];
        const whole = await kept.read((loaded) => {
          const needs = next(loaded);
          if (needs !== undefined) wanted.push(needs);
          return needs;
        });
        for (const [stream, snapshot] of whole.streams) if (!shelf.has(stream)) shelf.set(stream, snapshot);
        let step = 0;
        return readInSteps(
          {
            answer: () => whole.answer,
            load: (stream) => shelf.get(stream),
            rows: () => whole.rows[0] ?? { read: { scope: "" }, rows: [], version: 0 },
            records: () => whole.records,
            deadlines: () => whole.deadlines,
          },
          () => wanted[step++],
        );
      },
    };
  }),
  "uses places of the outbox again": each((kept) => ({
    async outbox(page = {}) {
      const waiting = await kept.outbox();
      const numbered = waiting.map((effect, index) => ({ ...effect, position: index + 1 }));
      const after = numbered.filter(({ position }) => position > (page.after ?? 0));
      return after.slice(0, page.limit ?? after.length);
    },
  })),
  "gives commits by halves": each((kept) => ({
    entries: async (page = {}) => (await kept.entries(page)).slice(0, page.limit),
  })),
  "takes a row that was removed and inserted anew for the one that was seen": each((kept) => ({
    commit: (commit) => kept.commit({ ...commit, seen: commit.seen.map(withoutEntry) }),
  })),
  "erases by texts that are no date": each((kept) => ({
    eraseRecords: (date) => kept.eraseRecords(/^\d{4}-\d\d-\d\d$/.test(date) ? date : "9999-12-31"),
  })),
  "trusts the hashes that it is handed": () => ({ create: () => createMemoryStore() }),
};

function withoutEntry(seen: SeenRows): SeenRows {
  if ("from" in seen) {
    return { ...seen, rows: seen.rows.map(({ key, version }) => ({ key, version })) };
  }
  if (!("key" in seen)) return seen;
  const { scope, key, version } = seen;
  return { scope, key, version };
}
