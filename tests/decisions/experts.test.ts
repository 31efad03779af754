import {
  createGrantWorkflow,
  expertsOf,
  type ProgrammeDocument,
  type Relation,
  verifyJournal,
} from "@opus/grant-workflow";
import { actor, minimalProgramme } from "@opus/grant-workflow-testing";
import { describe, expect, it } from "vitest";
import { card, lead } from "./journey.ts";
import { codesOf, openCall, rowsOf, type TestCall, wordsOf } from "./test-call.ts";

type Assignment = NonNullable<ProgrammeDocument["scoring"]["assignment"]>;
const assigning = (changes: Partial<Assignment> = {}) =>
  minimalProgramme({
    scoring: {
      ...minimalProgramme().scoring,
      assignment: { by: "draw", declaration: "opensFile", basis: [], ...changes },
    },
  });
const expert = (id: string) => ({ actor: actor("expert", id) });
const appoint = async (call: TestCall, ...experts: readonly string[]) => {
  for (const id of experts) await call.mustCall("expert.appoint", "operator", { expert: id });
};
const eligible = async (ids: readonly string[], changes: Partial<Assignment> = {}) => {
  const call = await openCall(assigning(changes));
  for (const id of ids) await lead(call, id, "eligible");
  return call;
};
const assignedTo = async (call: TestCall, id: string) =>
  (await call.view(id)).context.scoring.assigned?.experts.map((one) => one.expert) ?? [];
const filesOf = async (call: TestCall) =>
  Object.fromEntries((await rowsOf(call, "experts")).map(({ key, value }) => [key, value.files]));
const isSound = async ({ store }: TestCall) =>
  expect(await verifyJournal(store)).toMatchObject({ valid: true });

describe("the draw of experts", () => {
  it("gives each application its experts, the work even, and the same to whoever knows the word", async () => {
    const ids = ["A-1", "A-2", "A-3"];
    const drawn = async () => {
      const call = await eligible(ids);
      await appoint(call, "e-1", "e-2", "e-3");
      await call.mustCall("experts.draw", "operator", { draw: "fontanna" });
      for (const id of ids) await call.must(id, "experts.assign", "operator");
      return call;
    };
    const call = await drawn();
    expect(await filesOf(call)).toEqual({ "e-1": 2, "e-2": 2, "e-3": 2 });
    const again = await drawn();
    for (const id of ids) {
      const experts = await assignedTo(call, id);
      expect(new Set(experts).size).toBe(2);
      expect(await assignedTo(again, id)).toEqual(experts);
    }
    // Before the declaration an expert learns whose application it is, also as whose acts the history has it.
    const [toDeclare = ""] = await assignedTo(call, "A-1");
    const history = await call.workflow.historyFor("case:A-1", actor("expert", toDeclare));
    const submission = history?.find(({ event }) => event.type === "application.submit");
    expect(submission?.actor).toEqual({ role: "applicant", id: "applicant-A-1" });
    const entries = await call.store.journal("call:spring");
    const events = entries.map(({ event }) => event);
    expect(events.find(({ type }) => type === "experts.draw")).toMatchObject({
      draw: "fontanna",
      applications: 3,
      experts: 3,
    });
    await isSound(call);
  });

  it("waits for the formal check, draws each application once, and says when there is nobody to draw", async () => {
    const call = await eligible([]);
    await lead(call, "A-1", "submitted");
    expect(codesOf(await call.tellCall("experts.draw", "operator", { draw: "w" }))).toEqual(["OGW255"]);
    await lead(call, "A-1", "eligible", "submitted");
    await appoint(call, "e-1");
    const short = await call.tellCall("experts.draw", "operator", { draw: "w" });
    expect(wordsOf(short)).toContain("2 are needed for each of the applications S/001");
    expect(codesOf(await call.tell("A-1", "experts.assign", "operator"))).toEqual(["OGW255"]);
    await appoint(call, "e-2");
    await call.mustCall("experts.draw", "operator", { draw: "w" });
    expect(codesOf(await call.tellCall("experts.draw", "operator", { draw: "w" }))).toEqual(["OGW255"]);
    await call.must("A-1", "experts.assign", "operator");
    expect(codesOf(await call.tell("A-1", "experts.assign", "operator"))).toEqual(["OGW257"]);
  });

  it("leaves out who is dismissed, has applied, or is bound to an applicant by what anybody said", async () => {
    const call = await eligible(["A-1"]);
    await appoint(call, "e-1", "e-2", "gone", "kin", "applicant-A-1");
    await call.mustCall("expert.dismiss", "operator", { expert: "gone" });
    const relations: Relation[] = [{ party: "applicant-A-1", as: "kin" }];
    await call.mustCall("expert.declare", "expert", { relations }, expert("kin"));
    await call.mustCall("experts.draw", "operator", { draw: "w" });
    await call.must("A-1", "experts.assign", "operator");
    expect([...(await assignedTo(call, "A-1"))].sort()).toEqual(["e-1", "e-2"]);
    await isSound(call);
  });

  it("takes the next by the same word in the place of who was drawn and is bound after all, or was recused", async () => {
    const call = await eligible(["A-1"]);
    await appoint(call, "e-1", "e-2");
    await call.mustCall("experts.draw", "operator", { draw: "w" });
    await appoint(call, "e-3", "e-4");
    const relations: Relation[] = [{ party: "applicant-A-1", as: "board" }];
    await call.mustCall("expert.declare", "expert", { relations }, expert("e-1"));
    await call.must("A-1", "experts.assign", "operator");
    const [first = "", second = ""] = await assignedTo(call, "A-1");
    expect([first, second]).not.toContain("e-1");
    await call.must("A-1", "review.recuse", "expert", { reason: "other" }, expert(first));
    expect((await filesOf(call))[first]).toBe(0);
    await call.must("A-1", "experts.assign", "operator");
    const all = await assignedTo(call, "A-1");
    expect(new Set(all).size).toBe(3);
    expect(all).not.toContain("e-1");
    await isSound(call);
  });
});

