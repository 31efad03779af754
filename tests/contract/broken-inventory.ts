import type { Inventory } from "@opus/grant-workflow/store";
import { type BrokenStores, breaks } from "./breaking.ts";

const COMMITS = "lists every commit with its entries and its answer, page by page";
const ROWS = "lists every set of the registry and every row of it, page by page, with its writes counted";
const EFFECTS = "keeps a place for every effect, whether it waits, was set aside or was performed";
const OTHERS = "lists records, programmes, and the days before which values were erased";

const lists = (caughtBy: string, change: (kept: Inventory) => Partial<Inventory>) =>
  breaks(caughtBy, ({ inventory }) => ({ inventory: { ...inventory, ...change(inventory) } }));

/** Stores that hide something of what they keep from proofs. */
export const brokenInventories: BrokenStores = {
  "lists commits without answers": lists(COMMITS, (kept) => ({
    commits: async (page) => (await kept.commits(page)).map(({ answer: _, ...commit }) => commit),
  })),
  "lists the first page of commits for ever": lists(COMMITS, (kept) => ({
    commits: async (page) => ((page?.after ?? 0) > 0 ? [] : kept.commits(page)),
  })),
  "lists the entry of its own stream alone": lists(COMMITS, (kept) => ({
    commits: async (page) =>
      (await kept.commits(page)).map((commit) => ({ ...commit, entries: commit.entries.slice(0, 1) })),
  })),
  "lists sets by the rows that they have": lists(ROWS, (kept) => ({
    scopes: async (page) =>
      Promise.all(
        (await kept.scopes(page)).map(async ({ scope }) => ({
          scope,
          version: (await kept.rows(scope)).length,
        })),
      ),
  })),
  "lists the first page of a set's rows alone": lists(ROWS, (kept) => ({
    rows: async (scope, page) => (page?.after === undefined ? kept.rows(scope, page) : []),
  })),
  "forgets what was performed": lists(EFFECTS, (kept) => ({
    effects: async (stream) =>
      (await kept.effects(stream)).filter(({ standing }) => standing !== "performed"),
  })),
  "lists what was set aside as waiting": lists(EFFECTS, (kept) => ({
    effects: async (stream) =>
      (await kept.effects(stream)).map((place) =>
        place.standing === "setAside" ? { ...place, standing: "waits" as const } : place,
      ),
  })),
  "remembers the last erasure alone": lists(OTHERS, (kept) => ({
    erasures: async () => (await kept.erasures()).slice(-1),
  })),
  "lists no programmes": lists(OTHERS, () => ({ programmes: async () => [] })),
  "lists no records": lists(OTHERS, () => ({ records: async () => [] })),
  "finds fault with itself when nothing is wrong": lists(
    "finds nothing wrong with itself as long as nobody has changed it",
    () => ({
      integrity: async () => [{ kind: "schema", key: "x", problem: { pl: "x", en: "x" } }],
    }),
  ),
};
