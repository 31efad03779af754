import { loadProgramme, type ProgrammeDocument, rankingOf, verifyJournal } from "@opus/grant-workflow";
import { describe, expect, it } from "vitest";
import { account } from "./journey.ts";
import { assessed, listed, outcomesOf, pooledProgramme, poolMoney } from "./pooled-call.ts";
import { codesOf, rowsOf, type TestCall, wordsOf } from "./test-call.ts";

const decide = (call: TestCall, id: string, type: string) => call.tell(id, type, "decisionMaker");
const sound = async (call: TestCall) => (await verifyJournal(call.store)).faults;

describe("a call with several pools", () => {
  it("has a list, a reserve and money for each, and its journal proves all of it", async () => {
    const call = await listed(
      pooledProgramme(),
      ["N-1", "4000.00"],
      ["G-1", "2000.00", "group"],
      ["N-2", "2000.00"],
      ["G-2", "1000.00", "group"],
      ["N-3", "1000.00"],
    );
    expect(await outcomesOf(call)).toEqual({
      "N-1": "funded",
      "G-1": "funded",
      "N-2": "reserve",
      "G-2": "funded",
      "N-3": "reserve",
    });
    expect(await poolMoney(call, "free")).toEqual({ ngos: 1000, groups: 0 });
    expect(await poolMoney(call, "allocated")).toEqual({ ngos: 4000, groups: 3000 });
    expect((await rowsOf(call, "reserve")).map(({ key }) => key)).toEqual([
      "ngos/000000003",
      "ngos/000000005",
    ]);
    const { sums, pools } = (await rankingOf(call.store, "spring")) ?? {};
    const told = pools?.map(({ id, title, sums: own }) => [
      id,
      title.en,
      own.free,
      own.allocated,
      own.reserve,
    ]);
    expect(told).toEqual([
      ["ngos", "Organisations", 1000_00, 4000_00, 3000_00],
      ["groups", "Groups", 0, 3000_00, 0],
    ]);
    expect(sums).toEqual({
      pool: 8000_00,
      free: 1000_00,
      allocated: 7000_00,
      awarded: 0,
      reserve: 3000_00,
      mayExceed: 0,
      overContracted: 0,
    });
    const { event } = (await call.store.journal("call:spring")).at(-1) ?? {};
    expect(event?.pools).toEqual([
      { pool: "ngos", free: "5000.00", allocated: "4000.00" },
      { pool: "groups", free: "3000.00", allocated: "3000.00" },
    ]);
    expect(await sound(call)).toEqual([]);
  });

  it("promotes from the reserve of the pool whose money came free, and of no other", async () => {
    const call = await listed(
      pooledProgramme(),
      ["N-1", "4000.00"],
      ["G-1", "3000.00", "group"],
      ["N-2", "2000.00"],
      ["G-2", "1500.00", "group"],
    );
    for (const id of ["N-1", "G-1"]) await call.must(id, "award.grant", "decisionMaker");
    for (const id of ["N-2", "G-2"]) await call.must(id, "reserve.place", "decisionMaker");
    await call.must("G-1", "agreement.resign", "applicant");
    expect(await poolMoney(call, "free")).toEqual({ ngos: 1000, groups: 3000 });
    expect(codesOf(await decide(call, "N-2", "reserve.promote"))).toEqual(["OGW242"]);
    expect((await decide(call, "G-2", "reserve.promote")).outcome).toBe("accepted");
    expect(await poolMoney(call, "free")).toEqual({ ngos: 1000, groups: 1500 });
    expect(await sound(call)).toEqual([]);
  });

  it("keeps a grant's money on the line of its pool through payment and termination, and gives it back there", async () => {
    const call = await listed(pooledProgramme(), ["N-1", "4000.00"], ["G-1", "2000.00", "group"]);
    await call.must("G-1", "award.grant", "decisionMaker");
    await call.must("G-1", "agreement.offer", "operator");
    await call.must("G-1", "agreement.sign", "applicant", account);
    await call.must("G-1", "agreement.countersign", "operator");
    await call.must("G-1", "agreement.terminate", "operator", { reason: "notCarriedOut" });
    expect(await poolMoney(call, "free")).toEqual({ ngos: 1000, groups: 3000 });
    await call.must("N-1", "application.withdraw", "applicant");
    expect(await poolMoney(call, "free")).toEqual({ ngos: 5000, groups: 3000 });
    expect(await poolMoney(call, "allocated")).toEqual({ ngos: 0, groups: 0 });
    expect(await sound(call)).toEqual([]);
  });
});

