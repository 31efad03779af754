import { loadProgramme, type ProgrammeDocument } from "@opus/grant-workflow";
import { actor, minimalProgramme } from "@opus/grant-workflow-testing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { faults, openSignUp, seatsOf, sent, signs, signUp, stateOf } from "./sign-up-call.ts";
import { basis, codesOf, rowsOf, type TestCall } from "./test-call.ts";

type Silence = NonNullable<NonNullable<ProgrammeDocument["appeals"]>["formal"]>["silence"];

const days = (amount: number) => ({ amount, unit: "day" as const, roll: "none" as const, basis });
const words = (text: string) => ({ pl: `${text} po polsku`, en: text });

/** A sign-up whose checklist may reject, with appeals and, where they are stated, terms that are restored. */
function others(silence: Silence = "wait", restores = false): Partial<ProgrammeDocument> {
  const { deadlines, eligibility } = minimalProgramme();
  return {
    eligibility: {
      ...eligibility,
      checklist: [{ id: "adult", title: words("adult"), no: "reject" as const, basis }],
    },
    appeals: {
      formal: {
        grounds: [{ id: "misread", title: words("misread"), basis }],
        by: "decisionMaker",
        silence,
        basis,
      },
      basis,
    },
    ...(restores
      ? {
          restoration: {
            terms: (["supplement", "formalAppeal"] as const).map((term) => ({
              ...{ term, withinDays: 7, by: "decisionMaker" as const, basis },
            })),
            basis,
          },
        }
      : {}),
    deadlines: {
      ...deadlines,
      formalAppeal: days(5),
      formalAppealDecision: days(5),
      ...(restores ? { restoration: days(10) } : {}),
    },
  };
}

const judge = async (call: TestCall, id: string, answer: "yes" | "no") => {
  await call.must(id, "checklist.answer", "officer", { answers: [{ row: "adult", answer, reason: "x" }] });
  await call.must(id, "formalCheck.complete", "officer");
};
const appeal = (call: TestCall, id: string) =>
  call.must(id, "appeal.file", "applicant", { grounds: ["misread"], statement: "I am of age" });
const decide = (call: TestCall, id: string, how: "uphold" | "reject") =>
  call.must(
    id,
    `appeal.${how}`,
    "decisionMaker",
    { reason: "x" },
    { actor: actor("decisionMaker", "other") },
  );
const placed = async (call: TestCall) => (await rowsOf(call, "places")).map(({ value }) => value.case);

/** One place; A has it and is rejected, B waits and passes. */
async function rejected(silence?: Silence, restores?: boolean): Promise<TestCall> {
  const call = await openSignUp({ capacity: 1 }, undefined, others(silence, restores));
  for (const id of ["A", "B"]) await signs(call, id);
  await judge(call, "A", "no");
  await judge(call, "B", "yes");
  await call.workflow.passDeadlines();
  return call;
}
const laterBy = (call: TestCall, amount: number) =>
  call.moveTo(new Date(Date.parse(call.clock.now()) + amount * 86_400_000).toISOString());

