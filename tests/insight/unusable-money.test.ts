import { rankingOf, summarise, verifyJournal } from "@opus/grant-workflow";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { A, B, C, type Limit, limit, limitedProgramme, listed, opened } from "../decisions/limit-call.ts";
import { moneyIn } from "../decisions/money.ts";
import { codesOf, rowsOf, type TestCall } from "../decisions/test-call.ts";

type Applied = readonly [id: string, of: string, answers: object];

/** A call with a list of these, under these limits. */
async function withList(limits: readonly Limit[], cases: readonly Applied[], pool = "9000.00") {
  const document = limitedProgramme(limits);
  const calls = document.calls.map((call) => (call.id === "spring" ? { ...call, pool } : call));
  const call = await opened({ ...document, calls });
  await listed(call, cases);
  return call;
}

const unusable = async (call: TestCall) => (await rankingOf(call.store, "spring"))?.unusable ?? [];
const inZloty = (amount: number) => amount / 100;

/** Awards everybody who is left in the order of the list, then the reserve, denying who is beyond a limit; what is left then. */
async function playOut(call: TestCall): Promise<number> {
  const ranking = await rowsOf(call, "ranking");
  const order = ranking
    .map(({ value }) => value as { case: string; rank: number; outcome: string })
    .sort((left, right) => left.rank - right.rank);
  for (const { case: id } of order.filter(({ outcome }) => outcome === "funded")) {
    const answer = await call.tell(id, "award.grant", "decisionMaker");
    if (codesOf(answer).includes("OGW840")) await call.must(id, "award.deny", "decisionMaker");
  }
  const reserve = order.filter(({ outcome }) => outcome === "reserve").map(({ case: id }) => id);
  for (const id of reserve) {
    await call.tell(id, "reserve.place", "decisionMaker");
    const answer = await call.tell(id, "reserve.promote", "decisionMaker");
    if (codesOf(answer).includes("OGW840")) await call.must(id, "award.deny", "decisionMaker");
  }
  return Number(await moneyIn(call, "call:spring/free"));
}

describe("money that a limit makes unusable", () => {
  it("is what its party may not have and nobody else is left for", async () => {
    const two: Applied[] = [
      ["a-1", "spring", { nip: A, requested: "4000.00" }],
      ["a-2", "spring", { nip: A, requested: "3000.00" }],
      ["b-1", "spring", { nip: B, requested: "1500.00" }],
    ];
    const call = await withList([limit({ count: "grants" })], two);
    expect(await unusable(call)).toEqual([
      {
        ...{ call: "spring", pool: "grant", amount: 300_000 },
        limits: [{ id: "bound", title: limit({}).title }],
      },
    ]);
    expect(await playOut(call)).toBe(3500);
    // Who was denied a grant for it is counted still, once nobody is left.
    expect((await unusable(call)).map(({ amount }) => inZloty(amount))).toEqual([3000]);
    const summary = await summarise(call.store, call.programme);
    expect(summary.unusable?.map(({ amount }) => inZloty(amount))).toEqual([3000]);
    expect(await verifyJournal(call.store)).toMatchObject({ valid: true });
  });

  it("is nothing where somebody of the reserve can have it", async () => {
    const cases: Applied[] = [
      ["a-1", "spring", { nip: A, requested: "4000.00" }],
      ["a-2", "spring", { nip: A, requested: "3000.00" }],
      ["b-1", "spring", { nip: B, requested: "3000.00" }],
    ];
    const call = await withList([limit({ count: "grants" })], cases, "7000.00");
    expect(await unusable(call)).toEqual([]);
    expect(await playOut(call)).toBe(0);
    expect(await unusable(call)).toEqual([]);
  });

  it("is nothing before the list, and where no limit is asked at the award", async () => {
    const cases: Applied[] = [["a-1", "spring", { nip: A, requested: "4000.00" }]];
    const ofApplications = limit({ count: "applications", atMost: 5, askedAt: "submission" });
    expect(await unusable(await withList([ofApplications], cases))).toEqual([]);
    const unpublished = await opened(limitedProgramme([limit({ count: "grants" })]));
    expect(await unusable(unpublished)).toEqual([]);
  });

  it("is told to nobody but who draws the list", async () => {
    const two: Applied[] = [
      ["a-1", "spring", { nip: A, requested: "4000.00" }],
      ["a-2", "spring", { nip: A, requested: "3000.00" }],
    ];
    const call = await withList([limit({ count: "grants" })], two);
    const asked = async (role: "decisionMaker" | "applicant") =>
      (await call.workflow.rankingFor("spring", { role, id: "x" }))?.unusable.length;
    expect(await asked("decisionMaker")).toBe(1);
    expect(await asked("applicant")).toBe(0);
  });

  it("is what is left once all are decided, less what would be left without limits, whoever applies", async () => {
    const applied = fc.record({
      nip: fc.constantFrom(A, B, C),
      requested: fc.integer({ min: 1, max: 5 }).map((thousands) => `${thousands * 1000}.00`),
    });
    const bound = fc.constantFrom<Limit>(
      limit({ count: "grants" }),
      limit({ sum: "award", atMost: "5000.00" }),
      limit({
        of: "giver",
        sum: "award",
        within: { year: "ofDecision" },
        atMost: "8000.00",
        as: undefined,
      } as never),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(applied, { minLength: 1, maxLength: 5 }),
        bound,
        fc.integer({ min: 3, max: 14 }),
        async (all, stated, thousands) => {
          const cases = all.map((answers, index): Applied => [`c-${index}`, "spring", answers]);
          const pool = `${thousands * 1000}.00`;
          const under = await withList([stated], cases, pool);
          const told = (await unusable(under)).reduce((sum, { amount }) => sum + inZloty(amount), 0);
          const left = await playOut(under);
          const without = await playOut(
            await withList([limit({ count: "grants", atMost: 1000 })], cases, pool),
          );
          expect(told).toBe(Math.max(0, left - without));
        },
      ),
      { numRuns: 12 },
    );
  });
});
