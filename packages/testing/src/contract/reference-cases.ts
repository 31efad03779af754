import type { Store } from "@opus/grant-workflow/store";
import { expect } from "vitest";
import { aFullCommit, everything, everythingRead } from "./everything.ts";
import { aClaim } from "./sample-work.ts";
import type { StoreCase } from "./store-case.ts";

/** Changes everything that can be reached from a value; what is frozen is left alone. */
function spoil(value: unknown): void {
  if (typeof value !== "object" || value === null) return;
  if (value instanceof Map) {
    for (const held of value.values()) spoil(held);
    value.clear();
    return;
  }
  for (const [name, held] of Object.entries(value)) {
    spoil(held);
    if (typeof held !== "object") Reflect.set(value, name, "spoilt");
  }
  if (Array.isArray(value)) Reflect.apply(Array.prototype.splice, Object.isFrozen(value) ? [] : value, [0]);
  else Reflect.set(value, "spoilt", true);
}

/** Does something, spoils the answer, and looks whether anything else has changed by that. */
async function spoiling(store: Store, reading: () => Promise<unknown>): Promise<void> {
  const answer = await reading();
  const before = JSON.stringify(await everything(store));
  spoil(answer);
  expect(JSON.stringify(await everything(store))).toBe(before);
}

/** Nothing that a caller holds is a piece of the store. */
export const referenceCases: readonly StoreCase[] = [
  {
    name: "is not changed by what a caller does to what it was handed",
    async prove(store) {
      await store.commit(aFullCommit());
      await store.putProgramme("sha256:a", "{}");
      const before = JSON.stringify(await everything(store));
      for (const name of Object.keys(await everything(store))) {
        spoil((await everything(store))[name]);
        expect(JSON.stringify(await everything(store)), name).toBe(before);
      }
      for (const name of Object.keys(await store.view(everythingRead))) {
        await store.view(async (view) => {
          spoil((await everythingRead(view))[name]);
          expect(JSON.stringify(await everythingRead(view)), name).toBe(
            JSON.stringify(await everythingRead(store)),
          );
        });
      }
      await spoiling(store, () =>
        store.read((loaded) => (loaded.streams.size > 0 ? undefined : { streams: ["case:A"] })),
      );
      await spoiling(store, () => store.commit(aFullCommit()));
      await spoiling(store, () => store.claimDeadlines(aClaim("one")));
      await spoiling(store, () => store.claimEffects(aClaim("one")));
    },
  },
  {
    name: "is not changed by what a caller does to what it handed over",
    async prove(store) {
      const commit = aFullCommit();
      await spoiling(store, async () => {
        await store.commit(commit);
        return commit;
      });
      const outcomes = [{ id: "case:A#1#0", outcome: "setAside" as const, reason: "no such address" }];
      await spoiling(store, async () => {
        const claim = aClaim("one");
        await store.claimEffects(claim);
        await store.settleEffects("one", outcomes);
        return [claim, outcomes];
      });
    },
  },
];
