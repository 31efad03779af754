import { createMemoryStore } from "@opus/grant-workflow";
import {
  digestOf,
  type KeptSnapshot,
  type Loaded,
  type SealedEntry,
  type SnapshotBody,
  type Store,
  type StreamId,
  sealEntry,
} from "@opus/grant-workflow/store";
import { sampleHash } from "@opus/grant-workflow-testing/contract";
import { describe, expect, it } from "vitest";
import { lead } from "../decisions/journey.ts";
import { caseStream, openCall, testCall } from "../decisions/test-call.ts";
import { changedStore } from "./changed-store.ts";

type Slices = Readonly<Record<string, object>>;
type Change = (snapshot: Omit<SnapshotBody, "context"> & { readonly context: Slices }) => object;

/** A snapshot as somebody has changed it from outside, and perhaps the entry that seals it too. */
interface Forged {
  readonly snapshot: KeptSnapshot;
  readonly sealed?: SealedEntry;
}

/** A store that hands out what was forged of a stream. */
function forgedStore(kept: Store, stream: StreamId, forged: () => Forged | undefined): Store {
  const change = (loaded: Loaded): Loaded => {
    const { snapshot, sealed } = forged() ?? {};
    if (snapshot === undefined || !loaded.streams.has(stream)) return loaded;
    return {
      ...loaded,
      streams: new Map([...loaded.streams, [stream, snapshot]]),
      entries: loaded.entries.map((one) =>
        one.entry.stream === stream && one.entry.seq === snapshot.revision ? (sealed ?? one) : one,
      ),
    };
  };
  return changedStore(kept, {
    load: async (one) => (one === stream ? forged()?.snapshot : undefined) ?? kept.load(one),
    read: async (next) => change(await kept.read((loaded) => next(change(loaded)))),
  });
}

/** A snapshot forged alone, or with the last entry of its stream, which is then made to seal it. */
async function forge(
  kept: Store,
  stream: StreamId,
  change: (snapshot: KeptSnapshot) => KeptSnapshot,
  isResealed: boolean,
): Promise<Forged> {
  const before = await kept.load(stream);
  const last = (await kept.journal(stream)).at(-1);
  if (before === undefined || last === undefined) throw new Error(`There is no ${stream}`);
  const snapshot = change(before);
  if (!isResealed) return { snapshot };
  const { hash: _, ...body } = last;
  const seals = { ...body.seals, snapshot: digestOf(sampleHash, snapshot.text) };
  const sealed = sealEntry({ ...body, seals }, last.seq, last.previous, sampleHash);
  return { snapshot: { ...snapshot, head: sealed.entry.hash }, sealed };
}

const retold = (snapshot: KeptSnapshot, change: Change): KeptSnapshot => {
  const body = JSON.parse(snapshot.text);
  return { ...snapshot, text: JSON.stringify({ ...body, ...change(body) }) };
};
/** A forged slice, the others as they are. */
const slice =
  (name: string, change: object): Change =>
  ({ context }) => ({ context: { ...context, [name]: { ...context[name], ...change } } });

/** A case whose snapshot is forged from its submission on; whatever reads it must say so by name. */
async function expectRefused(change: (snapshot: KeptSnapshot) => KeptSnapshot): Promise<void> {
  const stream = caseStream("A-1");
  let forged: Forged | undefined;
  const kept = createMemoryStore();
  const call = await openCall(undefined, { store: forgedStore(kept, stream, () => forged) });
  await lead(call, "A-1", "submitted");
  for (const [isResealed, code] of [
    [false, "OGW340"],
    [true, "OGW303"],
  ] as const) {
    forged = await forge(kept, stream, change, isResealed);
    await expect(call.tell("A-1", "formalCheck.complete", "officer")).rejects.toMatchObject({ code });
    await expect(call.workflow.caseState("A-1")).rejects.toMatchObject({ code });
  }
  expect(await call.store.journal(stream)).toHaveLength(2);
}

describe("a snapshot that was forged", () => {
  it.each<[string, Change]>([
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
    ["a machine of a version that was never", () => ({ machineVersion: 0 })],
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
  ])("to hold %s is refused by name, and changes nothing", async (_, change) => {
    await expectRefused((snapshot) => retold(snapshot, change));
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
    const call = await openCall(undefined, { store: kept });
    await lead(call, "A-1", "draft");
    const change = (snapshot: KeptSnapshot) => retold(snapshot, () => ({ value: "openForFriends" }));
    for (const [isResealed, code] of [
      [false, "OGW340"],
      [true, "OGW303"],
    ] as const) {
      const forged = await forge(kept, "call:spring", change, isResealed);
      const other = await testCall(undefined, { store: forgedStore(kept, "call:spring", () => forged) });
      const extra = { id: `after the forgery ${code}` };
      const start = other.tell("A-2", "application.start", "applicant", { call: "spring" }, extra);
      await expect(start).rejects.toMatchObject({ code });
    }
  });
});
