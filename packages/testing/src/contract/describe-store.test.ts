import { createMemoryStore, type Store, writtenRows } from "@opus/grant-workflow/store";
import { describe, expect, it } from "vitest";
import { describeStore, proveStoreCase, storeCases } from "./describe-store.ts";
import { sampleHash } from "./sample-commit.ts";

/** Stores that break one promise each. */
const BROKEN: Readonly<Record<string, (store: Store) => Partial<Store>>> = {
  "forgets answers": () => ({ answer: async () => undefined }),
  "says ok to a conflict": (store) => ({
    async commit(commit) {
      await store.commit(commit);
      return { ok: true, position: 1 };
    },
  }),
  "keeps the registry rows of a commit that it refuses": (store) => {
    let kept = 0;
    return {
      async commit(commit) {
        const result = await store.commit(commit);
        if (!result.ok) kept += writtenRows(commit).length;
        return result;
      },
      async rows(read) {
        const found = await store.rows(read);
        return "key" in read || "from" in read ? found : { ...found, version: found.version + kept };
      },
    };
  },
  "keeps malformed commits quietly out": (store) => ({
    commit: (commit) => store.commit(commit).catch(() => ({ ok: true, position: 1 })),
  }),
  "gives the whole journal always": (store) => ({ journal: (stream) => store.journal(stream) }),
  "orders streams by UTF-16 unit": (store) => ({
    streams: async (page) => [...(await store.streams(page))].sort(),
  }),
  "counts rows for versions": (store) => ({
    async rows(read) {
      const found = await store.rows(read);
      return { ...found, version: found.rows.length };
    },
  }),
  "takes a deadline for due a moment late": (store) => ({
    due: async (now) => (await store.due(now)).filter(({ dueAt }) => dueAt < now),
  }),
  "compares instants as texts": (store) => ({
    due: async (now) => (await store.due("9999-01-01T00:00:00.000Z")).filter(({ dueAt }) => dueAt <= now),
  }),
  "hands the whole outbox over": (store) => ({ outbox: () => store.outbox() }),
  "hands performed effects over again": () => ({ settleEffects: async () => [] }),
  "erases nothing": () => ({ eraseRecords: async () => 0 }),
  "lets the last setting win": () => ({ setting: async (_, initial) => initial }),
  "forgets programmes": () => ({ programme: async () => undefined }),
  "normalises texts": (store) => ({
    async load(stream) {
      const found = await store.load(stream);
      return found === undefined ? undefined : JSON.parse(JSON.stringify(found).normalize("NFC"));
    },
  }),
};

/** Those with a large snapshot or many rows take longer than all others together. */
const quickCases = storeCases.filter(({ name }) => !/megabyte|1001/.test(name));

describe("the contract of stores", () => {
  it.each(Object.entries(BROKEN))("finds out a store that %s", async (_, breaking) => {
    const verdicts = await Promise.allSettled(
      quickCases.map((each) =>
        proveStoreCase(each, {
          create() {
            const store = createMemoryStore({ hash: sampleHash });
            return { ...store, ...breaking(store) };
          },
        }),
      ),
    );
    expect(verdicts.filter(({ status }) => status === "rejected")).not.toEqual([]);
    expect(verdicts.filter(({ status }) => status === "fulfilled")).not.toEqual([]);
  });

  it("has one case for each name", () => {
    expect(new Set(storeCases.map(({ name }) => name)).size).toBe(storeCases.length);
  });

  it("refuses to skip a case that it does not have", () => {
    const skip = [{ case: "flies", reason: "no wings" }];
    expect(() => describeStore({ name: "a store", create: createMemoryStore, skip })).toThrow(
      'The store contract has no case "flies"',
    );
  });
});
