import { caseStream, createMemoryStore, type SnapshotEnvelope, type Store } from "@opus/grant-workflow";
import { describe, expect, it } from "vitest";
import { lead } from "../decisions/journey.ts";
import { openCall, testCall } from "../decisions/test-call.ts";

type Forge = (snapshot: SnapshotEnvelope) => object;

/** A store whose snapshots of cases were changed from outside, once `forge` is set. */
function forgedStore(): { readonly store: Store; forge: Forge | undefined } {
  const kept = createMemoryStore();
  const forged: { store: Store; forge: Forge | undefined } = {
    forge: undefined,
    store: {
      ...kept,
      async load(stream) {
        const snapshot = await kept.load(stream);
        if (snapshot === undefined || forged.forge === undefined || !stream.startsWith("case:"))
          return snapshot;
        return { ...snapshot, ...forged.forge(snapshot) };
      },
    },
  };
  return forged;
}

describe("a snapshot that was forged", () => {
  it.each<[string, Forge]>([
    ["an unknown state", () => ({ value: { eligibility: "approved" } })],
    ["an unknown stage", () => ({ value: "approved" })],
    ["a stage without its state", () => ({ value: "eligibility" })],
    [
      "two stages at once",
      () => ({ value: { eligibility: "underFormalCheck", scoring: "awaitingRanking" } }),
    ],
    ["an execution with one region only", () => ({ value: { execution: { payment: "paid" } } })],
    ["an unknown region", () => ({ value: { eligibility: { underFormalCheck: {} } } })],
    ["a state that is a list", () => ({ value: ["eligibility"] })],
    ["no state", () => ({ value: null })],
    ["a prototype key for a state", () => ({ value: { eligibility: "constructor" } })],
    ["a machine of another version", () => ({ machineVersion: 2 })],
    ["no machine version", () => ({ machineVersion: undefined })],
    ["another machine", () => ({ machine: "call" })],
    ["no context", () => ({ context: undefined })],
    ["a context that is a list", () => ({ context: [] })],
    ["a context without its cards", ({ context: { cards: _, ...rest } }) => ({ context: rest })],
    ["a context with a key too many", ({ context }) => ({ context: { ...context, isAdmin: true } })],
    ["a text for a count", ({ context }) => ({ context: { ...context, supplementsLeft: "1" } })],
    ["a number for money", ({ context }) => ({ context: { ...context, due: 0 } })],
    ["money that is none", ({ context }) => ({ context: { ...context, paid: "4 000,50" } })],
    ["cards that are none", ({ context }) => ({ context: { ...context, cards: [{ expert: "e-1" }] } })],
    ["half an agreement", ({ context }) => ({ context: { ...context, agreement: { amount: "1.00" } } })],
  ])("to hold %s is refused by name, and changes nothing", async (_, forge) => {
    const forged = forgedStore();
    const call = await openCall(undefined, { store: forged.store });
    await lead(call, "A-1", "submitted");
    forged.forge = forge;
    await expect(call.tell("A-1", "formalCheck.complete", "officer")).rejects.toMatchObject({
      code: "OGW303",
    });
    await expect(call.workflow.caseState("A-1")).rejects.toMatchObject({ code: "OGW303" });
    expect(await call.store.journal(caseStream("A-1"))).toHaveLength(2);
  });

  it("of a call is refused as well", async () => {
    const kept = createMemoryStore();
    const store: Store = {
      ...kept,
      load: async (stream) => {
        const snapshot = await kept.load(stream);
        return snapshot && { ...snapshot, value: "openForFriends" };
      },
    };
    const call = await openCall(undefined, { store: kept });
    await lead(call, "A-1", "draft");
    const forged = await testCall(undefined, { store });
    const extra = { id: "after-the-forgery" };
    const start = forged.tell("A-2", "application.start", "applicant", { call: "spring" }, extra);
    await expect(start).rejects.toMatchObject({ code: "OGW303" });
  });
});
