import type { Store } from "@opus/grant-workflow/store";
import { expect } from "vitest";
import { aCommit, firstWrite } from "./sample-commit.ts";
import { aClaim, claimIds, HOUR, standings } from "./sample-work.ts";
import type { StoreCase } from "./store-case.ts";

const [A, B, C] = ["case:A#1#0", "case:A#1#1", "case:A#1#2"] as const;
const REASON = "the post is closed 🌿";

/** Three effects of one stream, each of its own kind, claimed by "one". */
async function claimed(store: Store): Promise<void> {
  const effects = ["a", "b", "c"].map((type) => ({ type }));
  await store.commit(aCommit({ id: "1", streams: [firstWrite("case:A", { effects })] }));
  expect(await claimIds(store, "one")).toEqual([A, B, C]);
}

/** What became of effects that were claimed. */
export const effectOutcomeCases: readonly StoreCase[] = [
  {
    name: "notes what became of effects: performed ones are gone, failed ones wait, the others are set aside",
    async prove(store) {
      await claimed(store);
      const outcomes = [
        { id: A, outcome: "performed" },
        { id: B, outcome: "failed", after: HOUR[2].replace(".000Z", "Z"), reason: REASON },
        { id: C, outcome: "setAside", reason: "no such address" },
      ] as const;
      expect(await store.settleEffects("one", [])).toEqual([]);
      expect(await store.settleEffects("one", outcomes)).toEqual([]);
      expect(await store.outbox()).toMatchObject([
        { id: B, attempts: 1, waitsUntil: HOUR[2], reason: REASON, isSetAside: false, effect: { id: B } },
        { id: C, attempts: 1, reason: "no such address", isSetAside: true, effect: { id: C } },
      ]);
      expect(await claimIds(store, "two", { now: HOUR[3], until: HOUR[4] })).toEqual([B]);
    },
  },
  {
    name: "notes nothing for a worker whose claim it is not, or no longer, and answers those ids",
    async prove(store) {
      await claimed(store);
      const performed = [A, B, "case:A#7#0", "never asked for"].map((id) => ({
        id,
        outcome: "performed" as const,
      }));
      const before = await store.outbox();
      expect(await store.settleEffects("two", performed)).toEqual(performed.map(({ id }) => id));
      expect(await store.outbox()).toEqual(before);
      await store.claimEffects(aClaim("two", { now: HOUR[1], until: HOUR[2], limit: 1 }));
      const outrun = await store.outbox();
      expect(standings(outrun)[0]).toEqual([A, 2, HOUR[2]]);
      const setAside = { id: A, outcome: "setAside", reason: REASON } as const;
      expect(await store.settleEffects("one", [setAside])).toEqual([A]);
      expect(await store.outbox()).toEqual(outrun);
      expect(await store.settleEffects("one", performed), "B is its own still").toEqual([
        A,
        "case:A#7#0",
        "never asked for",
      ]);
      expect(await store.settleEffects("one", performed), "and not once more").toEqual(
        performed.map(({ id }) => id),
      );
      await store.release("two");
      expect(await store.settleEffects("two", [setAside]), "it was given back").toEqual([A]);
      expect(standings(await store.outbox()).map(([id]) => id)).toEqual([A, C]);
    },
  },
  {
    name: "lets effects be tried again at once, from the first attempt on",
    async prove(store) {
      await claimed(store);
      await store.settleEffects("one", [
        { id: A, outcome: "failed", after: HOUR[4], reason: REASON },
        { id: B, outcome: "setAside", reason: REASON },
        { id: C, outcome: "performed" },
      ]);
      expect(await claimIds(store, "two")).toEqual([]);
      expect(await store.retryEffects([])).toBe(0);
      expect(await store.retryEffects([C, "never asked for"])).toBe(0);
      expect(await claimIds(store, "two")).toEqual([]);
      expect(await store.retryEffects([A, B, B, C])).toBe(2);
      expect(await store.outbox()).toMatchObject([
        { id: A, attempts: 0, waitsUntil: null, isSetAside: false },
        { id: B, attempts: 0, waitsUntil: null, isSetAside: false },
      ]);
      expect(await store.claimEffects(aClaim("two"))).toMatchObject([{ attempts: 1 }, { attempts: 1 }]);
    },
  },
  {
    name: "notes nothing at all where one outcome waits for what is no UTC instant",
    async prove(store) {
      await claimed(store);
      const before = await store.outbox();
      const settling = store.settleEffects("one", [
        { id: A, outcome: "performed" },
        { id: B, outcome: "failed", after: "tomorrow", reason: REASON },
      ]);
      await expect(settling).rejects.toMatchObject({ code: "OGW318" });
      expect(await store.outbox()).toEqual(before);
      expect(await store.settleEffects("one", [{ id: B, outcome: "performed" }])).toEqual([]);
    },
  },
];
