import type { Answer, LegalCommand, ProgrammeDocument } from "@opus/grant-workflow";
import { actor, minimalProgramme } from "@opus/grant-workflow-testing";
import { describe, expect, it } from "vitest";
import { lead } from "./journey.ts";
import { basis, caseStream, codesOf, openCall, type TestCall } from "./test-call.ts";

const asExpert = { actor: actor("expert", "expert-1") };
const recuse = (call: TestCall, extra: object = {}) =>
  call.tell("A-1", "review.recuse", "expert", { reason: "other" }, { ...asExpert, ...extra });

/** A call whose money goes out by a term of the document's own. */
async function agreedWith(payment: object): Promise<Answer> {
  const { deadlines } = minimalProgramme();
  const changes = { deadlines: { ...deadlines, payment } } as unknown as Partial<ProgrammeDocument>;
  const call = await openCall(minimalProgramme(changes));
  await lead(call, "A-1", "signed");
  return call.must("A-1", "agreement.countersign", "operator");
}

const deadlinesOf = (answer: Answer) =>
  answer.outcome === "accepted" ? answer.deadlines.map(({ name, dueAt }) => `${name} ${dueAt}`) : [];

const REALISATION = "realisation 2026-09-30T22:00:00.000Z";

describe("the answer to a command that is accepted", () => {
  it("tells who has seen the last of a case nothing of it", async () => {
    const call = await openCall();
    await lead(call, "A-1", "eligible");
    const answer = await recuse(call);
    expect(answer).toMatchObject({ outcome: "accepted", state: [], context: {}, legal: [], deadlines: [] });
    const { state } = await call.view("A-1");
    expect(state).toEqual(["scoring.underMeritReview"]);
  });

  it("names deadlines in the order in which they are due", async () => {
    expect(deadlinesOf(await agreedWith({ amount: 300, unit: "day", roll: "none", basis }))).toEqual([
      REALISATION,
      expect.stringMatching(/^payment 2027/),
    ]);
    expect(deadlinesOf(await agreedWith({ amount: 14, unit: "day", roll: "none", basis }))).toEqual([
      expect.stringMatching(/^payment 2026-04/),
      REALISATION,
    ]);
  });

  it("names those that are due at one moment by their names", async () => {
    expect(deadlinesOf(await agreedWith({ on: { date: "2026-09-30" }, basis }))).toEqual([
      "payment 2026-09-30T22:00:00.000Z",
      REALISATION,
    ]);
  });
});

describe("a command of somebody to whom nothing is shown", () => {
  it("is not weighed against the state that it was sent on, which would tell that state", async () => {
    const call = await openCall();
    await lead(call, "A-1", "eligible");
    await recuse(call);
    const codes = [];
    for (const expectedRevision of [1, 2, 3, 4, 5, 6])
      codes.push(codesOf(await recuse(call, { expectedRevision })));
    expect(new Set(codes.map((all) => all.join(" "))).size).toBe(1);
  });
});

describe("what is legal", () => {
  const legal = async (call: TestCall) => await call.workflow.legal(caseStream("A-1"));
  const named = (commands: readonly LegalCommand[], type: string) =>
    commands.find((command) => command.type === type);

  it("has a last moment where a deadline binds those who may send it, and none elsewhere", async () => {
    const call = await openCall();
    await lead(call, "A-1", "offered");
    const commands = await legal(call);
    expect(named(commands, "agreement.sign")?.until).toBe("2026-03-27T23:00:00.000Z");
    const open = commands.filter(({ type }) => type !== "agreement.sign" && !type.startsWith("award."));
    expect(open.length).toBeGreaterThan(0);
    for (const command of open.filter(({ by }) => !by.includes("applicant")))
      expect(Object.keys(command).sort()).toEqual(["by", "title", "type"]);
  });

  it("holds nothing that time alone does", async () => {
    const call = await openCall();
    await lead(call, "A-1", "offered");
    for (const { by } of await legal(call)) expect(by).not.toContain("system");
  });
});
