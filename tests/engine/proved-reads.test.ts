import { createGrantWorkflow, createMemoryStore, createSeededIds } from "@opus/grant-workflow";
import { digestOf, type Loaded, type Needs, type RegistryRow, type Store } from "@opus/grant-workflow/store";
import { actor } from "@opus/grant-workflow-testing";
import { sampleHash } from "@opus/grant-workflow-testing/contract";
import { describe, expect, it } from "vitest";
import { lead, leadAll } from "../decisions/journey.ts";
import { caseStream, openCall, type TestCall } from "../decisions/test-call.ts";
import { changedStore } from "./changed-store.ts";

type Change = (loaded: Loaded) => Partial<Loaded>;

/** A store in memory that hands out what a test makes of it, and counts the entries that it was asked for. */
function touchableStore() {
  const kept = createMemoryStore();
  const touched = { change: undefined as Change | undefined, asked: 0, steps: 0 };
  const changed = (loaded: Loaded): Loaded => ({ ...loaded, ...touched.change?.(loaded) });
  const counted = (needs: Needs | undefined) => {
    touched.asked += needs?.entries?.length ?? 0;
    touched.steps += 1;
    return needs;
  };
  const read: Store["read"] = async (next) =>
    changed(await kept.read((loaded) => counted(next(changed(loaded)))));
  return { touched, store: changedStore(kept, { read }) };
}

/** Another engine on the same store, which knows nothing yet. */
function cold(call: TestCall): TestCall["tell"] {
  const { programme, store, clock } = call;
  const workflow = createGrantWorkflow({
    programmes: [programme],
    store,
    clock,
    ids: createSeededIds("cold"),
  });
  return (id, type, role, payload = {}, extra = {}) =>
    workflow.sendJson({ type, case: id, actor: actor(role), payload, ...extra });
}

const rowsChanged =
  (set: string, change: (row: RegistryRow) => Partial<RegistryRow>): Change =>
  ({ rows }) => ({
    rows: rows.map((read) => ({
      ...read,
      rows: read.rows.map((row) => (row.scope === `spring/${set}` ? { ...row, ...change(row) } : row)),
    })),
  });

const recordsChanged =
  (change: object): Change =>
  ({ records }) => ({ records: records.map((record) => ({ ...record, ...change })) });

const snapshotChanged =
  (from: string, to: string): Change =>
  ({ streams }) => ({
    streams: new Map(
      [...streams].map(([stream, kept]) => [stream, { ...kept, text: kept.text.replaceAll(from, to) }]),
    ),
  });

