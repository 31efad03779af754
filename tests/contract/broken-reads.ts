import {
  compareText,
  type KeptSnapshot,
  type Loaded,
  type Needs,
  readInSteps,
  type SealedEntry,
  type Store,
} from "@opus/grant-workflow/store";
import { type BrokenStore, type BrokenStores, breaks } from "./breaking.ts";
import { readsInTurns } from "./broken-promises.ts";

const ENTRIES = "gives all of 1001 entries, streams and deadlines";
const SEALED =
  "gives the entries that a step names with the text and hash that are kept, for that step alone";
const ROWS = "gives all of 1001 records and registry rows";
const ONE_MOMENT = "reads all steps of one moment, while others commit";
const PAGES = "pages through a journal and through the streams";
const DUE = "gives deadlines due by now, earliest first, then by stream and name";
const OUTBOX = "gives effects oldest first, each as its entry has it and with how it stands";

const thousand = <T>(list: readonly T[]): readonly T[] => list.slice(0, 1_000);

/** Stores that end a list where nobody asked for it, or begin or end a page in the wrong place. */
const brokenPages: BrokenStores = {
  "gives 1 000 entries of a journal": breaks(ENTRIES, (kept) => ({
    journal: async (stream, page) => thousand(await kept.journal(stream, page)),
  })),
  "gives 1 000 entries of all streams": breaks(ENTRIES, (kept) => ({
    entries: async (page) => thousand(await kept.entries(page)),
  })),
  "gives 1 000 deadlines that are due": breaks(ENTRIES, (kept) => ({
    due: async (now, page) => thousand(await kept.due(now, page)),
  })),
  "gives 1 000 deadlines of a stream": breaks(ENTRIES, (kept) => ({
    deadlines: async (stream) => thousand(await kept.deadlines(stream)),
  })),
  "gives 1 000 streams": breaks(ENTRIES, (kept) => ({
    streams: async (page) => thousand(await kept.streams(page)),
  })),
  "gives 1 000 records": breaks(ROWS, (kept) => ({
    records: async (stream) => thousand(await kept.records(stream)),
  })),
  "gives 1 000 rows of a registry scope": breaks(ROWS, (kept) => ({
    async rows(read) {
      const found = await kept.rows(read);
      return { ...found, rows: thousand(found.rows) };
    },
  })),
  "gives a decision 1 000 rows of a registry scope": breaks(ROWS, (kept) => ({
    async read(next) {
      const loaded = await kept.read(next);
      return { ...loaded, rows: loaded.rows.map((read) => ({ ...read, rows: thousand(read.rows) })) };
    },
  })),
  "forgets answers after 1 000": breaks("remembers 1001 answers", (kept) => {
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
  "ignores the limit of a journal": breaks(PAGES, (kept) => ({
    journal: (stream, { limit: _, ...page } = {}) => kept.journal(stream, page),
  })),
  "ignores the limit of streams": breaks(PAGES, (kept) => ({
    streams: ({ limit: _, ...page } = {}) => kept.streams(page),
  })),
  "ignores the limit of what is due": breaks(DUE, (kept) => ({
    due: (now, { limit: _, ...page } = {}) => kept.due(now, page),
  })),
  "ignores the limit of the outbox": breaks(OUTBOX, (kept) => ({
    outbox: ({ limit: _, ...page } = {}) => kept.outbox(page),
  })),
  "begins a page of a journal with the entry before it": breaks(PAGES, (kept) => ({
    journal: (stream, page = {}) =>
      kept.journal(stream, { ...page, after: Math.max(0, (page.after ?? 0) - 1) }),
  })),
  "begins a page of streams with the one before it": breaks(PAGES, (kept) => ({
    async streams({ after = "", limit } = {}) {
      return (await kept.streams()).filter((stream) => compareText(stream, after) >= 0).slice(0, limit);
    },
  })),
  "begins a page of what is due with the one before it": breaks(DUE, (kept) => ({
    async due(now, { after, limit } = {}) {
      const due = await kept.due(now);
      const start = due.findIndex((each) => each.stream === after?.stream && each.name === after.name);
      return due.slice(Math.max(0, start)).slice(0, limit);
    },
  })),
  "begins a page of the outbox with the one before it": breaks(OUTBOX, (kept) => ({
    outbox: (page = {}) => kept.outbox({ ...page, after: (page.after ?? 0) - 1 }),
  })),
  "lists effects set aside among the others": breaks(
    "gives the effects that were set aside, or the others, page by page",
    (kept) => ({ outbox: ({ isSetAside: _, ...page } = {}) => kept.outbox(page) }),
  ),
  "gives commits by halves": breaks("pages through all entries by whole commits, at least one", (kept) => ({
    entries: async (page = {}) => (await kept.entries(page)).slice(0, page.limit),
  })),
  "uses places of the outbox again": breaks(
    "never uses a place in the outbox again, so that whoever reads on misses nothing",
    (kept) => ({
      async outbox(page = {}) {
        const waiting = await kept.outbox();
        const numbered = waiting.map((effect, index) => ({ ...effect, position: index + 1 }));
        const after = numbered.filter(({ position }) => position > (page.after ?? 0));
        return after.slice(0, page.limit ?? after.length);
      },
    }),
  ),
};

/** Stores whose reads are of several moments, or of another than they say. */
const brokenMoments: BrokenStores = {
  "reads registry rows and their count at two moments": breaks(
    "never shows registry rows without the count that belongs to them",
    (kept) => ({
      async rows(read) {
        const { version } = await kept.rows(read);
        await undefined;
        return { ...(await kept.rows(read)), version };
      },
    }),
  ),
  "gives entries of earlier steps again": breaks(SEALED, (kept) => ({
    async read(next) {
      const given: SealedEntry[] = [];
      const whole = (loaded: Loaded): Loaded => ({ ...loaded, entries: given });
      const loaded = await kept.read((before) => {
        given.push(...before.entries);
        return next(whole(before));
      });
      return whole(loaded);
    },
  })),
  "gives entries in the order of their numbers": breaks(SEALED, (kept) => ({
    read: (next) =>
      kept.read((loaded) =>
        next({
          ...loaded,
          entries: loaded.entries.toSorted((left, right) => left.entry.seq - right.entry.seq),
        }),
      ),
  })),
  "gives entries without their texts": breaks(SEALED, (kept) => ({
    read: (next) =>
      kept.read((loaded) =>
        next({ ...loaded, entries: loaded.entries.map(({ entry }) => ({ entry, text: "" })) }),
      ),
  })),
  "reads the steps of a decision at several moments": breaks(ONE_MOMENT, readsInTurns),
  "reads several steps from a cache of its own": breaks(ONE_MOMENT, (kept) => {
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
            entry: () => whole.entries[0],
          },
          () => wanted[step++],
        );
      },
    };
  }),
};

const LIVE = [
  "journal",
  "entries",
  "streams",
  "rows",
  "records",
  "deadlines",
  "answer",
  "due",
  "outbox",
] as const;

/** Hands out the same objects again and again, as long as they say what is so. */
function handsOutLive(method: (typeof LIVE)[number]): BrokenStore {
  return breaks("is not changed by what a caller does to what it was handed", (kept) => {
    const held = new Map<string, { readonly text: string; readonly live: unknown }>();
    const reading = kept[method] as (...asked: unknown[]) => Promise<unknown>;
    const live = async (...asked: unknown[]) => {
      const fresh = await reading(...asked);
      const text = JSON.stringify(fresh);
      const known = held.get(JSON.stringify(asked));
      if (known?.text === text) return known.live;
      held.set(JSON.stringify(asked), { text, live: fresh });
      return fresh;
    };
    return { [method]: live } as Partial<Store>;
  });
}

/** Stores that read otherwise than they say. */
export const brokenReads: BrokenStores = {
  ...brokenPages,
  ...brokenMoments,
  ...Object.fromEntries(
    LIVE.map((method) => [`hands out live references by ${method}`, handsOutLive(method)]),
  ),
};
