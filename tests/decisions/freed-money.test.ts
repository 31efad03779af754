import { loadProgramme, type ProgrammeDocument, verifyJournal } from "@opus/grant-workflow";
import { minimalProgramme } from "@opus/grant-workflow-testing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lead, score, soundReport, submit } from "./journey.ts";
import { moneyIn, moneyOf, movedBy } from "./money.ts";
import { pooledProgramme, poolMoney } from "./pooled-call.ts";
import { callStream, codesOf, openCall, type TestCall, wordsOf } from "./test-call.ts";

type Freed = ProgrammeDocument["scoring"]["ranking"]["freed"];

/** A pool of 3000 zł, and what is free again when an agreement is terminated. */
function freeing(freed: Freed): ProgrammeDocument {
  const { calls, scoring } = minimalProgramme();
  const ranking = { ...scoring.ranking, ...(freed === undefined ? {} : { freed }) };
  return minimalProgramme({
    calls: calls.map((call) => ({ ...call, pool: "3000.00" })),
    scoring: { ...scoring, ranking },
  });
}

/** The first two share the pool, the third waits for 1500 zł with nothing free. */
async function contracted(freed: Freed, applying = ["1500.00", "1500.00", "1500.00"]): Promise<TestCall> {
  const call = await openCall(freeing(freed));
  for (const [index, requested] of applying.entries()) {
    const id = `A-${index + 1}`;
    await submit(call, id, { requested });
    await call.must(id, "formalCheck.complete", "officer");
    await score(call, id, [10, 10 - index]);
  }
  await call.moveTo("2026-03-20T16:00:00+01:00");
  await call.mustCall("ranking.publish", "decisionMaker");
  for (const id of ["A-1", "A-2"]) await lead(call, id, "agreed", "ranked");
  await call.must("A-3", "reserve.place", "decisionMaker");
  return call;
}

const pay = (call: TestCall, id: string) => lead(call, id, "paid", "agreed");
const terminate = (call: TestCall, id: string) =>
  call.must(id, "agreement.terminate", "operator", { reason: "notCarriedOut" });
const repay = (call: TestCall, id: string, amount: string) =>
  call.must(id, "repayment.record", "accountant", { amount, receivedOn: "2026-03-20" });
const promote = (call: TestCall, id: string) => call.tell(id, "reserve.promote", "decisionMaker");
const lastMoves = async (call: TestCall, stream: `case:${string}`) => {
  const last = (await call.workflow.history(stream)).at(-1);
  return last === undefined ? [] : movedBy(last);
};
const sound = async (call: TestCall) => (await verifyJournal(call.store)).faults;

describe("money of a terminated agreement", () => {
  it("that came back is free for the reserve, each part as it comes, where the programme counts it", async () => {
    const call = await contracted(["neverPaid", "cameBack"]);
    await pay(call, "A-1");
    await terminate(call, "A-1");
    expect(codesOf(await promote(call, "A-3"))).toEqual(["OGW242"]);
    await repay(call, "A-1", "1499.99");
    expect(await lastMoves(call, "case:A-1")).toEqual(["due -> returned 1499.99", "freed -> free 1499.99"]);
    const short = await promote(call, "A-3");
    expect([codesOf(short), wordsOf(short)]).toEqual([["OGW242"], expect.stringContaining("1499.99")]);
    await repay(call, "A-1", "0.01");
    expect(await moneyOf(call, "case:A-1")).toEqual({ returned: "1500.00", freed: "-1500.00" });
    expect((await promote(call, "A-3")).outcome).toBe("accepted");
    expect(await moneyOf(call, "case:A-3")).toEqual({ committed: "1500.00" });
    expect(await moneyIn(call, "call:spring/free")).toBe("0.00");
    expect((await call.view("A-1")).state).toEqual(["terminated"]);
    expect(await sound(call)).toEqual([]);
  });

  it("that came back goes nowhere else where the programme does not count it", async () => {
    const call = await contracted(undefined);
    await pay(call, "A-1");
    await terminate(call, "A-1");
    await repay(call, "A-1", "1500.00");
    expect(await lastMoves(call, "case:A-1")).toEqual(["due -> returned 1500.00"]);
    expect(codesOf(await promote(call, "A-3"))).toEqual(["OGW242"]);
  });

  it("that was never paid goes back to the programme where it alone does not count", async () => {
    const call = await contracted(["cameBack"]);
    await terminate(call, "A-1");
    expect(await lastMoves(call, "case:A-1")).toEqual(["committed -> budget 1500.00"]);
    expect(await moneyOf(call, callStream)).toEqual({ budget: "-1500.00" });
    expect(codesOf(await promote(call, "A-3"))).toEqual(["OGW242"]);
    expect(await sound(call)).toEqual([]);
  });

  it("of a settled grant is no money of the reserve", async () => {
    const call = await contracted(["neverPaid", "cameBack"]);
    await pay(call, "A-1");
    await call.must("A-1", "report.submit", "applicant", { report: { ...soundReport, spent: "1000.00" } });
    await call.must("A-1", "settlement.decide", "accountant", { ineligible: "0.00" });
    await repay(call, "A-1", "500.00");
    expect(await moneyIn(call, "call:spring/free")).toBe("0.00");
  });

  it("goes back to the pool that it came from, and no other", async () => {
    const call = await openCall(pooledProgramme({ freed: ["neverPaid", "cameBack"] }));
    await submit(call, "N", { requested: "4000.00" });
    await submit(call, "G", { requested: "3000.00", applicantKind: "group" });
    for (const id of ["N", "G"]) {
      await call.must(id, "formalCheck.complete", "officer");
      await score(call, id, [10, 10]);
    }
    await call.moveTo("2026-03-20T16:00:00+01:00");
    await call.mustCall("ranking.publish", "decisionMaker");
    await lead(call, "G", "paid", "ranked");
    await terminate(call, "G");
    await repay(call, "G", "3000.00");
    expect(await poolMoney(call, "free")).toEqual({ ngos: 1000, groups: 3000 });
    expect(await sound(call)).toEqual([]);
  });
});

