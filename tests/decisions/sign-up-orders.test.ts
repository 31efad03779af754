import { loadProgramme } from "@opus/grant-workflow";
import { actor } from "@opus/grant-workflow-testing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bySeats, faults, openSignUp, seatsOf, signs, signUp, stateOf } from "./sign-up-call.ts";
import { rowsOf, type TestCall } from "./test-call.ts";

const ids = ["A", "B", "C", "D", "E"] as const;
const CAPACITY = 4;

const acts = {
  sign: (call: TestCall, id: string, seats: number) => signs(call, id, seats).catch(() => undefined),
  check: (call: TestCall, id: string) => call.tell(id, "formalCheck.complete", "officer"),
  withdraw: (call: TestCall, id: string) => call.tell(id, "application.withdraw", "applicant"),
  turn: (call: TestCall) => call.workflow.passDeadlines(),
} as const;

type Act = keyof typeof acts;
const likely: readonly Act[] = ["sign", "sign", "check", "withdraw", "turn"];
const steps = fc.array(
  fc.tuple(fc.constantFrom(...likely), fc.constantFrom(...ids), fc.integer({ min: 1, max: CAPACITY })),
  { minLength: 12, maxLength: 30 },
);

const numbersIn = async (call: TestCall, set: string) =>
  (await rowsOf(call, set)).map(({ value }) => ({
    number: String(value.number),
    seats: Number(value.seats),
  }));

/** What must hold after every act, whatever was done so far. */
async function holds(call: TestCall, noFit: "othersWait" | "othersPass"): Promise<void> {
  const seats = await seatsOf(call);
  const [placed, waiting] = [await numbersIn(call, "places"), await numbersIn(call, "waiting")];
  const taken = placed.reduce((sum, one) => sum + one.seats, 0);
  expect(seats).toMatchObject({ capacity: CAPACITY, taken, waiting: waiting.length });
  expect(taken).toBeLessThanOrEqual(CAPACITY);
  // Nobody waits for whom there is room, once the list was asked: whoever could be let in is.
  const free = CAPACITY - taken;
  const asked = noFit === "othersPass" ? waiting : waiting.slice(0, 1);
  if (seats?.turnAt === undefined) expect(asked.filter((one) => one.seats <= free)).toEqual([]);
}

describe("a sign-up in any order of acts", () => {
  it.each(["othersWait", "othersPass"] as const)(
    "gives away no more than it has, and lets nobody wait for whom there is room: %s",
    async (noFit) => {
      await fc.assert(
        fc.asyncProperty(steps, async (sequence) => {
          const call = await openSignUp(bySeats(noFit, CAPACITY));
          for (const [act, id, seats] of sequence) {
            await acts[act](call, id, seats);
            await holds(call, noFit);
          }
          await call.moveTo("2026-03-20T16:00:00+01:00");
          await holds(call, noFit);
          expect(await faults(call)).toEqual([]);
        }),
        { numRuns: 12 },
      );
    },
  );

  it("gives the last place to one of two who send at once, and no place twice", async () => {
    const call = await openSignUp({ capacity: 3 });
    const many = Array.from({ length: 8 }, (_, index) => `N-${index}`);
    for (const id of many) await call.must(id, "application.start", "applicant", { call: "spring" });
    await Promise.all(
      many.map((id) =>
        call.workflow.sendJson({
          id: `at-once-${id}`,
          type: "application.submit",
          case: id,
          actor: actor("applicant", `applicant-${id}`),
        }),
      ),
    );
    expect(await seatsOf(call)).toEqual({ capacity: 3, taken: 3, waiting: 5 });
    expect((await numbersIn(call, "places")).map(({ number }) => number)).toEqual([
      "S/001",
      "S/002",
      "S/003",
    ]);
    expect(await faults(call)).toEqual([]);
  });

  it("gives many places at once in the order of the list, fifty in one commit", async () => {
    const call = await openSignUp(bySeats("othersWait", 60));
    await signs(call, "big", 60);
    const many = Array.from({ length: 60 }, (_, index) => `N-${index}`);
    for (const id of many) await signs(call, id);
    await call.must("big", "application.withdraw", "applicant");
    await call.moveTo("2026-03-02T09:00:00+01:00");
    expect(await seatsOf(call)).toEqual({ capacity: 60, taken: 60, waiting: 0 });
    const given = (await call.workflow.history("call:spring")).filter(
      ({ event }) => event.type === "places.given",
    );
    expect(given.map(({ event }) => event.applications)).toEqual([50, 10]);
    expect(await stateOf(call, "N-59")).toBe("eligibility.underFormalCheck");
    expect(await faults(call)).toEqual([]);
  });
});

describe("what check finds of a sign-up", () => {
  const found = (document: object) =>
    loadProgramme(JSON.stringify(document)).problems.map(({ code, pointer }) => `${code} ${pointer}`);
  const [call] = signUp().calls;

  it("is nothing of one that gives places alone", () => {
    expect(found(signUp())).toEqual([]);
    const { requested: _, ...facts } = signUp().facts;
    // Rules of the minimal programme ask for the amount, which its form still has.
    expect(found(signUp({}, { facts }))).toEqual([]);
  });

  it("is money, and what decides about money", () => {
    expect(found(signUp({}, { calls: [{ ...call, pool: "100.00" }] as never }))).toContain(
      "OGW848 /calls/0/pool",
    );
    const queue = {
      waitsForEarlier: "always",
      noFit: "noMoney",
      closesBelow: "650.00",
      basis: ["regulations"],
    };
    expect(found(signUp({}, { calls: [{ ...call, queue }] as never }))).toContain("OGW848 /calls/0/signUp");
  });

  it("is a call for money that does not say how much is asked for", () => {
    const { requested: _, ...facts } = signUp().facts;
    const { signUp: __, ...money } = { ...call, pool: "10000.00" };
    expect(found(signUp({}, { facts, calls: [money] as never }))).toContain("OGW849 /facts");
  });
});
