import { createMemoryStore } from "@opus/grant-workflow/store";
import { type Forgery, forgeryCases, proveStoreCase } from "@opus/grant-workflow-testing/contract";
import { describe, expect, it } from "vitest";

describe("forgeries of the contract", () => {
  it.each(forgeryCases)("$name: fails where nothing tells of it", async (each) => {
    const tried: Forgery[] = [];
    const hands = {
      create: () => createMemoryStore(),
      // The data stays as it is, so that there is nothing to be told.
      tamper: (_: unknown, forgery: Forgery) => void tried.push(forgery),
    };
    await expect(proveStoreCase(each, hands)).rejects.toThrow("expected true to be false");
    expect(tried).toHaveLength(1);
  });

  it("cannot be asked of a suite without tamper", async () => {
    const [first] = forgeryCases;
    if (first === undefined) throw new Error("there are none");
    await expect(proveStoreCase(first, { create: () => createMemoryStore() })).rejects.toThrow("a hand");
  });
});
