import { headsOf, verifyJournal } from "@opus/grant-workflow";
import { describe, expect, it } from "vitest";
import { lead } from "../decisions/journey.ts";
import { caseStream, openCall } from "../decisions/test-call.ts";
import { withEntry, withRecords } from "./tampered-store.ts";

const stream = caseStream("A-1");

describe("heads that were kept", () => {
  it("are beginnings of what stands later, and name what was taken back", async () => {
    const call = await openCall();
    await lead(call, "A-1", "submitted");
    const earlier = await headsOf(call.store);
    await lead(call, "A-1", "eligible", "submitted");
    await call.workflow.work({ effects: { perform: async () => {} }, deadlines: false, until: "idle" });
    const later = await headsOf(call.store);
    expect(later.heads.find((head) => head.stream === stream)).toMatchObject({ seq: 3, performed: 1 });
    expect(await verifyJournal(call.store, { heads: earlier })).toMatchObject({ valid: true });
    expect(await verifyJournal(call.store, { heads: later })).toMatchObject({ valid: true });
    const other = await openCall();
    const { faults } = await verifyJournal(other.store, { heads: earlier });
    expect(faults).toMatchObject([
      { stream: "call:spring", seq: 3, code: "OGW520" },
      { stream, seq: 0, code: "OGW520" },
    ]);
    expect(faults.map(({ message }) => message.en)).toEqual([
      "call:spring#3: it has 2 entries and had 3: its tail was cut.",
      "case:A-1: the stream was deleted.",
    ]);
  });

  it("name a chain that was written anew, and each stream whose marks of performance were taken back", async () => {
    const at = async (instant: string) => {
      const call = await openCall();
      call.clock.set(instant);
      await lead(call, "A-1", "submitted");
      return call;
    };
    const call = await at("2026-03-03T10:00:00+01:00");
    const kept = await headsOf(call.store);
    const retold = await at("2026-03-03T10:01:00+01:00");
    expect(await verifyJournal(retold.store)).toMatchObject({ valid: true });
    const { faults } = await verifyJournal(retold.store, { heads: kept });
    const anew = "the entry is another than the kept head: its chain was written anew.";
    expect(faults.map(({ code, message }) => [code, message.en])).toEqual([
      ["OGW520", `call:spring#3: ${anew}`],
      ["OGW520", `case:A-1#2: ${anew}`],
    ]);
    const again = await at("2026-03-03T10:00:00+01:00");
    await call.workflow.work({ effects: { perform: async () => {} }, deadlines: false, until: "idle" });
    const performed = await headsOf(call.store);
    const back = await verifyJournal(again.store, { heads: performed });
    expect(back.faults.map(({ code, message }) => [code, message.en])).toEqual([
      ["OGW520", expect.stringContaining("case:A-1: it has 0 marks of performance and had 1")],
    ]);
  });

  it("are refused when their list was changed after it was printed", async () => {
    const call = await openCall();
    const { heads, total } = await headsOf(call.store);
    const changed = heads.map((head) => ({ ...head, seq: head.seq + 1 }));
    await expect(verifyJournal(call.store, { heads: { heads: changed, total } })).rejects.toMatchObject({
      code: "OGW520",
    });
  });
});

describe("faults", () => {
  it("are told up to a limit, and the rest is counted", async () => {
    const call = await openCall();
    for (const id of ["A-1", "A-2", "A-3"]) await lead(call, id, "submitted");
    const store = withRecords(call.store, () => ({ salt: "00" }));
    const all = await verifyJournal(store);
    expect(all.faults.length).toBeGreaterThan(2);
    expect(all.more).toBe(0);
    const few = await verifyJournal(store, { limit: 2 });
    expect(few.faults).toEqual(all.faults.slice(0, 2));
    expect(few.more).toBe(all.faults.length - 2);
    expect(few.valid).toBe(false);
  });

  it("of one entry leave sums over all streams unproved, and say so", async () => {
    const call = await openCall();
    await lead(call, "A-1", "awarded");
    const store = withEntry(call.store, stream, 6, () => ({ postings: [] }));
    const { faults, notes } = await verifyJournal(store);
    expect(faults).toMatchObject([{ stream, seq: 6, code: "OGW502" }]);
    expect(notes).toMatchObject([{ stream, code: "OGW521" }]);
  });
});
