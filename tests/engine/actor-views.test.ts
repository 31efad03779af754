import { createGrantWorkflow, type ProgrammeDocument, type Relation, type Role } from "@opus/grant-workflow";
import type { Store } from "@opus/grant-workflow/store";
import { minimalProgramme } from "@opus/grant-workflow-testing";
import { describe, expect, it } from "vitest";
import { lead, leadAll } from "../decisions/journey.ts";
import { openCall, type TestCall } from "../decisions/test-call.ts";
import { changedStore } from "./changed-store.ts";

const who = (role: string, id = `${role}-1`) => ({ role: role as Role, id });
const types = (legal: readonly { readonly type: string }[] = []) => legal.map(({ type }) => type);

/** The engine of a call with a register in which these are bound to these parties. */
function boundTo(
  { store, clock, programme }: TestCall,
  parties: Readonly<Record<string, Relation["party"]>>,
) {
  const of = ({ actor }: { readonly actor: { readonly id: string } }) => {
    const party = parties[actor.id];
    return Promise.resolve(party === undefined ? [] : [{ party, as: "board" } as const]);
  };
  return createGrantWorkflow({ programmes: [programme], store, clock, relations: { of } });
}

describe("what an actor may do on a case", () => {
  it("is what the role may, and the state lets, and nothing for who sees nothing", async () => {
    const call = await openCall();
    await lead(call, "A-1", "submitted");
    const legal = async (role: string, id?: string) =>
      types(await call.workflow.legalFor("case:A-1", who(role, id)));
    expect(await legal("officer")).toEqual(["formalCheck.complete"]);
    expect(await legal("applicant", "applicant-A-1")).toEqual(["application.withdraw"]);
    expect(await legal("applicant", "applicant-A-2")).toEqual([]);
    expect(await legal("expert")).toEqual([]);
    expect(await legal("auditor")).toEqual([]);
    expect(types((await call.workflow.caseFor("A-1", who("officer")))?.legal)).toEqual([
      "formalCheck.complete",
    ]);
    expect(await call.workflow.legalFor("case:A-9", who("officer"))).toEqual([]);
  });
});

describe("what an actor may do now", () => {
  it("leaves out what follows from a list that is not published, and what the programme bars until a day", async () => {
    const until = {
      amount: 6,
      unit: "day",
      roll: "none",
      from: "ranking.publish",
      basis: ["regulations"],
    };
    const call = await openCall(
      minimalProgramme({ bars: [{ act: "agreement.offer", until }] } as Partial<ProgrammeDocument>),
    );
    const legal = async (role: string) => ({
      offered: types(await call.workflow.legalFor("case:A-1", who(role))),
      beside: types((await call.workflow.caseFor("A-1", who(role)))?.legal),
    });
    await lead(call, "A-1", "scored");
    expect(await legal("decisionMaker")).toEqual({ offered: [], beside: [] });
    await call.moveTo("2026-03-20T16:00:00+01:00");
    await call.mustCall("ranking.publish", "decisionMaker");
    expect((await legal("decisionMaker")).offered).toContain("award.grant");
    expect((await legal("decisionMaker")).beside).toContain("award.grant");
    await call.must("A-1", "award.grant", "decisionMaker");
    expect((await legal("operator")).offered).not.toContain("agreement.offer");
    await call.moveTo("2026-03-27T00:00:00+01:00");
    expect((await legal("operator")).offered).toContain("agreement.offer");
    expect((await legal("operator")).beside).toContain("agreement.offer");
  });
});

describe("a case, a call or a stream that is not there", () => {
  it("is shown to nobody", async () => {
    const { workflow } = await openCall();
    const operator = who("operator");
    expect(await workflow.caseFor("A-9", operator)).toBeUndefined();
    expect(await workflow.callFor("autumn", operator)).toBeUndefined();
    expect(await workflow.historyFor("case:A-9", operator)).toEqual([]);
    expect(await workflow.historyFor("call:autumn", operator)).toEqual([]);
    expect(await workflow.rankingFor("autumn", operator)).toBeUndefined();
    expect(await workflow.legalFor("call:autumn", operator)).toEqual([]);
  });
});

describe("a case whose call is gone from the store", () => {
  it("is shown with what rests on the case alone", async () => {
    const call = await openCall();
    await lead(call, "A-1", "scored");
    const read: Store["read"] = (next) =>
      call.store.read((loaded) =>
        next({ ...loaded, streams: new Map([...loaded.streams].filter(([id]) => id !== "call:spring")) }),
      );
    const store = changedStore(call.store, { read });
    const workflow = createGrantWorkflow({ programmes: [call.programme], store, clock: call.clock });
    const shown = await workflow.caseFor("A-1", who("operator"));
    expect(shown?.state).toEqual(["scoring.awaitingRanking"]);
  });
});

describe("a call", () => {
  it("shows strangers no count, and the unknown nothing", async () => {
    const call = await openCall();
    await lead(call, "A-1", "submitted");
    const applications = async (role: string) =>
      (await call.workflow.callFor("spring", who(role)))?.context.call.applications;
    expect(await applications("operator")).toBe(1);
    expect(await applications("officer")).toBe(1);
    expect(await applications("applicant")).toBe(0);
    expect(await applications("auditor")).toBeUndefined();
    expect(await call.workflow.historyFor("call:spring", who("auditor"))).toEqual([]);
    expect((await call.workflow.historyFor("call:spring", who("operator"))).length).toBeGreaterThan(1);
  });
});

