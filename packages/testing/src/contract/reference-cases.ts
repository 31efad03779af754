import { commitment } from "@opus/grant-rules";
import type { Store } from "@opus/grant-workflow/store";
import { expect } from "vitest";
import { aCommit, firstWrite } from "./sample-commit.ts";
import type { StoreCase } from "./store-case.ts";

const SCOPE = "2015/receipts";
const salt = "00112233445566778899aabbccddeeff";

function aFullCommit() {
  const value = { name: "Łucja", tags: ["a"] };
  const write = firstWrite("case:A", {
    event: { type: "application.edit", answers: { tags: ["a"] } },
    rows: [{ op: "insert", scope: SCOPE, key: "a", version: 1, value: { tags: ["a"] } }],
    deadlines: { set: [{ name: "signing", dueAt: "2015-04-01T10:00:00.000Z" }] },
    effects: [{ type: "notifyApplicant", params: { tags: ["a"] } }],
    records: [{ id: "answers/1", class: "application", commitment: commitment(salt, value) }],
  });
  const record = { stream: "case:A", id: "answers/1", class: "application", salt, value } as const;
  return aCommit({ id: "1", streams: [write], records: [{ ...record, keepUntil: "2020-12-31" }] });
}

/** Everything that a store hands out, by the call that does. */
async function everything(store: Store): Promise<Readonly<Record<string, unknown>>> {
  const read = await store.read(({ rows }) =>
    rows.length > 0
      ? undefined
      : {
          answer: "1",
          streams: ["case:A"],
          rows: [{ scope: SCOPE }, { scope: SCOPE, key: "a" }],
          records: "case:A",
          deadlines: "case:A",
        },
  );
  return {
    read: { ...read, streams: [...read.streams] },
    load: await store.load("case:A"),
    answer: await store.answer("1"),
    journal: await store.journal("case:A"),
    entries: await store.entries(),
    streams: await store.streams(),
    whole: await store.rows({ scope: SCOPE }),
    key: await store.rows({ scope: SCOPE, key: "a" }),
    range: await store.rows({ scope: SCOPE, from: "a", below: "b" }),
    records: await store.records("case:A"),
    due: await store.due("2016-01-01T00:00:00.000Z"),
    deadlines: await store.deadlines("case:A"),
    outbox: await store.outbox(),
  };
}

/** Changes everything that can be reached from a value; what is frozen is left alone. */
function spoil(value: unknown): void {
  if (typeof value !== "object" || value === null) return;
  for (const [name, held] of Object.entries(value)) {
    spoil(held);
    if (typeof held !== "object") Reflect.set(value, name, "spoilt");
  }
  if (Array.isArray(value)) Reflect.apply(Array.prototype.splice, Object.isFrozen(value) ? [] : value, [0]);
  else Reflect.set(value, "spoilt", true);
}

/** Nothing that a caller holds is a piece of the store. */
export const referenceCases: readonly StoreCase[] = [
  {
    name: "is not changed by what a caller does to what it was handed",
    async prove(store) {
      await store.commit(aFullCommit());
      const before = JSON.stringify(await everything(store));
      for (const each of Object.values(await everything(store))) spoil(each);
      expect(JSON.stringify(await everything(store))).toBe(before);
      const repeated = await store.commit(aFullCommit());
      spoil(repeated);
      expect(JSON.stringify(await everything(store))).toBe(before);
    },
  },
  {
    name: "is not changed by what a caller does to a commit afterwards",
    async prove(store) {
      const commit = aFullCommit();
      await store.commit(commit);
      const before = JSON.stringify(await everything(store));
      spoil(commit);
      expect(JSON.stringify(await everything(store))).toBe(before);
    },
  },
];
