import { createMemoryStore } from "@opus/grant-workflow";
import type { KeptSnapshot, Loaded, SnapshotBody, Store } from "@opus/grant-workflow/store";
import { describe, expect, it } from "vitest";
import { lead } from "../decisions/journey.ts";
import { caseStream, openCall, testCall } from "../decisions/test-call.ts";
import { changedStore } from "./changed-store.ts";

type Slices = Readonly<Record<string, object>>;
type Forge = (snapshot: Omit<SnapshotBody, "context"> & { readonly context: Slices }) => object;

/** A store that hands out snapshots of some streams as somebody has changed them from outside. */
function forgedStore(kept: Store, forge: (stream: string, snapshot: KeptSnapshot) => KeptSnapshot): Store {
  const forged = (loaded: Loaded): Loaded => ({
    ...loaded,
    streams: new Map([...loaded.streams].map(([stream, snapshot]) => [stream, forge(stream, snapshot)])),
  });
  return changedStore(kept, {
    async load(stream) {
      const snapshot = await kept.load(stream);
      return snapshot && forge(stream, snapshot);
    },
    read: async (next) => forged(await kept.read((loaded) => next(forged(loaded)))),
  });
}

const retold = (snapshot: KeptSnapshot, forge: Forge): KeptSnapshot => {
  const body = JSON.parse(snapshot.text);
  return { ...snapshot, text: JSON.stringify({ ...body, ...forge(body) }) };
};
/** A forged slice, the others as they are. */
const slice =
  (name: string, change: object): Forge =>
  ({ context }) => ({ context: { ...context, [name]: { ...context[name], ...change } } });

/** A case whose snapshot is forged from its submission on; whatever reads it must say so by name. */
async function expectRefused(forge: (snapshot: KeptSnapshot) => KeptSnapshot): Promise<void> {
  let isForged = false;
  const kept = createMemoryStore();
  const store = forgedStore(kept, (stream, snapshot) =>
    isForged && stream.startsWith("case:") ? forge(snapshot) : snapshot,
  );
  const call = await openCall(undefined, { store });
  await lead(call, "A-1", "submitted");
  isForged = true;
  await expect(call.tell("A-1", "formalCheck.complete", "officer")).rejects.toMatchObject({ code: "OGW303" });
  await expect(call.workflow.caseState("A-1")).rejects.toMatchObject({ code: "OGW303" });
  expect(await call.store.journal(caseStream("A-1"))).toHaveLength(2);
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
    ["a context without the slice of a stage", ({ context: { scoring: _, ...rest } }) => ({ context: rest })],
    ["a context without its cards", slice("scoring", { cards: undefined })],
    ["a context with a key too many", ({ context }) => ({ context: { ...context, isAdmin: true } })],
    ["a slice with a key too many", slice("payment", { isAdmin: true })],
    ["a text for a count", slice("eligibility", { supplementsLeft: "1" })],
    ["a number for money", slice("payment", { paid: 0 })],
    ["money that is none", slice("payment", { paid: "4 000,50" })],
    ["cards that are none", slice("scoring", { cards: [{ expert: "e-1" }] })],
    ["half an agreement", slice("agreement", { agreement: { amount: "1.00" } })],
    ["no programme", () => ({ programme: undefined })],
    ["a programme without a hash", () => ({ programme: { id: "minimal", version: "1.0.0" } })],
    ["another revision", () => ({ revision: 1 })],
    ["no deadlines", () => ({ deadlines: undefined })],
    ["a deadline without a moment", () => ({ deadlines: [{ name: "supplement" }] })],
  ])("to hold %s is refused by name, and changes nothing", async (_, forge) => {
    await expectRefused((snapshot) => retold(snapshot, forge));
  });

  it.each([
    ["no JSON", '{"value":'],
    ["nothing", ""],
    ["a list", "[]"],
    ["null", "null"],
  ])("into %s is refused by name, and changes nothing", async (_, text) => {
    await expectRefused((snapshot) => ({ ...snapshot, text }));
  });

  it("of a call is refused as well", async () => {
    const kept = createMemoryStore();
    const store = forgedStore(kept, (_, snapshot) => retold(snapshot, () => ({ value: "openForFriends" })));
    const call = await openCall(undefined, { store: kept });
    await lead(call, "A-1", "draft");
    const forged = await testCall(undefined, { store });
    const extra = { id: "after-the-forgery" };
    const start = forged.tell("A-2", "application.start", "applicant", { call: "spring" }, extra);
    await expect(start).rejects.toMatchObject({ code: "OGW303" });
  });
});
