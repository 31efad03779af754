import { createGrantWorkflow, type ProgrammeDocument } from "@opus/grant-workflow";
import { actor, minimalProgramme } from "@opus/grant-workflow-testing";
import { describe, expect, it } from "vitest";
import { codesOf, openCall, type TestCall } from "./test-call.ts";

const assigning = (): ProgrammeDocument =>
  minimalProgramme({
    scoring: {
      ...minimalProgramme().scoring,
      assignment: { by: "draw", declaration: "opensFile", basis: [] },
    },
  });
const appoint = (call: TestCall, expert: string) => call.mustCall("expert.appoint", "operator", { expert });
const dismiss = (call: TestCall, expert: string) => call.tellCall("expert.dismiss", "operator", { expert });
/** How many experts each entry of the call says that there are. */
const counted = async (call: TestCall) =>
  (await call.store.journal("call:spring")).flatMap(({ event }) =>
    "experts" in event ? [event.experts] : [],
  );

describe("the list of a call's experts", () => {
  it("takes nobody off it who is not there, or not there any more", async () => {
    const call = await openCall(assigning());
    expect(codesOf(await dismiss(call, "e-1"))).toEqual(["OGW253"]);
    await appoint(call, "e-1");
    expect((await dismiss(call, "e-1")).outcome).toBe("accepted");
    expect(codesOf(await dismiss(call, "e-1"))).toEqual(["OGW253"]);
    await appoint(call, "e-1");
    expect((await dismiss(call, "e-1")).outcome).toBe("accepted");
  });

  it("takes declarations of those who stand on it alone", async () => {
    const call = await openCall(assigning());
    const declared = await call.tellCall(
      "expert.declare",
      "expert",
      { relations: [{ party: "org-1", as: "kin" }] },
      { actor: actor("expert", "stranger") },
    );
    expect(codesOf(declared)).toEqual(["OGW253"]);
  });

  it("counts those who were not dismissed, each once", async () => {
    const call = await openCall(assigning());
    await appoint(call, "e-1");
    await appoint(call, "e-2");
    await appoint(call, "e-2");
    await dismiss(call, "e-1");
    await appoint(call, "e-3");
    await dismiss(call, "e-2");
    expect(await counted(call)).toEqual([1, 2, 2, 1, 2, 1]);
  });

  it("asks the register about names as long as names may be, and about nothing else", async () => {
    const call = await openCall(assigning());
    const asked: string[] = [];
    const workflow = createGrantWorkflow({
      programmes: [call.programme],
      store: call.store,
      clock: call.clock,
      relations: {
        of({ actor: { id } }) {
          asked.push(id);
          return [];
        },
      },
    });
    const [longest, longer] = ["e".repeat(200), "e".repeat(201)];
    for (const [place, expert] of [longest, longer, "", 7, undefined].entries())
      await workflow.sendJson({
        ...{ id: `appoint-${place}`, type: "expert.appoint", call: "spring", actor: actor("operator") },
        payload: { expert },
      });
    expect(asked.filter((id) => id.startsWith("e"))).toEqual([longest]);
  });
});
