import type { Actor, ProgrammeDocument } from "@opus/grant-workflow";
import { actor, minimalProgramme } from "@opus/grant-workflow-testing";
import { beforeAll, describe, expect, it } from "vitest";
import { score, soundAnswers } from "../../decisions/journey.ts";
import { basis, codesOf, openCall, type TestCall } from "../../decisions/test-call.ts";

const TITLE = "MARK-carried-garden";
const SUM = "1234.56";
const answers = { ...soundAnswers, title: TITLE, requested: SUM };

/** Two stages: what an idea says is carried over to its plan. */
function twoStages(): ProgrammeDocument {
  const plain = minimalProgramme();
  const [spring] = plain.calls as [ProgrammeDocument["calls"][number]];
  const carry = [
    { field: "requested", bound: "atMost" },
    { field: "title", bound: "fixed" },
  ];
  const scoring = { ...plain.scoring, experts: 1, leadsTo: { call: "plans", carry, basis } };
  return minimalProgramme({
    calls: [
      { ...spring, own: { scoring } },
      {
        ...spring,
        id: "plans",
        title: { pl: "Nabór planów", en: "Call for plans" },
        numbering: { prefix: "P/", digits: 3 },
        from: "spring",
        opensAt: "2026-06-01T09:00:00+02:00",
        closesAt: "2026-06-20T16:00:00+02:00",
        realisation: { from: "2026-07-01", to: "2026-09-30" },
      },
    ] as ProgrammeDocument["calls"],
  });
}

/** All that somebody is told of an idea, its plan and both calls, as one text. */
async function toldTo({ workflow }: TestCall, who: Actor): Promise<string> {
  const told = [
    ...(await Promise.all(["I", "P"].map((id) => workflow.caseFor(id, who)))),
    ...(await Promise.all(["I", "P"].map((id) => workflow.legalFor(`case:${id}`, who)))),
    ...(await Promise.all(
      (["case:I", "case:P", "call:spring", "call:plans"] as const).map((id) => workflow.historyFor(id, who)),
    )),
    ...(await Promise.all(["spring", "plans"].map((id) => workflow.callFor(id, who)))),
    ...(await Promise.all(["spring", "plans"].map((id) => workflow.rankingFor(id, who)))),
  ];
  return JSON.stringify(told);
}

const own = actor("applicant", "applicant-I");
const begin = (call: TestCall, id: string, who: Actor) =>
  call.tell(id, "application.start", "applicant", { call: "plans", from: "I" }, { actor: who });

describe("what an idea carries over to its plan", () => {
  let call: TestCall;
  beforeAll(async () => {
    call = await openCall(twoStages());
    for (const [id, given] of [
      ["I", answers],
      ["rival", soundAnswers],
    ] as const) {
      await call.must(id, "application.start", "applicant", { call: "spring", answers: given });
      await call.must(id, "application.submit", "applicant");
      await call.must(id, "formalCheck.complete", "officer");
      await score(call, id, [9]);
    }
    await call.moveTo("2026-03-20T16:00:00+01:00");
    await call.mustCall("invitations.publish", "decisionMaker", { round: "plans" });
    for (const id of ["I", "rival"]) await call.must(id, "round.invite", "operator");
    await call.mustCall("call.announce", "operator", {}, { call: "plans" });
    await call.moveTo("2026-06-01T09:00:00+02:00");
    expect((await begin(call, "P", own)).outcome).toBe("accepted");
  });

  it("is told the one who carries it, by both files", async () => {
    const told = await toldTo(call, own);
    expect(told).toContain(`"value":"${TITLE}"`);
    expect(told).toContain(`"value":"${SUM}"`);
    expect(told).toContain('"ledOn"');
  });

  it.each([
    ["a competitor who was invited too", actor("applicant", "applicant-rival")],
    ["a stranger", actor("applicant", "stranger")],
    ["a competitor as a decision maker", actor("decisionMaker", "applicant-rival")],
    ["an expert who has no application", actor("expert", "nobody")],
  ])("is not told %s, by any way out", async (_, who) => {
    const told = await toldTo(call, who);
    expect(told).not.toContain(TITLE);
    expect(told).not.toContain(SUM);
    expect(told).not.toContain("applicant-I");
  });

  it("is told nobody who tries to begin a plan of it, in words that tell nothing of the idea either", async () => {
    const refused = await begin(call, "theft", actor("applicant", "applicant-rival"));
    const unknown = await call.tell("x", "application.start", "applicant", { call: "plans", from: "none" });
    expect([codesOf(refused), codesOf(unknown)]).toEqual([["OGW886"], ["OGW886"]]);
    const told = JSON.stringify(refused);
    for (const secret of [TITLE, SUM, "applicant-I"]) expect(told).not.toContain(secret);
    expect(JSON.stringify(unknown).replaceAll("none", "I")).toContain(
      JSON.stringify(
        (refused as { readonly reasons: readonly { readonly message: object }[] }).reasons[0]?.message,
      ),
    );
  });
});
