import { loadProgramme, type ProgrammeDocument, verifyJournal } from "@opus/grant-workflow";
import { actor, minimalProgramme } from "@opus/grant-workflow-testing";
import { describe, expect, it } from "vitest";
import { card, lead, soundAnswers } from "./journey.ts";
import { basis, codesOf, openCall, rowsOf, type TestCall } from "./test-call.ts";

const programme = (atMost = 2, changes: object = {}): ProgrammeDocument =>
  minimalProgramme({ applicants: { entity: {}, representatives: { atMost, basis } }, ...changes } as never);

const OWNER = "applicant-A-1";
const by = (id: string) => ({ actor: actor("applicant", id) });
const admit = (call: TestCall, person: string, sender = OWNER) =>
  call.tell("A-1", "representative.admit", "applicant", { person } as never, by(sender));
const dismiss = (call: TestCall, person: string, sender = OWNER) =>
  call.tell("A-1", "representative.dismiss", "applicant", { person } as never, by(sender));
const begun = async (document = programme()) => {
  const call = await openCall(document);
  await call.must("A-1", "application.start", "applicant", { call: "spring", answers: soundAnswers });
  return call;
};
const sound = async (call: TestCall) => expect((await verifyJournal(call.store)).faults).toEqual([]);
const seenBy = (call: TestCall, role: "applicant" | "officer" | "expert", id: string) =>
  call.workflow.caseFor("A-1", actor(role, id));

describe("others who act for an applicant", () => {
  it("are admitted by whoever began, see the case and act in it as that person does", async () => {
    const call = await begun();
    expect(await seenBy(call, "applicant", "second")).toBeUndefined();
    expect(codesOf(await admit(call, "second"))).toEqual([]);
    expect((await seenBy(call, "applicant", "second"))?.context.submission.representatives).toEqual([
      { person: "second" },
    ]);
    await call.must("A-1", "application.submit", "applicant", {}, by("second"));
    expect((await call.view("A-1")).context.submission.applicant).toBe(OWNER);
    // All who act for it are among the applicants of the call.
    expect((await rowsOf(call, "applicants")).map(({ key }) => key).sort()).toEqual([OWNER, "second"]);
    expect(codesOf(await admit(call, "third"))).toEqual([]);
    expect((await rowsOf(call, "applicants")).map(({ key }) => key).sort()).toEqual([
      OWNER,
      "second",
      "third",
    ]);
    await call.must("A-1", "application.withdraw", "applicant", undefined, by("third"));
    await sound(call);
  });

  it("are as many as the programme says, each once, said by whoever began alone", async () => {
    const call = await begun();
    expect(codesOf(await admit(call, OWNER))).toEqual(["OGW896"]);
    expect(codesOf(await admit(call, "second"))).toEqual([]);
    expect(codesOf(await admit(call, "second"))).toEqual(["OGW896"]);
    expect(codesOf(await admit(call, "third", "second"))).toEqual(["OGW895"]);
    expect(codesOf(await admit(call, "third", "stranger"))).toEqual(["OGW206"]);
    expect(codesOf(await admit(call, "third"))).toEqual([]);
    expect(codesOf(await admit(call, "fourth"))).toEqual(["OGW896"]);
    expect(codesOf(await dismiss(call, "third"))).toEqual([]);
    expect(codesOf(await admit(call, "fourth"))).toEqual([]);
  });

  it("are dismissed by whoever began, or give up their own part, and neither see nor do anything from then on", async () => {
    const call = await begun();
    for (const person of ["second", "third"]) await admit(call, person);
    expect(codesOf(await dismiss(call, "third", "second"))).toEqual(["OGW895"]);
    expect(codesOf(await dismiss(call, OWNER, "second"))).toEqual(["OGW896"]);
    expect(codesOf(await dismiss(call, "nobody"))).toEqual(["OGW896"]);
    expect(codesOf(await dismiss(call, "second", "second"))).toEqual([]);
    expect(codesOf(await dismiss(call, "third"))).toEqual([]);
    for (const person of ["second", "third"]) {
      expect(await seenBy(call, "applicant", person)).toBeUndefined();
      expect(codesOf(await call.tell("A-1", "application.submit", "applicant", {}, by(person)))).toEqual([
        "OGW206",
      ]);
    }
    // Who comes back acts again.
    expect(codesOf(await admit(call, "second"))).toEqual([]);
    await call.must("A-1", "application.submit", "applicant", {}, by("second"));
    await sound(call);
  });

  it("decide nothing in the case, nor beside it in the call, after they were dismissed, too", async () => {
    const call = await begun();
    await admit(call, "officer-9");
    await call.must("A-1", "application.submit", "applicant");
    await call.must("B-1", "application.start", "applicant", { call: "spring", answers: soundAnswers });
    await call.must("B-1", "application.submit", "applicant");
    const check = (id: string, who: string) =>
      call.tell(id, "formalCheck.complete", "officer", undefined, { actor: actor("officer", who) });
    for (const isLeft of [false, true]) {
      if (isLeft) await dismiss(call, "officer-9");
      expect([isLeft, codesOf(await check("A-1", "officer-9"))]).toEqual([isLeft, ["OGW234"]]);
      expect([isLeft, codesOf(await check("B-1", "officer-9"))]).toEqual([isLeft, ["OGW235"]]);
      expect(await seenBy(call, "officer", "officer-9")).toBeUndefined();
    }
    expect(codesOf(await check("A-1", "officer-1"))).toEqual([]);
  });

  it("file no card on the application that they act for", async () => {
    const call = await begun();
    await admit(call, "e-1");
    await call.must("A-1", "application.submit", "applicant");
    await call.must("A-1", "formalCheck.complete", "officer");
    const filed = await call.tell("A-1", "review.record", "expert", card(8), {
      actor: actor("expert", "e-1"),
    });
    expect(filed.outcome).toBe("refused");
    expect(await seenBy(call, "expert", "e-1")).toBeUndefined();
  });

  it("may sign, be admitted while the agreement waits, and not once the case has ended", async () => {
    const call = await openCall(programme());
    await lead(call, "A-1", "offered");
    expect(codesOf(await admit(call, "second"))).toEqual([]);
    await call.must("A-1", "agreement.resign", "applicant", undefined, by("second"));
    expect(codesOf(await admit(call, "third"))).toEqual(["OGW203"]);
    expect((await call.view("A-1")).context.submission.representatives).toEqual([{ person: "second" }]);
    await sound(call);
  });

  it.each(["submitted", "eligible", "scored", "ranked", "awarded", "offered", "agreed", "paid"] as const)(
    "may be admitted to a case that is %s",
    async (stop) => {
      const call = await openCall(programme());
      await lead(call, "A-1", stop);
      expect(codesOf(await admit(call, "second"))).toEqual([]);
      expect(codesOf(await dismiss(call, "second"))).toEqual([]);
      await sound(call);
    },
  );

  it("are nobody where the programme does not let others act", async () => {
    const call = await begun(minimalProgramme());
    expect(codesOf(await admit(call, "second"))).toEqual(["OGW203"]);
    expect((await call.view("A-1")).legal.map(({ type }) => type)).not.toContain("representative.admit");
  });

  it("are at least one where the programme says how many", () => {
    const { problems } = loadProgramme(JSON.stringify(programme(0)));
    expect(problems.map(({ pointer }) => pointer)).toEqual(["/applicants/representatives/atMost"]);
    expect(loadProgramme(JSON.stringify(programme())).problems).toEqual([]);
  });
});
