import { loadProgramme, verifyJournal } from "@opus/grant-workflow";
import { describe, expect, it } from "vitest";
import { account } from "./journey.ts";
import { listed, pooledProgramme, poolMoney } from "./pooled-call.ts";
import { codesOf, type TestCall, wordsOf } from "./test-call.ts";

const programme = pooledProgramme({ transfer: "afterContracting" });
const transfer = (call: TestCall, payload: object) =>
  call.tellCall("pool.transfer", "decisionMaker", { reason: "Nobody waits there.", ...payload });
const sound = async (call: TestCall) => (await verifyJournal(call.store)).faults;

async function signed(call: TestCall, id: string): Promise<void> {
  await call.must(id, "award.grant", "decisionMaker");
  await call.must(id, "agreement.offer", "operator");
  await call.must(id, "agreement.sign", "applicant", account);
  await call.must(id, "agreement.countersign", "operator");
}

/** Organisations have 1000 zł left and nobody waiting; a group waits for 1500 zł with 1000 zł left. */
const waiting = () =>
  listed(programme, ["N-1", "4000.00"], ["G-1", "2000.00", "group"], ["G-2", "1500.00", "group"]);

describe("a transfer between pools", () => {
  it("is refused with everything that stands in the way at once", async () => {
    const call = await waiting();
    const refused = await transfer(call, { from: "groups", to: "ngos", amount: "1000.01" });
    expect(codesOf(refused)).toEqual(["OGW658", "OGW658", "OGW658"]);
    const words = wordsOf(refused);
    for (const part of ["S/001, S/002", 'reserve of the pool "ngos"', "1000.00 PLN are free"])
      expect(words).toContain(part);
    expect(codesOf(await transfer(call, { from: "hills", to: "ngos", amount: "1.00" }))).toEqual(["OGW658"]);
    expect(wordsOf(await transfer(call, { from: "ngos", to: "ngos", amount: "0.00" }))).toContain(
      "same pool",
    );
  });

  it("moves what is unused once contracting is closed in every pool, and the reserve there is promoted", async () => {
    const call = await waiting();
    for (const id of ["N-1", "G-1"]) await signed(call, id);
    await call.must("G-2", "reserve.place", "decisionMaker");
    await call.mustCall("contracting.close", "operator");
    expect(codesOf(await call.tell("G-2", "reserve.promote", "decisionMaker"))).toEqual(["OGW242"]);
    const answer = await transfer(call, { from: "ngos", to: "groups", amount: "500.00" });
    expect(answer.outcome).toBe("accepted");
    expect(await poolMoney(call, "free")).toEqual({ ngos: 500, groups: 1500 });
    expect(await poolMoney(call, "budget")).toEqual({ ngos: -4500, groups: -3500 });
    const entry = (await call.store.journal("call:spring")).at(-1);
    expect(entry?.effects).toMatchObject([
      { type: "publishTransfer", params: { from: "ngos", to: "groups", amount: "500.00" } },
    ]);
    expect((await call.tell("G-2", "reserve.promote", "decisionMaker")).outcome).toBe("accepted");
    expect(await poolMoney(call, "free")).toEqual({ ngos: 500, groups: 0 });
    expect(await sound(call)).toEqual([]);
  });

  it("is not there where the programme does not state it, and no use without pools", async () => {
    const call = await listed(pooledProgramme(), ["N-1", "4000.00"]);
    expect((await transfer(call, { from: "ngos", to: "groups", amount: "1.00" })).outcome).toBe("refused");
    const legal = await call.workflow.legalFor("call:spring", { role: "decisionMaker", id: "d" });
    expect(legal.map(({ type }) => type)).not.toContain("pool.transfer");
    const { calls, scoring, ...rest } = programme;
    const { pools: _pools, ...ranking } = scoring.ranking;
    const document = {
      ...rest,
      calls: calls.map(({ pools: _sums, ...one }) => one),
      scoring: { ...scoring, ranking },
    };
    const { problems } = loadProgramme(JSON.stringify(document));
    expect(problems.map(({ code, pointer }) => [code, pointer])).toEqual([
      ["OGW188", "/scoring/ranking/transfer"],
    ]);
  });
});

describe("the reserve list", () => {
  it("is overruled by a person with a reason that the journal keeps, and never beyond the money", async () => {
    const call = await listed(pooledProgramme(), ["N-1", "5000.00"], ["N-2", "3000.00"], ["N-3", "2000.00"]);
    await call.must("N-1", "award.grant", "decisionMaker");
    for (const id of ["N-2", "N-3"]) await call.must(id, "reserve.place", "decisionMaker");
    const promote = (id: string, payload = {}) => call.tell(id, "reserve.promote", "decisionMaker", payload);
    expect(codesOf(await promote("N-3", { overrule: "urgent" }))).toEqual(["OGW242"]);
    await call.must("N-1", "agreement.resign", "applicant");
    const refused = await promote("N-3");
    expect([codesOf(refused), wordsOf(refused)]).toEqual([["OGW243"], expect.stringContaining("overrule")]);
    expect((await promote("N-3", { overrule: "The flood came first there." })).outcome).toBe("accepted");
    const { event } = (await call.store.journal("case:N-3")).at(-1) ?? {};
    expect(event?.overruled).toEqual({ ahead: "S/002", reason: "The flood came first there." });
    // Who resigned is out for good.
    expect(codesOf(await promote("N-1"))).toEqual(["OGW203"]);
    expect(await sound(call)).toEqual([]);
  });
});