describe("the experts of a call as its operator sees them", () => {
  it("are told with their work and their bonds; a preview is what the draw then comes to", async () => {
    const call = await eligible(["A-1", "A-2"]);
    await appoint(call, "e-1", "e-2", "e-3");
    const relations: Relation[] = [{ party: "applicant-A-2", as: "kin" }];
    await call.mustCall("expert.declare", "expert", { relations }, expert("e-3"));
    const before = await expertsOf(call.store, "spring", { draw: "fontanna" });
    expect(before?.waiting.map(({ number }) => number)).toEqual(["S/001", "S/002"]);
    expect(before?.experts.find((one) => one.expert === "e-3")?.bonds).toHaveLength(1);
    expect(before?.preview?.short).toEqual([]);
    expect(before?.drawn).toEqual([]);
    await call.mustCall("experts.draw", "operator", { draw: "fontanna" });
    const after = await expertsOf(call.store, "spring", { draw: "again" });
    const drawn = after?.drawn.map(({ number, experts }) => ({ number, experts }));
    expect(drawn).toEqual(before?.preview?.drawn);
    expect(after).toMatchObject({ waiting: [], preview: { drawn: [], short: [] } });
    await lead(call, "A-3", "eligible");
    await lead(call, "A-4", "eligible");
    await call.must("A-4", "application.withdraw", "applicant");
    const later = await expertsOf(call.store, "spring");
    expect(later).not.toHaveProperty("preview");
    expect(later?.waiting.map(({ case: id }) => id)).toEqual(["A-3"]);
    expect(later?.drawn.map(({ case: id }) => id)).toEqual(["A-1", "A-2"]);
    for (const wrong of [
      expertsOf(call.store, 1 as never),
      expertsOf(call.store, "spring", { draw: 1 as never }),
    ])
      await expect(wrong).rejects.toMatchObject({ code: "OGW410" });
    expect(await expertsOf(call.store, "autumn")).toBeUndefined();
    expect(await expertsOf((await openCall()).store, "spring")).toBeUndefined();
  });
});

describe("an expert named by hand", () => {
  it("is one of the call who is not bound; the refusal names the parties", async () => {
    const call = await eligible(["A-1", "A-2"], { by: "hand" });
    const relations: Relation[] = [
      { party: "applicant-A-2", as: "auditBody" },
      { party: "org-elsewhere", as: "board" },
    ];
    await call.mustCall("expert.appoint", "operator", { expert: "bound", relations });
    await appoint(call, "e-1", "e-2");
    const assign = (...experts: readonly string[]) =>
      call.tell("A-1", "experts.assign", "operator", { experts });
    const refused = await assign("bound", "nobody");
    expect(codesOf(refused)).toEqual(["OGW252", "OGW253"]);
    expect(wordsOf(refused)).toContain("applicant-A-2 (on the audit body)");
    expect(wordsOf(refused)).not.toContain("org-elsewhere");
    expect(codesOf(await assign("e-1", "e-2", "e-3"))).toEqual(["OGW258"]);
    expect(codesOf(await call.tell("A-1", "experts.assign", "operator"))).toEqual(["OGW258"]);
    expect(codesOf(await call.tellCall("experts.draw", "operator", { draw: "w" }))).toEqual(["OGW256"]);
    expect((await assign("e-1")).outcome).toBe("accepted");
    expect(codesOf(await assign("e-1"))).toEqual(["OGW257"]);
    expect((await assign("e-2")).outcome).toBe("accepted");
    expect(await filesOf(call)).toEqual({ bound: 0, "e-1": 1, "e-2": 1 });
  });

  it("is drawn and not chosen where the programme states the draw", async () => {
    const call = await eligible(["A-1"]);
    await appoint(call, "e-1", "e-2");
    await call.mustCall("experts.draw", "operator", { draw: "w" });
    const chosen = await call.tell("A-1", "experts.assign", "operator", { experts: ["e-1"] });
    expect(codesOf(chosen)).toEqual(["OGW256"]);
  });
});

