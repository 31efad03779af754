import { createMemoryStore, type Store } from "@opus/grant-workflow/store";
import {
  proveStoreCase,
  type StoreCase,
  sampleHash,
  storeCases,
} from "@opus/grant-workflow-testing/contract";
import { describe, expect, it } from "vitest";
import { brokenStores } from "./broken-stores.ts";
import { withTurns } from "./turns-in-memory.ts";

function caseNamed(name: string): StoreCase {
  const found = storeCases.find((each) => each.name === name);
  if (found === undefined) throw new Error(`The contract has no case ${name}`);
  return found;
}

describe("the contract of stores", () => {
  it.each(Object.entries(brokenStores))("catches a store that %s", async (_, { caughtBy, hands }) => {
    await expect(proveStoreCase(caseNamed(caughtBy), hands())).rejects.toThrow();
    // A store that keeps nothing at all would be caught by any case.
    await proveStoreCase(caseNamed("keeps several entries of one write, in their order"), hands());
  });

  it("passes a sound store, with turns and a second handle and without", async () => {
    let kept: Store;
    const create = () => {
      kept = createMemoryStore({ hash: sampleHash });
      return kept;
    };
    const createWithTurns = () => {
      kept = withTurns(createMemoryStore({ hash: sampleHash }));
      return kept;
    };
    const lacks = new Set<string | undefined>();
    for (const each of storeCases) {
      lacks.add(await proveStoreCase(each, { create }));
      const lack = await proveStoreCase(each, { create: createWithTurns, openSecond: () => ({ ...kept }) });
      expect(lack, each.name).toBeUndefined();
    }
    expect([...lacks]).toEqual([undefined, "the store has no inTurn: engines read and commit instead"]);
  });
});