describe("a decision", () => {
  it.each<[string, Change]>([
    ["an amount in a balance", rowsChanged("balances", () => ({ value: { amount: 9_900_000 } }))],
    ["an amount of the ranking", rowsChanged("ranking", ({ value }) => ({ value: { ...value, amount: 1 } }))],
    [
      "a member too many in a row",
      rowsChanged("ranking", ({ value }) => ({ value: { ...value, vip: true } })),
    ],
    ["the version of a row", rowsChanged("balances", ({ version }) => ({ version: version + 1 }))],
    ["the entry that wrote a row", rowsChanged("balances", () => ({ entry: "call:spring#1" }))],
    ["an entry that there is not", rowsChanged("ranking", () => ({ entry: "call:spring#999" }))],
    ["no entry at all", rowsChanged("ranking", () => ({ entry: "ranking" }))],
    ["points in a snapshot", snapshotChanged(`"total":{"den":1,"num":16}`, `"total":{"den":1,"num":19}`)],
    ["a sum in a snapshot", snapshotChanged("2000.00", "9000.00")],
  ])("rests on nothing that is not as the journal seals it: %s", async (_, change) => {
    const { store, touched } = touchableStore();
    const call = await openCall(undefined, { store });
    await leadAll(call, ["A-1", "A-2"], "ranked");
    for (const tell of [call.tell, cold(call)]) {
      touched.change = change;
      await expect(tell("A-1", "award.grant", "decisionMaker")).rejects.toMatchObject({ code: "OGW340" });
      touched.change = undefined;
    }
    expect((await call.tell("A-2", "award.grant", "decisionMaker")).outcome).toBe("accepted");
    expect((await cold(call)("A-1", "award.grant", "decisionMaker")).outcome).toBe("accepted");
  });

  it("stops for the stream that was changed, and for no other", async () => {
    const { store, touched } = touchableStore();
    const call = await openCall(undefined, { store });
    await leadAll(call, ["A-1", "A-2"], "ranked");
    touched.change = ({ streams }) => {
      const changed = streams.get(caseStream("A-1"));
      const other = streams.get(caseStream("A-2"));
      return changed === undefined || other !== undefined
        ? {}
        : { streams: new Map([...streams, [caseStream("A-1"), { ...changed, text: `${changed.text} ` }]]) };
    };
    await expect(call.tell("A-1", "award.grant", "decisionMaker")).rejects.toMatchObject({ code: "OGW340" });
    await expect(call.workflow.caseState("A-1")).rejects.toMatchObject({ code: "OGW340" });
    expect((await call.tell("A-2", "award.grant", "decisionMaker")).outcome).toBe("accepted");
  });

  it("rests on no snapshot of another stream", async () => {
    const { store, touched } = touchableStore();
    const call = await openCall(undefined, { store });
    await leadAll(call, ["A-1", "A-2"], "ranked");
    const other = await store.load(caseStream("A-2"));
    if (other === undefined) throw new Error("There is no A-2");
    touched.change = ({ streams }) => ({
      streams: new Map([...streams].map(([stream, kept]) => [stream, stream === "case:A-1" ? other : kept])),
    });
    for (const tell of [call.tell, cold(call)])
      await expect(tell("A-1", "award.grant", "decisionMaker")).rejects.toMatchObject({ code: "OGW340" });
  });

  it.each<[string, Change]>([
    ["another value", recordsChanged({ value: { title: "Park", requested: "5000.00" } })],
    ["another salt", recordsChanged({ salt: "00" })],
    ["another salt of the right length", recordsChanged({ salt: "0".repeat(64) })],
    ["half a character", recordsChanged({ value: { title: "\ud83c" } })],
    ["another class", recordsChanged({ class: "payment" })],
    ["the entry of another record", recordsChanged({ seq: 2 })],
  ])("cites no record but the one that was promised: %s", async (_, change) => {
    const { store, touched } = touchableStore();
    const call = await openCall(undefined, { store });
    await lead(call, "A-1", "submitted");
    for (const tell of [call.tell, cold(call)]) {
      touched.change = change;
      await expect(tell("A-1", "formalCheck.complete", "officer")).rejects.toMatchObject({ code: "OGW340" });
      touched.change = undefined;
    }
    const officer = actor("officer");
    touched.change = change;
    await expect(call.workflow.caseFor("A-1", officer)).rejects.toMatchObject({ code: "OGW340" });
    touched.change = undefined;
    expect(await call.workflow.caseFor("A-1", officer)).toMatchObject({ answers: { requested: "2000.00" } });
    expect((await call.tell("A-1", "formalCheck.complete", "officer")).outcome).toBe("accepted");
  });

  it("rests on no entry whose text is not the one that was hashed", async () => {
    const { store, touched } = touchableStore();
    const call = await openCall(undefined, { store });
    await leadAll(call, ["A-1"], "ranked");
    touched.change = ({ entries }) => ({
      entries: entries.map(({ entry, text }) => ({ entry, text: `${text} ` })),
    });
    await expect(cold(call)("A-1", "award.grant", "decisionMaker")).rejects.toThrow(
      "its text is not the one that was hashed",
    );
  });

  it("rests on no entry that was made to seal a snapshot which was changed with it, under the hash that it had", async () => {
    const { store, touched } = touchableStore();
    const call = await openCall(undefined, { store });
    // An entry that writes neither rows nor records, and is the only one that is asked for.
    await leadAll(call, ["A-1"], "offered");
    const stream = caseStream("A-1");
    const kept = await store.load(stream);
    if (kept === undefined) throw new Error("There is no A-1");
    const text = kept.text.replaceAll("2000.00", "9000.00");
    const [before, after] = [kept.text, text].map((one) => digestOf(sampleHash, one)) as [string, string];
    touched.change = ({ streams, entries }) => ({
      streams: new Map([...streams].map(([id, one]) => [id, id === stream ? { ...one, text } : one])),
      entries: entries.map((one) => ({
        entry: JSON.parse(JSON.stringify(one.entry).replace(before, after)),
        text: one.text.replace(before, after),
      })),
    });
    const seen = () =>
      createGrantWorkflow({ programmes: [call.programme], store, clock: call.clock }).caseState("A-1");
    await expect(seen()).rejects.toMatchObject({ code: "OGW340" });
    touched.change = undefined;
    expect((await seen())?.context.submission.requested).toBe("2000.00");
  });

  it("is not repeated from an answer that no entry of its sender gave", async () => {
    const { store, touched } = touchableStore();
    const call = await openCall(undefined, { store });
    await leadAll(call, ["A-1", "A-2"], "awarded");
    const offer = { id: "offer" };
    await call.must("A-1", "agreement.offer", "operator", {}, offer);
    const other = await call.must("A-2", "agreement.offer", "operator", {}, { id: "other" });
    if (other.outcome === "refused") throw new Error(other.code);
    for (const forged of [
      { seq: 1 },
      { hash: other.hash },
      { stream: other.stream, seq: other.seq, hash: other.hash },
    ]) {
      touched.change = ({ answer }) =>
        answer === undefined ? {} : { answer: { ...answer, answer: { ...answer.answer, ...forged } } };
      const again = call.tell("A-1", "agreement.offer", "operator", {}, offer);
      await expect(again).rejects.toMatchObject({ code: "OGW340" });
    }
    touched.change = undefined;
    expect(await call.tell("A-1", "agreement.offer", "operator", {}, offer)).toMatchObject({
      repeated: true,
    });
  });
});

describe("what an engine has written itself", () => {
  it("is proved without reading an entry; another engine reads those that it rests on once", async () => {
    const { store, touched } = touchableStore();
    const call = await openCall(undefined, { store });
    await leadAll(call, ["A-1"], "signed");
    expect(touched.asked).toBe(0);
    const tell = cold(call);
    expect((await tell("A-1", "agreement.countersign", "operator")).outcome).toBe("accepted");
    const first = touched.asked;
    expect(first).toBeGreaterThan(0);
    expect((await tell("A-1", "payment.order", "accountant")).outcome).toBe("accepted");
    const paid = { paidOn: "2026-03-20" };
    expect((await tell("A-1", "payment.confirm", "accountant", paid)).outcome).toBe("accepted");
    expect(touched.asked - first).toBeLessThan(first);
  });
});
