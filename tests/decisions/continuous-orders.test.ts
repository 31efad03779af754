import { createGrantWorkflow, createSeededIds, verifyJournal } from "@opus/grant-workflow";
import { actor } from "@opus/grant-workflow-testing";
import fc from "fast-check";
import { expect, it } from "vitest";
import { assess, assessed, continuous, inTurn, openContinuous } from "./continuous-call.ts";
import { soundAnswers } from "./journey.ts";
import { moneyIn } from "./money.ts";
import { openCall, rowsOf, type TestCall } from "./test-call.ts";

const ids = ["A", "B", "C", "D"] as const;
const POOL = 500_000;

/** What anybody may try on one application, in any order; most of it is refused most of the time. */
const acts = {
  submit: (call: TestCall, id: string) => call.tell(id, "application.submit", "applicant"),
  check: (call: TestCall, id: string) => call.tell(id, "formalCheck.complete", "officer"),
  supplement: (call: TestCall, id: string) =>
    call.tell(id, "application.supplement", "applicant", {
      answers: [{ path: "/letterSigned", value: true }],
    }),
  assessWell: async (call: TestCall, id: string) => {
    const { state } = await call.view(id);
    if (state.includes("eligibility.underFormalCheck")) await assess(call, id, 8).catch(() => undefined);
  },
  assessBadly: async (call: TestCall, id: string) => {
    const { state } = await call.view(id);
    if (state.includes("eligibility.underFormalCheck")) await assess(call, id, 1).catch(() => undefined);
  },
  grant: (call: TestCall, id: string) => inTurn(call).grant(id),
  offer: (call: TestCall, id: string) => inTurn(call).offer(id),
  end: (call: TestCall, id: string) => inTurn(call).end(id),
  close: (call: TestCall, id: string) => inTurn(call).close(id),
  accept: (call: TestCall, id: string) => inTurn(call).accept(id),
  decline: (call: TestCall, id: string) => inTurn(call).decline(id),
  withdraw: (call: TestCall, id: string) => inTurn(call).withdraw(id),
  resign: (call: TestCall, id: string) => call.tell(id, "agreement.resign", "applicant"),
  deadlines: (call: TestCall) => call.workflow.passDeadlines(),
} as const;

type Act = keyof typeof acts;
const decisions: readonly string[] = ["grant", "offer", "end"] satisfies Act[];
const likely: readonly Act[] = [
  ...(["grant", "grant", "grant", "grant", "offer", "offer", "end", "end", "end"] as const),
  ...(["check", "assessWell", "assessWell", "accept", "decline", "supplement", "close"] as const),
  ...(["submit", "assessBadly", "withdraw", "resign", "deadlines"] as const),
];

const steps = fc.array(fc.tuple(fc.constantFrom(...likely), fc.constantFrom(...ids)), {
  minLength: 25,
  maxLength: 50,
});
const calls = fc.record({
  // Who submits before the steps begin, in this order, and how many of them are assessed then.
  first: fc.shuffledSubarray([...ids], { minLength: 2 }),
  well: fc.integer({ min: 1, max: 4 }),
  sums: fc.tuple(...ids.map(() => fc.integer({ min: 5, max: 50 }))),
  unsigned: fc.constantFrom(...ids, "none"),
  waitsForEarlier: fc.constantFrom("always" as const, "unlessWithApplicant" as const),
  noFit: fc.constantFrom("noMoney" as const, "offerRest" as const),
  steps,
});

it("never decides behind an open offer or an earlier application, nor gives more than the pool, in any order", async () => {
  let decided = 0;
  await fc.assert(
    fc.asyncProperty(calls, async ({ sums, unsigned, first, well, steps: tried, ...queue }) => {
      const call = await openContinuous(queue);
      for (const [index, id] of ids.entries()) {
        const requested = `${(sums[index] ?? 0) * 100}.00`;
        const answers = { ...soundAnswers, requested, letterSigned: id !== unsigned };
        await call.must(id, "application.start", "applicant", { call: "spring", answers });
      }
      for (const id of first) await acts.submit(call, id);
      for (const id of first.slice(0, well)) await acts.assessWell(call, id);
      for (const [act, id] of tried) {
        const waiting = await rowsOf(call, "queue");
        const offers = await rowsOf(call, "offers");
        const answer = await acts[act](call, id);
        if (decisions.includes(act) && (answer as { outcome?: string } | undefined)?.outcome === "accepted") {
          decided += 1;
          expect(offers).toEqual([]);
          const next = waiting.find(({ value }) => value.passable !== true || value.case === id);
          expect(next?.value.case).toBe(id);
        }
        const { free, allocated, committed } = await money(call);
        expect(free).toBeGreaterThanOrEqual(0);
        expect(free + allocated + committed).toBe(POOL);
      }
      expect((await verifyJournal(call.store)).faults).toEqual([]);
    }),
    { numRuns: 15, seed: 8 },
  );
  // A property over calls in which nothing is ever decided would hold of anything.
  expect(decided).toBeGreaterThan(10);
});

async function money(call: TestCall) {
  const grosze = async (account: string) => Math.round(Number(await moneyIn(call, account)) * 100);
  const committed = await Promise.all(ids.map((id) => grosze(`case:${id}/committed`)));
  return {
    free: await grosze("call:spring/free"),
    allocated: await grosze("call:spring/allocated"),
    committed: committed.reduce((sum, one) => sum + one, 0),
  };
}

it("decides each application once and in order when two engines decide at once", async () => {
  const call = await openContinuous({}, "3000.00");
  for (const id of ["A", "B", "C"]) await assessed(call, id);
  const { programme, store, clock } = call;
  const other = createGrantWorkflow({
    programmes: [programme],
    store,
    clock,
    ids: createSeededIds("beside"),
  });
  const beside = (id: string, name: string) =>
    other.sendJson({ id: name, type: "queue.grant", case: id, actor: actor("decisionMaker"), payload: {} });
  const { grant, end } = inTurn(call);
  const first = await Promise.all([grant("A"), beside("A", "o1"), grant("B"), beside("B", "o2")]);
  expect(first.filter(({ outcome }) => outcome === "accepted")).toHaveLength(1);
  expect((await rowsOf(call, "ranking")).map(({ value }) => value.case)).toEqual(["A"]);
  await Promise.all([end("B"), beside("C", "o3")]);
  await end("B");
  expect((await rowsOf(call, "ranking")).map(({ value }) => value.case)).toEqual(["A", "B"]);
  expect(await moneyIn(call, "call:spring/free")).toBe("1000.00");
  expect((await verifyJournal(store)).faults).toEqual([]);
});

it("goes by the order in which applications were taken in, on the night that has an hour twice", async () => {
  const document = continuous();
  const call = await openCall({
    ...document,
    calls: document.calls.map((one) => ({
      ...one,
      closesAt: "2026-10-26T00:00:00+01:00",
      realisation: { ...one.realisation, to: "2026-12-15" },
    })),
  });
  // 02:50 of summer time comes before 02:10 of winter time, whatever the wall clock says.
  await call.moveTo("2026-10-25T02:50:00+02:00");
  await assessed(call, "A");
  await call.moveTo("2026-10-25T02:10:00+01:00");
  await assessed(call, "B");
  const { grant } = inTurn(call);
  expect((await grant("B")).outcome).toBe("refused");
  expect((await grant("A")).outcome).toBe("accepted");
  expect((await grant("B")).outcome).toBe("accepted");
});
