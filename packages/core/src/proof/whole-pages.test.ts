import { OgwError } from "@opus/grant-rules/errors";
import { describe, expect, it } from "vitest";
import type { StreamId } from "../journal/entry.ts";
import { grantLifecycle } from "../lifecycle/lifecycle.ts";
import type { RegistryRow } from "../store/commit.ts";
import { createMemoryStore } from "../store/create-memory-store.ts";
import type { Readable } from "../store/inventory.ts";
import type { Page, Store } from "../store/store.ts";
import { BookProof } from "./book-proof.ts";
import { WrittenRegistry } from "./rebuild-registry.ts";
import { rebuildStore } from "./rebuild-store.ts";
import { RegistryProof } from "./registry-proof.ts";
import { verifyJournal } from "./verify-journal.ts";

/** More than two pages of 500, and two pages to the last place: the next page is an empty one. */
const COUNTS = [1001, 1000];
const names = (count: number) => Array.from({ length: count }, (_, index) => `n${10_000 + index}`);

/** A page of things in order, as a store hands them out. */
function page<Key extends string | number, T>(
  things: readonly T[],
  keyOf: (thing: T) => Key,
  { after, limit }: Page<Key> = {},
) {
  const rest = after === undefined ? things : things.filter((thing) => keyOf(thing) > after);
  return rest.slice(0, limit);
}

const unread = (name: string) => ({
  name,
  fault: new OgwError({ code: "OGW510", subject: "s", problem: "p", allowed: "a", remedy: "r" }),
});

/** An otherwise empty store that has these in its inventory. */
function storeOf({ scopes = [] as readonly string[], rows = [] as readonly Readable<RegistryRow>[] }) {
  const store = createMemoryStore();
  const kept = scopes.map((scope) => ({ scope, version: 1 }));
  const keyOf = (row: Readable<RegistryRow>) => ("fault" in row ? row.name : row.key);
  const inventory: Store["inventory"] = {
    ...store.inventory,
    scopes: async (asked) => page(kept, ({ scope }) => scope, asked),
    rows: async (scope, asked) => (scope === "spring/many" ? page(rows, keyOf, asked) : []),
  };
  return { ...store, inventory };
}

const rowsOf = (count: number): readonly Readable<RegistryRow>[] =>
  names(count).map((key, index) =>
    index % 500 === 499 ? unread(key) : { scope: "spring/many", key, version: 1, value: {}, entry: "none" },
  );

/** How many faults a proof finds in sets that nothing was written into. */
async function faultsIn(store: Store): Promise<number> {
  const books = new BookProof(store);
  const proof = new RegistryProof({ store, lifecycle: grantLifecycle, books, isUnproved: () => false });
  return (await proof.end()).length;
}

describe.each(COUNTS)("of %i things no page is left out:", (count) => {
  it("sets", async () => {
    const store = storeOf({ scopes: names(count).map((name) => `spring/${name}`) });
    expect(await faultsIn(store)).toBe(count);
    expect((await new WrittenRegistry(store).plan(() => true)).repairs).toHaveLength(count);
  });

  it("rows of a set, those that cannot be read among them", async () => {
    const store = storeOf({ scopes: ["spring/many"], rows: rowsOf(count) });
    // The set's own count is wrong, too.
    expect(await faultsIn(store)).toBe(count + 1);
    const { repairs, parts } = await new WrittenRegistry(store).plan(() => true);
    expect(repairs.map(({ rows }) => rows.length)).toEqual([count]);
    expect(parts).toHaveLength(count + 1);
  });

  it("streams and commits", async () => {
    const store = createMemoryStore();
    const streams = names(count).map((name): StreamId => `case:${name}`);
    const commits = names(count).map((id, index) => ({ position: index + 1, id, entries: [] }));
    const view: Store["view"] = (read) => read(many);
    const many: Store = {
      ...store,
      view,
      streams: async (asked) => page(streams, (stream) => stream, asked),
      inventory: {
        ...store.inventory,
        commits: async (asked) => page(commits, ({ position }) => position, asked),
      },
    };
    const report = await verifyJournal(many);
    expect([report.streams, report.faults.length + report.more]).toEqual([count, count]);
    expect((await rebuildStore(many, { dryRun: true })).streams).toBe(count);
  });
});
