import { rankingOf, verifyJournal } from "@opus/grant-workflow";
import { describe, expect, it } from "vitest";
import { lead } from "./journey.ts";
import { type Applying, listed, pooledProgramme, poolMoney } from "./pooled-call.ts";
import { codesOf, rowsOf, type TestCall, wordsOf } from "./test-call.ts";

const quota = (per: "pool" | "call", atLeast = 1) => [
  { id: "large", title: { pl: "Duże", en: "Large" }, kind: { rule: "is-large" }, atLeast, per },
];
const LARGE = 80;

/** Organisations have 5000 zł. The first, a large one, and the second are funded; two wait, the last of them is large. */
const applying: readonly Applying[] = [
  ["A", "2500.00", "ngo", LARGE],
  ["B", "2500.00"],
  ["C", "2500.00"],
  ["D", "2500.00", "ngo", LARGE],
];
const promote = (call: TestCall, id: string, payload = {}) =>
  call.tell(id, "reserve.promote", "decisionMaker", payload);
const wait = async (call: TestCall, ...ids: string[]) => {
  for (const id of ids) await call.must(id, "reserve.place", "decisionMaker");
};
const sound = async (call: TestCall) => (await verifyJournal(call.store)).faults;

describe("money that comes free where quotas are", () => {
  it("goes to the best of a kind that is lacking now, and the refusal of others says why", async () => {
    const call = await listed(
      pooledProgramme({ quota: quota("pool"), steps: ["fill", "quota"] }),
      ...applying,
    );
    await call.must("A", "award.grant", "decisionMaker");
    await wait(call, "C", "D");
    await call.must("A", "agreement.resign", "applicant");
    const refused = await promote(call, "C");
    expect(codesOf(refused)).toEqual(["OGW227"]);
    for (const part of ["S/004", '"large" is 1', "0 are funded"]) expect(wordsOf(refused)).toContain(part);
    expect((await promote(call, "D")).outcome).toBe("accepted");
    expect((await call.store.journal("case:D")).at(-1)?.event).toMatchObject({ quota: "large" });
    const line = (await rankingOf(call.store, "spring"))?.lines.find(({ case: id }) => id === "D");
    expect(line?.why.at(-1)?.en).toBe(
      'comes in from the reserve before higher ones, since the quota "large" asks for it',
    );
    expect(await sound(call)).toEqual([]);
  });

  it("goes by the order of the list once the quota is met, or none of the kind fits", async () => {
    const met = await listed(
      pooledProgramme({ quota: quota("pool"), steps: ["fill", "quota"] }),
      ...applying,
    );
    await met.must("B", "award.grant", "decisionMaker");
    await wait(met, "C", "D");
    await met.must("B", "agreement.resign", "applicant");
    expect(codesOf(await promote(met, "D"))).toEqual(["OGW243"]);
    expect((await promote(met, "C")).outcome).toBe("accepted");
    const dear: readonly Applying[] = [...applying.slice(0, 3), ["D", "2500.01", "ngo", LARGE]];
    const call = await listed(pooledProgramme({ quota: quota("pool"), steps: ["fill", "quota"] }), ...dear);
    await call.must("A", "award.grant", "decisionMaker");
    await wait(call, "C", "D");
    await call.must("A", "agreement.resign", "applicant");
    expect((await promote(call, "C")).outcome).toBe("accepted");
    expect(await sound(call)).toEqual([]);
  });

  it("is counted over the call where the quota is, and a terminated grant counts no more at once", async () => {
    const document = pooledProgramme({ quota: quota("call"), steps: ["fill", "quota"] });
    const group: Applying = ["G", "1000.00", "group", LARGE];
    const call = await listed(document, ...applying, group);
    await call.must("A", "award.grant", "decisionMaker");
    await lead(call, "G", "paid", "ranked");
    await wait(call, "C", "D");
    await call.must("A", "agreement.resign", "applicant");
    // The group is large, so that the call has one.
    expect(codesOf(await promote(call, "D"))).toEqual(["OGW243"]);
    await call.must("G", "agreement.terminate", "operator", { reason: "misuse" });
    expect((await rowsOf(call, "ends")).map(({ value }) => value.case)).toEqual(["A"]);
    expect(codesOf(await promote(call, "C"))).toEqual(["OGW227"]);
    expect((await promote(call, "D")).outcome).toBe("accepted");
    expect(await poolMoney(call, "free")).toEqual({ ngos: 0, groups: 2000 });
    expect(await sound(call)).toEqual([]);
  });

  it("is overruled with a reason as any other turn, which the line of the list tells", async () => {
    const call = await listed(
      pooledProgramme({ quota: quota("pool"), steps: ["fill", "quota"] }),
      ...applying,
    );
    await call.must("A", "award.grant", "decisionMaker");
    await wait(call, "C", "D");
    await call.must("A", "agreement.resign", "applicant");
    expect((await promote(call, "C", { overrule: "The flood came first there." })).outcome).toBe("accepted");
    const { event } = (await call.store.journal("case:C")).at(-1) ?? {};
    expect(event?.overruled).toEqual({ ahead: "S/004", reason: "The flood came first there." });
    const line = (await rankingOf(call.store, "spring"))?.lines.find(({ case: id }) => id === "C");
    expect(line?.why.at(-1)?.en).toBe("comes in from the reserve before S/004, since a person decided so");
    expect(await sound(call)).toEqual([]);
  });
});
