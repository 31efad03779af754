import { verifyJournal } from "@opus/grant-workflow";
import { actor } from "@opus/grant-workflow-testing";
import { describe, expect, it } from "vitest";
import { A, B, C, type Limit, limit, limitedProgramme, listed, opened } from "./limit-call.ts";
import { codesOf, sharedRowsOf, type TestCall, testCall } from "./test-call.ts";

const ofGiver = limit({
  id: "plan",
  sum: "award",
  of: "giver",
  as: undefined,
  within: { year: "ofDecision" },
  atMost: "9000.00",
} as unknown as Partial<Limit>);
const stated = [limit({ sum: "award", within: { year: "ofDecision" }, atMost: "5000.00" }), ofGiver];

const grant = (changes: object = {}) => ({
  on: "2026-01-12",
  as: "applicant",
  number: "123-456-32-18",
  amount: "3000.01",
  source: "umowa 7/2026",
  ...changes,
});
const enter = (call: TestCall, ...grants: readonly object[]) =>
  call.tellCall("grants.enter", "operator", { grants });
const correct = (call: TestCall, payload: object) => call.tellCall("grant.correct", "operator", payload);
const award = (call: TestCall, id: string) => call.tell(id, "award.grant", "decisionMaker");
const pointersOf = (answer: Awaited<ReturnType<typeof enter>>) =>
  answer.outcome === "refused" ? answer.reasons.map(({ code, pointer }) => `${code} ${pointer}`) : [];

describe("grants that were given outside the tool", () => {
  it("count for the organisation and the giver, whatever call they are entered in, until they are corrected", async () => {
    const call = await opened(limitedProgramme(stated));
    expect(codesOf(await enter(call, { entry: "7-2026", ...grant() }))).toEqual([]);
    await listed(call, [
      ["A-1", "beside", { nip: A, requested: "2000.00" }],
      ["A-2", "beside", { nip: B, requested: "2000.00" }],
    ]);
    const refused = await award(call, "A-1");
    expect(refused.outcome === "refused" && refused.reasons[0]?.message.en).toContain(
      "5000.00 PLN at most, 3000.01 PLN used, 1999.99 PLN left",
    );
    expect(await sharedRowsOf(call, "given")).toMatchObject([{ value: { amount: 300_001 } }]);
    const to = grant({ amount: "3000.00" });
    expect(codesOf(await correct(call, { entry: "7-2026", reason: "grosz", to }))).toEqual([]);
    expect(codesOf(await award(call, "A-1"))).toEqual([]);
    expect(await sharedRowsOf(call, "given")).toMatchObject([{ value: { amount: 500_000 } }]);
    expect(await verifyJournal(call.store)).toMatchObject({ valid: true, faults: [] });
  });

  it("move with a correction to another organisation and year, and go when they were never given", async () => {
    const call = await opened(limitedProgramme(stated));
    await enter(call, { entry: "one", ...grant() }, { entry: "two", ...grant({ number: B }) });
    const to = grant({ number: C, on: "2025-12-30", as: "partner" });
    expect(codesOf(await correct(call, { entry: "one", reason: "inny podmiot", to }))).toEqual([]);
    const keys = async () => (await sharedRowsOf(call, "parties")).map(({ key }) => key);
    expect(await keys()).toEqual([`nip:${C}/spring/entered:one`, `nip:${B}/spring/entered:two`].sort());
    expect((await sharedRowsOf(call, "given")).map(({ value }) => value.amount)).toEqual([300_001, 300_001]);
    expect(codesOf(await correct(call, { entry: "two", reason: "pomyłka" }))).toEqual([]);
    expect(await keys()).toEqual([`nip:${C}/spring/entered:one`]);
    expect(codesOf(await correct(call, { entry: "two", reason: "pomyłka" }))).toEqual(["OGW846"]);
    const [entry] = (await call.workflow.history("call:spring")).slice(-1);
    expect(entry?.event).toMatchObject({ type: "grant.correct", was: { party: `nip:${B}` }, entered: 1 });
    expect(await verifyJournal(call.store)).toMatchObject({ valid: true, faults: [] });
  });

  it("are entered all or none, and what is wrong is named by its row", async () => {
    const call = await opened(limitedProgramme(stated));
    await enter(call, { entry: "known", ...grant() });
    const answer = await enter(
      call,
      { entry: "sound", ...grant() },
      { entry: "known", ...grant() },
      { entry: "twice", ...grant() },
      { entry: "twice", ...grant() },
      { entry: "tomorrow", ...grant({ on: "2026-12-30" }) },
      { entry: "wrong", ...grant({ number: "1234563217" }) },
      { entry: "nobody", ...grant({ as: "leader" }) },
    );
    expect(pointersOf(answer)).toEqual([
      "OGW845 /grants/1/entry",
      "OGW845 /grants/3/entry",
      "OGW273 /grants/4/on",
      "OGW847 /grants/5/number",
      "OGW847 /grants/6/number",
    ]);
    expect(await sharedRowsOf(call, "entered")).toHaveLength(1);
    const elsewhere = await call.workflow.sendJson({
      type: "grant.correct",
      call: "beside",
      actor: actor("operator"),
      payload: { entry: "known", reason: "x" },
    });
    expect(codesOf(elsewhere)).toEqual(["OGW846"]);
  });

  it("are of no use where nothing counts grants, and nobody but the operator sees them", async () => {
    const plain = await testCall();
    await plain.mustCall("call.announce", "operator");
    expect(codesOf(await enter(plain, { entry: "7-2026", ...grant() }))).toEqual(["OGW844"]);
    const call = await opened(limitedProgramme(stated));
    await enter(call, { entry: "7-2026", ...grant() });
    const seen = async (role: "operator" | "expert") =>
      JSON.stringify(await call.workflow.historyFor("call:spring", actor(role)));
    expect(await seen("operator")).toContain(A);
    expect(await seen("expert")).not.toContain(A);
  });
});