describe("somebody bound to an applicant", () => {
  it("neither sees nor decides on the case, nor on those beside it in the call", async () => {
    const call = await openCall();
    await leadAll(call, ["A-1", "A-2"], "submitted");
    const workflow = boundTo(call, { "officer-1": "applicant-A-1", "officer-2": "somebody else" });
    for (const id of ["A-1", "A-2"]) {
      expect(await workflow.caseFor(id, who("officer"))).toBeUndefined();
      expect(await workflow.historyFor(`case:${id}`, who("officer"))).toEqual([]);
      expect(await workflow.legalFor(`case:${id}`, who("officer"))).toEqual([]);
      expect(types((await workflow.caseFor(id, who("officer", "officer-2")))?.legal)).toEqual([
        "formalCheck.complete",
      ]);
    }
  });

  it("is offered nothing on the call that decides, and is shown no list before it is published", async () => {
    const call = await openCall();
    await lead(call, "A-1", "scored");
    await call.moveTo("2026-03-20T16:00:00+01:00");
    const workflow = boundTo(call, { "decisionMaker-1": "applicant-A-1" });
    const [bound, free] = [who("decisionMaker"), who("decisionMaker", "decisionMaker-2")];
    expect(types(await workflow.legalFor("call:spring", free))).toContain("ranking.publish");
    expect(types(await workflow.legalFor("call:spring", bound))).not.toContain("ranking.publish");
    expect(types((await workflow.callFor("spring", bound))?.legal)).not.toContain("ranking.publish");
    expect((await workflow.rankingFor("spring", free))?.lines).toHaveLength(1);
    expect(await workflow.rankingFor("spring", bound)).toBeUndefined();
    await call.mustCall("ranking.publish", "decisionMaker", {}, { actor: free });
    expect((await workflow.rankingFor("spring", free))?.lines[0]?.case).toBe("A-1");
    expect((await workflow.rankingFor("spring", bound))?.lines[0]?.case).toBe("");
  });

  it("may still tell to whom they are bound, as an expert of the call", async () => {
    const assignment = { by: "draw", declaration: "opensFile", basis: [] as string[] } as const;
    const { scoring } = minimalProgramme();
    const call = await openCall(minimalProgramme({ scoring: { ...scoring, assignment } }));
    await lead(call, "A-1", "submitted");
    const workflow = boundTo(call, { "expert-1": "applicant-A-1" });
    const expert = who("expert");
    expect(types(await call.workflow.legalFor("call:spring", expert))).toEqual(["expert.declare"]);
    expect(types(await workflow.legalFor("call:spring", expert))).toEqual(["expert.declare"]);
    await workflow.as(who("operator")).call("spring").expert.appoint({ expert: "expert-1" });
    expect(types((await workflow.callFor("spring", expert))?.legal)).toEqual(["expert.declare"]);
  });

  it("is asked about once, whatever is looked at", async () => {
    const call = await openCall();
    await lead(call, "A-1", "submitted");
    let asked = 0;
    const of = () => {
      asked += 1;
      return [];
    };
    const { programme, store, clock } = call;
    const workflow = createGrantWorkflow({ programmes: [programme], store, clock, relations: { of } });
    for (const look of [
      () => workflow.caseFor("A-1", who("officer")),
      () => workflow.legalFor("case:A-1", who("officer")),
      () => workflow.historyFor("case:A-1", who("officer")),
      () => workflow.callFor("spring", who("officer")),
      () => workflow.legalFor("call:spring", who("officer")),
      () => workflow.rankingFor("spring", who("officer")),
    ]) {
      asked = 0;
      await look();
      expect(asked).toBe(1);
    }
  });

  it("is shown the own line of a published list whole, as an applicant, and those of others in short", async () => {
    const call = await openCall();
    await leadAll(call, ["A-1", "A-2"], "scored");
    await call.moveTo("2026-03-20T16:00:00+01:00");
    await call.mustCall("ranking.publish", "decisionMaker");
    const shown = async (id: string) =>
      (await call.workflow.rankingFor("spring", who("applicant", id)))?.lines.map((line) => line.case).sort();
    expect(await shown("applicant-A-1")).toEqual(["", "A-1"]);
    expect(await shown("applicant-A-9")).toEqual(["", ""]);
    // Whoever draws the list and has applied in the call sees no more than what is published.
    const operator = who("operator", "applicant-A-1");
    expect((await call.workflow.rankingFor("spring", operator))?.lines.map((line) => line.case)).toEqual([
      "",
      "",
    ]);
  });

  it("as an applicant sees the own case whole, whoever they are bound to", async () => {
    const call = await openCall();
    await leadAll(call, ["A-1", "A-2"], "submitted");
    const workflow = boundTo(call, { "applicant-A-1": "applicant-A-2" });
    expect(await workflow.caseFor("A-1", who("applicant", "applicant-A-1"))).toBeDefined();
    expect(await workflow.caseFor("A-2", who("applicant", "applicant-A-1"))).toBeUndefined();
  });
});

describe("the views of an actor", () => {
  it("are refused by name without an actor", async () => {
    const { workflow } = await openCall();
    for (const nobody of [undefined, { id: "somebody" }, { role: "operator" }] as never[]) {
      const views: readonly (() => Promise<unknown>)[] = [
        () => workflow.caseFor("A-1", nobody),
        () => workflow.callFor("spring", nobody),
        () => workflow.callFor("autumn", nobody),
        () => workflow.historyFor("call:spring", nobody),
        () => workflow.rankingFor("spring", nobody),
        () => workflow.legalFor("call:spring", nobody),
      ];
      for (const view of views) await expect(view()).rejects.toMatchObject({ code: "OGW410" });
    }
  });
});