describe("an application that rules place in no one pool", () => {
  it("stops the list by name until a person places it with a reason", async () => {
    // An organisation for more than a thousand people is taken by both pools.
    const call = await assessed(pooledProgramme(), ["N-1", "1000.00"], ["B-1", "1000.00", "ngo", 1000]);
    const refused = await call.tellCall("ranking.publish", "decisionMaker");
    expect(codesOf(refused)).toEqual(["OGW653"]);
    expect(wordsOf(refused)).toContain("S/002 (ngos, groups)");
    const place = (payload: object) => call.tell("B-1", "placement.decide", "operator", payload);
    expect(codesOf(await place({ pool: "hills", reason: "near the hills" }))).toEqual(["OGW654"]);
    expect(codesOf(await place({ reason: "no pool" }))).toEqual(["OGW654"]);
    expect(codesOf(await place({ pool: "groups", reason: "" }))).toEqual(["OGW201"]);
    expect((await place({ pool: "groups", reason: "Most of it is carried out by a group." })).outcome).toBe(
      "accepted",
    );
    expect(codesOf(await place({ pool: "ngos", reason: "second thoughts" }))).toEqual(["OGW654"]);
    await call.mustCall("ranking.publish", "decisionMaker");
    expect(await poolMoney(call, "allocated")).toEqual({ ngos: 1000, groups: 1000 });
    const { event } = (await call.store.journal("case:B-1")).at(-1) ?? {};
    expect(event).toMatchObject({ type: "placement.decide", pool: "groups", reason: /group/ });
    expect(await sound(call)).toEqual([]);
  });

  it("is none of those that rules placed", async () => {
    const call = await assessed(pooledProgramme(), ["N-1", "1000.00"]);
    const answer = await call.tell("N-1", "placement.decide", "operator", {
      pool: "groups",
      reason: "better there",
    });
    expect(codesOf(answer)).toEqual(["OGW654"]);
  });
});

describe("quotas of a programme", () => {
  const quota = { id: "large", title: { pl: "Duże", en: "Large" }, kind: { rule: "is-large" } };

  it("let the best of the kind take the place of the lowest of others in its pool, and the list says so", async () => {
    const call = await listed(
      pooledProgramme({ quota: [{ ...quota, atLeast: 1, per: "pool" }] }),
      ["N-1", "2500.00"],
      ["N-2", "2500.00"],
      ["N-3", "2500.00", "ngo", 60],
      ["G-1", "1000.00", "group"],
    );
    expect(await outcomesOf(call)).toEqual({
      "N-1": "funded",
      "N-2": "reserve",
      "N-3": "funded",
      "G-1": "funded",
    });
    const rows = new Map((await rowsOf(call, "ranking")).map(({ key, value }) => [key, value]));
    expect(rows.get("S/003")).toMatchObject({
      kinds: ["large"],
      log: [
        { step: "fill", did: "doesNotFit" },
        { step: "quota", did: "takesPlace", quota: "large", with: "S/002" },
      ],
    });
    expect(await sound(call)).toEqual([]);
  });

  it("work over the call without pools, too", async () => {
    const { calls, scoring, ...rest } = pooledProgramme({
      quota: [{ ...quota, atLeast: 1, per: "call" }],
    });
    const { pools: _pools, ...ranking } = scoring.ranking;
    const onePool = {
      ...rest,
      calls: calls.map(({ pools: _sums, ...call }) => ({ ...call, pool: "2000.00" })),
      scoring: { ...scoring, ranking },
    };
    const call = await listed(onePool, ["A-1", "1000.00"], ["A-2", "1000.00"], ["A-3", "1000.00", "ngo", 60]);
    expect(await outcomesOf(call)).toEqual({ "A-1": "funded", "A-2": "reserve", "A-3": "funded" });
    expect(await sound(call)).toEqual([]);
  });
});

