import { commandTable, type Role, verifyJournal } from "@opus/grant-workflow";
import { actor, minimalProgramme } from "@opus/grant-workflow-testing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lead, score, submit } from "./journey.ts";
import { moneyOf } from "./money.ts";
import { basis, codesOf, openCall, type TestCall } from "./test-call.ts";

/** A pool of 5000 zł, of which the first gets 3500 and the second is offered the rest; the third waits. */
function programme() {
  const { calls, deadlines, scoring } = minimalProgramme();
  const answer = { amount: 3, unit: "workingDay", roll: "nextWorkingDay", cutOff: "24:00", basis } as const;
  const offer = { part: { from: "1000.00" }, belowLeast: "stop", refused: "keepsPlace" } as const;
  return minimalProgramme({
    calls: calls.map((call) => ({ ...call, pool: "5000.00" })),
    deadlines: { ...deadlines, partialOffer: answer },
    scoring: {
      ...scoring,
      ranking: { ties: ["earlierSubmission"], fit: "strict", offer, freed: ["neverPaid", "cameBack"] },
    },
  });
}

const asked = { A: "3500.00", B: "2000.00", C: "1000.00" } as const;
const ids = Object.keys(asked);

async function assessed(cards = 2): Promise<TestCall> {
  const call = await openCall(programme());
  for (const [index, [id, requested]] of Object.entries(asked).entries()) {
    await submit(call, id, { requested });
    await call.must(id, "formalCheck.complete", "officer");
    await score(call, id, id === "C" ? [10, 10 - index].slice(0, cards) : [10, 10 - index]);
  }
  await call.moveTo("2026-03-20T16:00:00+01:00");
  return call;
}

async function listed(): Promise<TestCall> {
  const call = await assessed();
  await call.mustCall("ranking.publish", "decisionMaker");
  return call;
}

const sound = async (call: TestCall) => (await verifyJournal(call.store)).faults;

describe("what nobody should send of a list", () => {
  it("is its publication while a card is missing: refused, with the number that waits", async () => {
    const call = await assessed(1);
    const refused = await call.tellCall("ranking.publish", "decisionMaker");
    expect(codesOf(refused)).toEqual(["OGW282"]);
    expect(JSON.stringify(refused)).toContain("S/003");
  });

  it("is a resignation once both have signed: refused, with what is legal instead", async () => {
    const call = await listed();
    await lead(call, "A", "agreed", "ranked");
    const refused = await call.tell("A", "agreement.resign", "applicant");
    expect(codesOf(refused)).toEqual(["OGW203"]);
    expect(refused.legal.map(({ type }) => type)).toContain("agreement.terminate");
    expect(await moneyOf(call, "case:A")).toEqual({ committed: "3500.00" });
  });

  it("is a deadline told twice, before its time, or of another state: nothing changes", async () => {
    const call = await listed();
    await call.must("B", "offer.make", "decisionMaker");
    const [term] = (await call.view("B")).deadlines;
    const tell = (dueAt: string) =>
      call.workflow.passDeadline({ stream: "case:B", name: "partialOffer", dueAt });
    expect((await tell(term?.dueAt ?? "")).outcome).toBe("refused");
    await call.moveTo("2026-03-26T00:00:00+01:00");
    const before = await moneyOf(call, "call:spring");
    for (const dueAt of [term?.dueAt ?? "", "2026-03-01T00:00:00.000Z"])
      expect((await tell(dueAt)).outcome).toBe("refused");
    expect(await moneyOf(call, "call:spring")).toEqual(before);
    expect(await sound(call)).toEqual([]);
  });

  it("is a repayment twice over, or more than is due", async () => {
    const call = await listed();
    await lead(call, "A", "paid", "ranked");
    await call.must("A", "agreement.terminate", "operator", { reason: "misuse" });
    const repay = (amount: string) =>
      call.tell("A", "repayment.record", "accountant", { amount, receivedOn: "2026-03-20" });
    expect(codesOf(await repay("3500.01"))).toEqual(["OGW266"]);
    expect((await repay("3500.00")).outcome).toBe("accepted");
    expect(codesOf(await repay("0.01"))).toEqual(["OGW203"]);
    expect(await moneyOf(call, "call:spring")).toMatchObject({ free: "3500.00" });
    expect(await sound(call)).toEqual([]);
  });
});

it("every refusal names just what is legal on the case then, or nothing where nothing is", async () => {
  const commands = [...commandTable.values()].filter(
    ({ on, by, type }) => on === "case" && !by.includes("system") && type !== "application.start",
  );
  const step = fc.record({ command: fc.constantFrom(...commands), id: fc.constantFrom(...ids) });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 25 }), async (steps) => {
      const call = await listed();
      for (const { command, id } of steps) {
        const answer = await call.tell(id, command.type, command.by[0] as Role, {});
        if (answer.outcome === "accepted") continue;
        if (answer.legal.length === 0) {
          // Nothing is: for whoever sent it, nothing is open on the case, or nothing of it is shown.
          const role = command.by[0] as Role;
          const sender = actor(role, role === "applicant" ? `applicant-${id}` : undefined);
          expect(await call.workflow.legalFor(`case:${id}`, sender)).toEqual([]);
          continue;
        }
        const { legal } = await call.view(id);
        expect([command.type, answer.legal.map(({ type }) => type)]).toEqual([
          command.type,
          legal.map(({ type }) => type),
        ]);
      }
    }),
    { numRuns: 10 },
  );
});
