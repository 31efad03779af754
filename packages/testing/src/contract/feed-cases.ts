import type { CommitResult, Store } from "@opus/grant-workflow/store";
import { expect } from "vitest";
import { aCommit, entriesOf, firstWrite, followUp, inOneWrite } from "./sample-commit.ts";
import type { StoreCase } from "./store-case.ts";

function positionOf(result: CommitResult): number {
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.position;
}

/** Three commits of 2, 1 and 3 entries with a conflict between; answers their entries and positions. */
async function threeCommits(store: Store) {
  const call = firstWrite("call:2015", { commit: "1" });
  const b = firstWrite("case:B", { commit: "1" });
  const a = firstWrite("case:A");
  const more = inOneWrite(followUp(b, { commit: "3" }), {}, { context: { last: true } });
  const positions = [
    positionOf(await store.commit(aCommit({ id: "1", streams: [call, b] }))),
    positionOf(await store.commit(aCommit({ id: "2", streams: [a] }))),
  ];
  expect(await store.commit(aCommit({ id: "3", streams: [a] }))).toMatchObject({ conflict: "revision" });
  positions.push(positionOf(await store.commit(aCommit({ id: "3", streams: [more] }))));
  const groups = [entriesOf(call, b), entriesOf(a), entriesOf(more)];
  const feed = groups.flatMap((entries, index) =>
    entries.map((entry) => ({ position: positions[index] ?? 0, entry })),
  );
  return { positions, feed };
}

/** All of the store in the order of its commits. */
export const feedCases: readonly StoreCase[] = [
  {
    name: "gives every commit with entries a higher position, and the entries in that order",
    async prove(store) {
      const { positions, feed } = await threeCommits(store);
      expect(positions.every((position) => Number.isSafeInteger(position) && position > 0)).toBe(true);
      expect(positions).toEqual([...new Set(positions)].sort((left, right) => left - right));
      expect(await store.entries()).toEqual(feed);
      expect(await store.entries({ after: 0 })).toEqual(feed);
      expect(await store.entries({ after: positions[0] ?? 0 })).toEqual(feed.slice(2));
      expect(await store.entries({ after: positions[2] ?? 0 })).toEqual([]);
      expect(await store.entries({ after: 1_000_000 })).toEqual([]);
    },
  },
  {
    name: "pages through all entries by whole commits, at least one",
    async prove(store) {
      const { positions, feed } = await threeCommits(store);
      const [first = 0, second = 0] = positions;
      expect(await store.entries({ limit: 1 })).toEqual(feed.slice(0, 2));
      expect(await store.entries({ limit: 2 })).toEqual(feed.slice(0, 2));
      expect(await store.entries({ limit: 3 })).toEqual(feed.slice(0, 3));
      expect(await store.entries({ limit: 4 })).toEqual(feed);
      expect(await store.entries({ after: first, limit: 1 })).toEqual(feed.slice(2, 3));
      expect(await store.entries({ after: second, limit: 1 })).toEqual(feed.slice(3));
    },
  },
  {
    name: "pages through a journal and through the streams",
    async prove(store) {
      const { feed } = await threeCommits(store);
      const ofB = feed.map(({ entry }) => entry).filter(({ stream }) => stream === "case:B");
      expect(await store.journal("case:B", { limit: 2 })).toEqual(ofB.slice(0, 2));
      expect(await store.journal("case:B", { after: 2, limit: 1 })).toEqual(ofB.slice(2, 3));
      expect(await store.journal("case:B", { after: 3, limit: 5 })).toEqual(ofB.slice(3));
      expect(await store.streams({ limit: 2 })).toEqual(["call:2015", "case:A"]);
      expect(await store.streams({ after: "case:A", limit: 2 })).toEqual(["case:B"]);
      expect(await store.streams({ after: "case:AA" })).toEqual(["case:B"]);
    },
  },
];