describe("the declaration of impartiality", () => {
  const ready = async (declaration: Assignment["declaration"]) => {
    const call = await eligible(["A-1"], { by: "hand", declaration });
    await appoint(call, "e-1", "e-2");
    await call.must("A-1", "experts.assign", "operator", { experts: ["e-1", "e-2"] });
    return call;
  };
  const seen = (call: TestCall, id: string) => call.workflow.caseFor("A-1", actor("expert", id));

  it("opens the file: before it the expert sees whose it is, and no answer", async () => {
    const call = await ready("opensFile");
    expect(await seen(call, "stranger")).toBeUndefined();
    const before = await seen(call, "e-1");
    expect(before?.answers).toEqual({});
    expect(before?.context.submission.applicant).toBe("applicant-A-1");
    expect(before?.legal.map(({ type }) => type)).toEqual(["review.declare", "review.recuse"]);
    const early = await call.tell("A-1", "review.record", "expert", card(8), expert("e-1"));
    expect(codesOf(early)).toEqual(["OGW236"]);
    await call.must("A-1", "review.declare", "expert", { impartial: true }, expert("e-1"));
    expect((await seen(call, "e-1"))?.answers).toMatchObject({ title: "Wspólne podwórko" });
    const twice = await call.tell("A-1", "review.declare", "expert", { impartial: true }, expert("e-1"));
    expect(codesOf(twice)).toEqual(["OGW237"]);
    await call.must("A-1", "review.record", "expert", card(8), expert("e-1"));
    await isSound(call);
  });

  it("keeps from scoring who declares or is told to be bound after the assignment", async () => {
    const call = await ready("opensFile");
    const relations: Relation[] = [{ party: "applicant-A-1", as: "adviser" }];
    await call.mustCall("expert.declare", "expert", { relations }, expert("e-1"));
    const declared = await call.tell("A-1", "review.declare", "expert", { impartial: true }, expert("e-1"));
    expect(wordsOf(declared)).toContain("applicant-A-1 (an adviser)");
    await call.must("A-1", "review.declare", "expert", { impartial: true }, expert("e-2"));
    await call.mustCall("expert.appoint", "operator", { expert: "e-2", relations });
    const filed = await call.tell("A-1", "review.record", "expert", card(8), expert("e-2"));
    expect(codesOf(filed)).toEqual(["OGW252"]);
  });

  it("comes with the card where the programme says so", async () => {
    const call = await ready("withCard");
    expect((await seen(call, "e-1"))?.answers).toMatchObject({ title: "Wspólne podwórko" });
    await call.must("A-1", "review.record", "expert", card(8), expert("e-1"));
  });

  it("is nothing for an expert who has no such application, and scoring is none either", async () => {
    const call = await ready("opensFile");
    for (const [type, payload] of [
      ["review.declare", { impartial: true }],
      ["review.record", card(8)],
    ] as const)
      expect(codesOf(await call.tell("A-1", type, "expert", payload, expert("stranger")))).toEqual([
        "OGW259",
      ]);
  });
});

describe("the register of relations", () => {
  it("is asked about the expert who is appointed, and only for who may appoint", async () => {
    const call = await openCall(assigning({ by: "hand" }));
    const asked: string[] = [];
    const workflow = createGrantWorkflow({
      programmes: [call.programme],
      store: call.store,
      clock: call.clock,
      relations: {
        of: (question) => {
          asked.push(question.actor.id);
          return question.actor.id === "e-1" ? [{ party: "applicant-A-1", as: "employee" }] : [];
        },
      },
    });
    const send = (role: "operator" | "expert", id: string) =>
      workflow.sendJson({
        type: "expert.appoint",
        call: "spring",
        actor: actor(role, id),
        payload: { expert: "e-1" },
      });
    expect(codesOf(await send("expert", "curious"))).toEqual(["OGW202"]);
    expect(asked).toEqual(["curious"]);
    expect((await send("operator", "boss")).outcome).toBe("accepted");
    expect(asked.slice(1)).toEqual(["boss", "e-1"]);
    const [row] = await rowsOf(call, "experts");
    expect(row?.value.relations).toEqual([{ party: "applicant-A-1", as: "employee", by: "register" }]);
  });
});

describe("a programme that assigns nobody", () => {
  it("says so, and lets every expert score as before", async () => {
    const call = await openCall();
    await lead(call, "A-1", "eligible");
    expect(codesOf(await call.tellCall("expert.appoint", "operator", { expert: "e-1" }))).toEqual(["OGW251"]);
    expect(codesOf(await call.tellCall("experts.draw", "operator", { draw: "w" }))).toEqual(["OGW251"]);
    expect(codesOf(await call.tell("A-1", "experts.assign", "operator"))).toEqual(["OGW203"]);
    await call.must("A-1", "review.record", "expert", card(8), expert("anybody"));
    expect(await rowsOf(call, "reviews")).toEqual([]);
  });
});