describe("a place of a sign-up whose application is rejected", () => {
  it("is kept as long as the rejection may be appealed, and goes to the next one after that", async () => {
    const call = await rejected();
    expect(await stateOf(call, "A")).toBe("rejectionAppeal.openToAppeal");
    expect(await placed(call)).toEqual(["A"]);
    expect(await stateOf(call, "B")).toBe("eligibility.waitingForPlace");
    await laterBy(call, 7);
    await call.workflow.passDeadlines();
    expect(await stateOf(call, "A")).toBe("formallyRejected");
    expect(await placed(call)).toEqual(["B"]);
    expect(await sent(call, "B")).toContain("placePromoted");
    expect(await faults(call)).toEqual([]);
  });

  it("is still its own once an appeal is upheld", async () => {
    const call = await rejected();
    await appeal(call, "A");
    expect(codesOf(await call.tellCall("signUp.close", "operator"))).not.toEqual([]);
    await decide(call, "A", "uphold");
    await judge(call, "A", "yes");
    expect(await stateOf(call, "A")).toBe("eligibility.placed");
    expect(await placed(call)).toEqual(["A"]);
    expect(await faults(call)).toEqual([]);
  });

  it.each([
    ["rejected", "wait", (call: TestCall) => decide(call, "A", "reject")],
    ["withdrawn", "wait", (call: TestCall) => call.must("A", "appeal.withdraw", "applicant")],
    ["left to silence that rejects", "reject", (call: TestCall) => laterBy(call, 7)],
  ] as const)("goes to the next one when the appeal is %s", async (_, silence, over) => {
    const call = await rejected(silence);
    await appeal(call, "A");
    expect(await placed(call)).toEqual(["A"]);
    await over(call);
    await call.workflow.passDeadlines();
    expect(await placed(call)).toEqual(["B"]);
    expect(await seatsOf(call)).toMatchObject({ taken: 1, waiting: 0 });
    expect(await faults(call)).toEqual([]);
  });

  it("is kept while the term of the appeal may be restored, too", async () => {
    const call = await rejected("wait", true);
    await laterBy(call, 7);
    expect(await stateOf(call, "A")).toBe("rejectionAppeal.formalAppealMissed.termMissed");
    expect(await placed(call)).toEqual(["A"]);
    await laterBy(call, 11);
    await call.workflow.passDeadlines();
    expect(await placed(call)).toEqual(["B"]);
    expect(await faults(call)).toEqual([]);
  });

  it("is kept on the waiting list as well: one that comes free is given to who appeals", async () => {
    const call = await openSignUp({ capacity: 1 }, undefined, others());
    for (const id of ["A", "B"]) await signs(call, id);
    await judge(call, "B", "no");
    await call.must("A", "application.withdraw", "applicant");
    await call.workflow.passDeadlines();
    expect(await placed(call)).toEqual(["B"]);
    await appeal(call, "B");
    await decide(call, "B", "uphold");
    await judge(call, "B", "yes");
    expect(await stateOf(call, "B")).toBe("eligibility.placed");
    expect(await faults(call)).toEqual([]);
  });
});

it("gives each place to one alone, whoever is rejected, appeals and is upheld", async () => {
  const fate = fc.constantFrom("passes", "rejected", "appealRejected", "appealUpheld", "withdraws");
  await fc.assert(
    fc.asyncProperty(
      fc.array(fate, { minLength: 2, maxLength: 5 }),
      fc.integer({ min: 1, max: 3 }),
      async (fates, capacity) => {
        const call = await openSignUp({ capacity }, undefined, others());
        const ids = fates.map((_, index) => `C${index}`);
        for (const id of ids) await signs(call, id);
        for (const [index, id] of ids.entries()) {
          const what = fates[index];
          if (what === "withdraws") await call.must(id, "application.withdraw", "applicant");
          else await judge(call, id, what === "passes" ? "yes" : "no");
          if (what?.startsWith("appeal") === true) await appeal(call, id);
          await call.workflow.passDeadlines();
        }
        for (const [index, id] of ids.entries()) {
          if (fates[index] === "appealRejected") await decide(call, id, "reject");
          if (fates[index] !== "appealUpheld") continue;
          await decide(call, id, "uphold");
          await judge(call, id, "yes");
        }
        await laterBy(call, 8);
        await call.workflow.passDeadlines();
        // In the order of receipt, as if each had been decided rightly at first.
        const right = ids.filter((_, index) => ["passes", "appealUpheld"].includes(fates[index] ?? ""));
        expect((await placed(call)).sort()).toEqual(right.slice(0, capacity));
        expect(await seatsOf(call)).toMatchObject({ taken: Math.min(right.length, capacity) });
        expect(await faults(call)).toEqual([]);
      },
    ),
    { numRuns: 15 },
  );
});

it("is taken by check, appeals and restoration included", () => {
  expect(loadProgramme(JSON.stringify(signUp({}, others("wait", true)))).problems).toEqual([]);
});