describe("the check of what is free again", () => {
  it("takes each kind once", () => {
    const codes = (freed: Freed) =>
      loadProgramme(JSON.stringify(freeing(freed)))
        // The pool of these tests has less than one application may ask for.
        .problems.filter(({ code }) => code !== "OGW803")
        .map(({ code, pointer }) => [code, pointer]);
    expect(codes(["neverPaid", "cameBack"])).toEqual([]);
    expect(codes(["cameBack", "cameBack"])).toEqual([["OGW228", "/scoring/ranking/freed/1"]]);
  });
});

/** What may happen to a case; whatever is not legal then is refused, and moves nothing. */
const acts = {
  grant: (call: TestCall, id: string) => call.tell(id, "award.grant", "decisionMaker"),
  wait: (call: TestCall, id: string) => call.tell(id, "reserve.place", "decisionMaker"),
  promote,
  withdraw: (call: TestCall, id: string) => call.tell(id, "application.withdraw", "applicant"),
  resign: (call: TestCall, id: string) => call.tell(id, "agreement.resign", "applicant"),
  offer: (call: TestCall, id: string) => call.tell(id, "agreement.offer", "operator"),
  sign: (call: TestCall, id: string) =>
    call.tell(id, "agreement.sign", "applicant", { account: "61109010140000071219812874" }),
  countersign: (call: TestCall, id: string) => call.tell(id, "agreement.countersign", "operator"),
  order: (call: TestCall, id: string) => call.tell(id, "payment.order", "accountant"),
  confirm: (call: TestCall, id: string) =>
    call.tell(id, "payment.confirm", "accountant", { paidOn: "2026-03-20" }),
  terminate: (call: TestCall, id: string) =>
    call.tell(id, "agreement.terminate", "operator", { reason: "misuse" }),
  repay: (call: TestCall, id: string) =>
    call.tell(id, "repayment.record", "accountant", { amount: "700.00", receivedOn: "2026-03-20" }),
  report: (call: TestCall, id: string) =>
    call.tell(id, "report.submit", "applicant", { report: { ...soundReport, spent: "900.00" } }),
  settle: (call: TestCall, id: string) =>
    call.tell(id, "settlement.decide", "accountant", { ineligible: "0.00" }),
} as const;
type Act = keyof typeof acts;

/** The way of a grant to its end, and what may cross it anywhere. */
const way: readonly Act[] = [
  "grant",
  "offer",
  "sign",
  "countersign",
  "order",
  "confirm",
  "terminate",
  "repay",
  "repay",
];

describe("at every entry of whatever happens", () => {
  const ids = ["A-1", "A-2", "A-3"];
  const crossing = fc.record({
    at: fc.nat({ max: 27 }),
    act: fc.constantFrom(...(Object.keys(acts) as Act[])),
    id: fc.constantFrom(...ids),
  });

  it("the budget is what is free, promised, committed, ordered and paid, less what came back to the pool", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom<Freed>(undefined, ["cameBack"], ["neverPaid", "cameBack"]),
        fc.array(crossing, { maxLength: 12 }),
        async (freed, crossings) => {
          const call = await ranked(freed);
          const plan = way.flatMap((act) => ids.map((id) => ({ act, id })));
          for (const [at, step] of plan.entries()) {
            for (const one of crossings.filter((each) => each.at === at)) await acts[one.act](call, one.id);
            await acts[step.act](call, step.id);
          }
          await expectKept(call);
          expect(await sound(call)).toEqual([]);
        },
      ),
      { numRuns: 8 },
    );
  });

  async function ranked(freed: Freed): Promise<TestCall> {
    const call = await openCall(freeing(freed));
    for (const [index, id] of ids.entries()) {
      await submit(call, id, { requested: "1500.00" });
      await call.must(id, "formalCheck.complete", "officer");
      await score(call, id, [10, 10 - index]);
    }
    await call.moveTo("2026-03-20T16:00:00+01:00");
    await call.mustCall("ranking.publish", "decisionMaker");
    return call;
  }

  /** Adds the postings up entry by entry, in the order in which they were kept. */
  async function expectKept(call: TestCall): Promise<void> {
    const held = new Map<string, number>();
    const sum = (...names: string[]) => names.reduce((total, name) => total + (held.get(name) ?? 0), 0);
    for (const { entry } of await call.store.entries({ limit: 1000 })) {
      for (const { account, amount } of entry.postings) {
        const name = account.slice(account.indexOf("/") + 1);
        held.set(name, (held.get(name) ?? 0) + amount);
      }
      const paid = sum("paid", "accounted", "due", "returned");
      expect(0 - sum("budget")).toBe(sum("free", "allocated", "committed", "ordered") + paid + sum("freed"));
      // Nothing is given back to the pool that did not come back, and the pool never owes.
      expect(-sum("freed")).toBeLessThanOrEqual(sum("returned"));
      expect(sum("free")).toBeGreaterThanOrEqual(0);
    }
  }
});
