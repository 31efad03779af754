import { createGrantWorkflow, createMemoryStore, parseProgramme, type Relations } from "@opus/grant-workflow";
import { createSimulatedClock, minimalProgramme } from "@opus/grant-workflow-testing";
import { describe, expect, it } from "vitest";
import { soundAnswers } from "../decisions/journey.ts";

const officer = { role: "officer", id: "f-1" } as const;
const applicant = { role: "applicant", id: "a-1" } as const;
type Told = () => unknown;
const nobody: Told = () => [];

/** A submitted application, and a register that answers what the test wants. */
async function submitted() {
  let told = nobody;
  const asked: object[] = [];
  const of = async (question: object) => {
    asked.push(question);
    // A register is somebody else's code, so it may answer anything.
    return told() as [];
  };
  const relations: Relations = { of };
  const store = createMemoryStore();
  const clock = createSimulatedClock("2026-02-01T08:00:00.000Z");
  const programmes = [parseProgramme(JSON.stringify(minimalProgramme()))];
  const workflow = createGrantWorkflow({ programmes, store, clock, relations });
  await workflow.as({ role: "operator", id: "o-1" }).call("spring").call.announce();
  clock.set("2026-03-02T09:00:00+01:00");
  await workflow.passDeadlines();
  const { application } = workflow.as(applicant).case("c-1");
  await application.start({ call: "spring", answers: soundAnswers });
  expect(await application.submit()).toMatchObject({ outcome: "accepted" });
  const answers = (next: Told) => {
    told = next;
  };
  return { workflow, asked, answers, check: () => workflow.as(officer).case("c-1").formalCheck.complete() };
}

describe("a register of relations", () => {
  it.each<[string, Told, object]>([
    ["that is out of reach", () => Promise.reject(new Error("out of reach")), { message: "out of reach" }],
    ["that answers no list", () => "board", { code: "OGW334" }],
    ["that answers nothing", () => undefined, { code: "OGW334" }],
    ["with a kind that there is not", () => [{ party: "a-9", as: "friend" }], { code: "OGW334" }],
    ["with a relation to nobody", () => [{ party: "", as: "kin" }], { code: "OGW334" }],
    ["with a hole", () => [null], { code: "OGW334" }],
    [
      "with more parties than anybody has",
      () => Array.from({ length: 201 }, (_, index) => ({ party: `a-${index}`, as: "board" })),
      { code: "OGW334" },
    ],
  ])("%s has nothing decided and nothing shown, until it answers again", async (_, told, error) => {
    const { workflow, answers, check } = await submitted();
    answers(told);
    await expect(check()).rejects.toMatchObject(error);
    await expect(workflow.caseFor("c-1", officer)).rejects.toMatchObject(error);
    await expect(workflow.historyFor("case:c-1", officer)).rejects.toMatchObject(error);
    expect(await workflow.history("case:c-1")).toHaveLength(2);
    expect(await workflow.caseFor("c-1", applicant)).toBeDefined();
    answers(nobody);
    expect(await check()).toMatchObject({ outcome: "accepted" });
  });

  it("that binds somebody to the applicant has them neither decide nor look", async () => {
    const { workflow, answers, check } = await submitted();
    answers(() => [{ party: "a-1", as: "board" }]);
    expect(await check()).toMatchObject({ outcome: "refused", code: "OGW234" });
    expect(await workflow.caseFor("c-1", officer)).toBeUndefined();
    answers(nobody);
    expect(await workflow.caseFor("c-1", officer)).toBeDefined();
  });

  it("that binds an expert leaves them nothing to do but to stand aside", async () => {
    const { workflow, answers, check } = await submitted();
    expect(await check()).toMatchObject({ outcome: "accepted" });
    answers(() => [{ party: "a-1", as: "kin" }]);
    const { review } = workflow.as({ role: "expert", id: "e-1" }).case("c-1");
    const card = {
      impartial: true as const,
      scores: { need: 5, method: 5 },
      justification: "It is needed here.",
    };
    expect(await review.record(card)).toMatchObject({
      outcome: "refused",
      code: "OGW234",
      legal: [{ type: "review.recuse", by: ["expert"] }],
    });
    expect(await review.recuse({ reason: "partner" })).toMatchObject({ outcome: "accepted" });
  });

  it("is told who acts, on which case of which call, and whose matter it is", async () => {
    const { workflow, asked, check } = await submitted();
    asked.length = 0;
    await check();
    const matter = { actor: officer, case: "c-1", call: "spring", parties: ["a-1"] };
    expect(asked).toEqual([matter]);
    await workflow.caseFor("c-1", officer);
    expect(asked).toEqual([matter, matter]);
  });

  it("may name as many parties as anybody may have", async () => {
    const { answers, check } = await submitted();
    answers(() => Array.from({ length: 200 }, (_, index) => ({ party: `b-${index}`, as: "board" })));
    expect(await check()).toMatchObject({ outcome: "accepted" });
  });

  it("takes names of parties as long as any may be, and none that is longer", async () => {
    const { answers, check } = await submitted();
    answers(() => [{ party: "p".repeat(201), as: "kin" }]);
    await expect(check()).rejects.toMatchObject({ code: "OGW334" });
    answers(() => [{ party: "p".repeat(200), as: "kin" }]);
    expect(await check()).toMatchObject({ outcome: "accepted" });
  });
});
