import { createMemoryStore, type Store } from "@opus/grant-workflow/store";
import { describe, expect, it } from "vitest";
import { proveStoreCase } from "./describe-store.ts";
import type { BesideHand, StoreCase } from "./store-case.ts";
import type { StoreHands } from "./store-hands.ts";

/** Hands that write down what is done with the handles of one store in memory. */
function recording(...missing: (keyof StoreHands)[]) {
  const done: string[] = [];
  let handles = 0;
  const open = (how: string): Store => {
    handles += 1;
    const name = `${how} ${handles}`;
    done.push(name);
    return { ...createMemoryStore(), close: async () => void done.push(`close of ${name}`) };
  };
  const all: StoreHands = {
    create: () => open("create"),
    openSecond: () => open("second"),
    reopen: () => open("reopen"),
    kill: () => void done.push("kill"),
  };
  const hands = Object.fromEntries(
    Object.entries(all).filter(([name]) => !missing.includes(name as keyof StoreHands)),
  ) as unknown as StoreHands;
  return { done, hands };
}

function using(hand: BesideHand, done: string[]): StoreCase {
  const alone: StoreCase = { name: "alone", prove: async () => void done.push("alone") };
  return {
    name: hand,
    beside: { hand, alone },
    async prove(_, hands) {
      await hands[hand]();
    },
  };
}

describe("the hands of a store suite", () => {
  it.each<[BesideHand, (keyof StoreHands)[], string[]]>([
    ["second", [], ["create 1", "second 2", "close of create 1", "close of second 2"]],
    ["reopened", [], ["create 1", "close of create 1", "reopen 2", "close of reopen 2"]],
    ["reopened", ["reopen"], ["create 1", "close of create 1", "second 2", "close of second 2"]],
    ["afterCrash", [], ["create 1", "kill", "reopen 2", "close of reopen 2"]],
    ["afterCrash", ["kill"], ["create 1", "reopen 2", "close of reopen 2"]],
    ["afterCrash", ["openSecond"], ["create 1", "kill", "reopen 2", "close of reopen 2"]],
    ["second", ["openSecond"], ["create 1", "alone", "close of create 1"]],
    ["afterCrash", ["openSecond", "reopen"], ["create 1", "alone", "close of create 1"]],
  ])("for a case that needs %s, without %j", async (hand, missing, expected) => {
    const { done, hands } = recording(...missing);
    await proveStoreCase(using(hand, done), hands);
    expect(done).toEqual(expected);
  });

  it("end every handle of a case that fails", async () => {
    const { done, hands } = recording();
    const failing: StoreCase = {
      name: "fails",
      async prove(_, { second }) {
        await second();
        throw new Error("not kept");
      },
    };
    await expect(proveStoreCase(failing, hands)).rejects.toThrow("not kept");
    expect(done.slice(2)).toEqual(["close of create 1", "close of second 2"]);
  });

  it("answer why a store is not asked to keep a promise that is left to it", async () => {
    const { done, hands } = recording();
    const left: StoreCase = {
      name: "left to it",
      lacks: (store) => (store.inTurn === undefined ? "it has no turns" : undefined),
      prove: async () => void done.push("asked"),
    };
    expect(await proveStoreCase(left, hands)).toBe("it has no turns");
    expect(done).toEqual(["create 1", "close of create 1"]);
  });
});