describe("the check of pools and quotas", () => {
  const found = (document: ProgrammeDocument) =>
    loadProgramme(JSON.stringify(document)).problems.map(({ code, pointer }) => [code, pointer]);
  const programme = pooledProgramme();
  const withCall = (change: object): ProgrammeDocument => ({
    ...programme,
    calls: programme.calls.map((call) => ({ ...call, ...change })),
  });
  const withRanking = (change: object) => pooledProgramme(change);
  const pool = programme.scoring.ranking.pools?.[0];
  const quota = {
    id: "large",
    title: { pl: "Duże", en: "Large" },
    kind: { rule: "is-large" },
    atLeast: 1,
    per: "pool",
  };

  it("takes the programme of these tests without a finding", () => {
    expect(found(programme)).toEqual([]);
    expect(found(withRanking({ quota: [quota] }))).toEqual([]);
    expect(found(withRanking({ quota: [quota], steps: ["fill", "quota"] }))).toEqual([]);
  });

  it.each<[string, ProgrammeDocument, string, string]>([
    ["pools that do not come to the call's sum", withCall({ pool: "8000.01" }), "OGW182", "/calls/0/pools"],
    ["a pool without a sum", withCall({ pools: { ngos: "8000.00" } }), "OGW182", "/calls/0/pools"],
    ["no sums at all", withCall({ pools: undefined }), "OGW182", "/calls/0"],
    [
      "a sum for a pool that is not there",
      withCall({ pools: { ngos: "4000.00", groups: "3000.00", grups: "1000.00" } }),
      "OGW182",
      "/calls/0/pools/grups",
    ],
    ["sums without pools", withRanking({ pools: undefined }), "OGW182", "/calls/0/pools"],
    ["two pools of one id", withRanking({ pools: [pool, pool] }), "OGW170", "/scoring/ranking/pools/1/id"],
    [
      "a rule that is not there",
      withRanking({ quota: [{ ...quota, kind: { rule: "is-larg" } }] }),
      "OGW183",
      "/scoring/ranking/quota/0/kind/rule",
    ],
    [
      "a quota above the most grants",
      withRanking({ quota: [{ ...quota, atLeast: 2 }], mostGrants: 3 }),
      "OGW184",
      "/scoring/ranking/quota/0/atLeast",
    ],
    [
      "a quota larger than the smallest pool can pay for",
      withRanking({ quota: [{ ...quota, atLeast: 7 }] }),
      "OGW184",
      "/scoring/ranking/quota/0/atLeast",
    ],
    [
      "a step without its setting",
      withRanking({ steps: ["fill", "quota"] }),
      "OGW185",
      "/scoring/ranking/steps/1",
    ],
    ["a step twice", withRanking({ steps: ["fill", "fill"] }), "OGW185", "/scoring/ranking/steps/1"],
    [
      "a setting without its step",
      withRanking({ quota: [quota], steps: ["fill"] }),
      "OGW185",
      "/scoring/ranking/steps",
    ],
    [
      "steps that do not begin with the fill",
      withRanking({ quota: [quota], steps: ["quota", "fill"] }),
      "OGW185",
      "/scoring/ranking/steps",
    ],
  ])("finds %s", (_what, document, code, pointer) => {
    expect(found(document)).toContainEqual([code, pointer]);
  });

  it("says in both languages what follows for applicants, and what to do", () => {
    const [problem] = loadProgramme(JSON.stringify(withCall({ pools: { ngos: "8000.00" } }))).problems;
    expect(problem?.message.en).toContain("given money");
    expect(problem?.message.pl).toContain("pieniędzy");
    expect(problem?.remedy?.en).toContain("groups");
  });
});
