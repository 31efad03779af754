import { commandLimits } from "@opus/grant-rules/bounds";
import {
  createGrantWorkflow,
  createMemoryStore,
  createSeededIds,
  type GrantWorkflow,
  type JsonObject,
  verifyJournal,
} from "@opus/grant-workflow";
import type { Store } from "@opus/grant-workflow/store";
import { createSqliteStore } from "@opus/grant-workflow-sqlite";
import { actor, minimalProgramme } from "@opus/grant-workflow-testing";
import { describe, expect, it } from "vitest";
import { soundAnswers } from "../decisions/journey.ts";
import { codesOf, openCall, type TestCall } from "../decisions/test-call.ts";

const own = actor("applicant", "applicant-A-1");
const other = actor("applicant", "somebody-else");
const keep = (workflow: GrantWorkflow, revision: number, answers: object = soundAnswers, by = own) =>
  workflow.keepDraft({ case: "A-1", actor: by, answers: answers as JsonObject, revision });

async function started(store: Store = createMemoryStore(), document = minimalProgramme()): Promise<TestCall> {
  const call = await openCall(document, { store });
  await call.must("A-1", "application.start", "applicant", { call: "spring" });
  return call;
}

const entriesOf = async (call: TestCall) =>
  (await call.workflow.history("case:A-1")).map(({ event }) => event.type);

/** Another browser: another engine on the same store. */
const elsewhere = ({ programme, store, clock }: TestCall) =>
  createGrantWorkflow({ programmes: [programme], store, clock, ids: createSeededIds("elsewhere") });

describe.each([
  ["in memory", () => createMemoryStore()],
  ["in SQLite", () => createSqliteStore({ path: ":memory:" })],
] as const)("drafts beside the journal, %s", (_, make) => {
  it("are saved any number of times without an entry, and filed as they are kept", async () => {
    const call = await started(make());
    for (let revision = 0; revision < 20; revision += 1)
      expect(await keep(call.workflow, revision, { ...soundAnswers, participants: revision + 1 })).toEqual({
        outcome: "kept",
        revision: revision + 1,
      });
    expect(await entriesOf(call)).toEqual(["application.start"]);
    expect(await call.workflow.draftFor("A-1", own)).toMatchObject({ revision: 20, by: own.id });
    const answer = await call.workflow.submitDraft({ case: "A-1", actor: own, revision: 20 });
    expect(answer.outcome).toBe("accepted");
    expect(await entriesOf(call)).toEqual(["application.start", "application.submit"]);
    expect((await call.workflow.caseFor("A-1", own))?.answers).toEqual({ ...soundAnswers, participants: 20 });
    expect(await call.workflow.draftFor("A-1", own)).toBeUndefined();
    expect(await call.store.drafts?.draft("case:A-1")).toBeUndefined();
    expect(await verifyJournal(call.store)).toMatchObject({ valid: true });
    await call.store.close();
  });
});

describe("drafts beside the journal", () => {
  it("come to the decision that the same answers in the command come to", async () => {
    const [kept, sent] = [await started(), await started()];
    await keep(kept.workflow, 0);
    const id = "submit-1";
    const byDraft = await kept.workflow.submitDraft({ id, case: "A-1", actor: own, revision: 1 });
    const payload = { answers: soundAnswers };
    const byCommand = await sent.workflow.sendJson({
      id,
      type: "application.submit",
      case: "A-1",
      actor: own,
      payload,
    });
    expect(byDraft).toEqual(byCommand);
    const last = async ({ workflow }: TestCall) => {
      const { event, verdicts, registry, deadlines } = (await workflow.history("case:A-1")).at(-1) ?? {};
      return { event, verdicts, registry, deadlines };
    };
    expect(await last(kept)).toEqual(await last(sent));
  });

  it("may hold what nobody can read yet, of which the submission says what is wrong, and are kept then", async () => {
    const { workflow } = await started();
    const halfTyped = { ...soundAnswers, requested: "2000,5", participants: null };
    expect((await keep(workflow, 0, halfTyped)).outcome).toBe("kept");
    const answer = await workflow.submitDraft({ case: "A-1", actor: own, revision: 1 });
    expect(codesOf(answer)).toContain("OGW215");
    expect((await workflow.draftFor("A-1", own))?.answers).toEqual(halfTyped);
  });

  it("are not overwritten unseen from another browser", async () => {
    const call = await started();
    const [one, two] = [call.workflow, elsewhere(call)];
    const results = await Promise.all([keep(one, 0, { title: "one" }), keep(two, 0, { title: "two" })]);
    expect(results.map(({ outcome }) => outcome).sort()).toEqual(["kept", "refused"]);
    expect(results.find(({ outcome }) => outcome === "refused")).toMatchObject({
      revision: 1,
      reasons: [{ code: "OGW941" }],
    });
    const won = results[0]?.outcome === "kept" ? "one" : "two";
    expect((await two.draftFor("A-1", own))?.answers).toEqual({ title: won });
    expect(codesOf(await one.submitDraft({ case: "A-1", actor: own, revision: 0 }))).toEqual(["OGW941"]);
  });

  it("are nobody's but their applicant's", async () => {
    const { workflow } = await started();
    await keep(workflow, 0);
    expect(await keep(workflow, 1, {}, other)).toMatchObject({
      outcome: "refused",
      reasons: [{ code: "OGW942" }],
    });
    for (const asker of [other, actor("officer"), actor("operator")])
      expect(await workflow.draftFor("A-1", asker), asker.role).toBeUndefined();
    const stolen = await workflow.submitDraft({ case: "A-1", actor: other, revision: 1 });
    expect(codesOf(stolen)).toEqual(["OGW206"]);
    expect(JSON.stringify(stolen)).not.toContain(soundAnswers.title);
    expect(await keep(workflow, 0, {}, actor("officer"))).toMatchObject({ outcome: "refused" });
    expect(await workflow.keepDraft({ case: "none", actor: own, answers: {}, revision: 0 })).toMatchObject({
      reasons: [{ code: "OGW942" }],
    });
  });

  it("are refused when they are too large, or no plain JSON", async () => {
    const { workflow } = await started();
    const cyclic: Record<string, unknown> = {};
    cyclic.self = cyclic;
    for (const answers of [
      { title: "x".repeat(commandLimits.characters.max) },
      [1],
      "text",
      null,
      cyclic,
      { at: new Date(0) },
    ])
      expect(await keep(workflow, 0, answers as object)).toMatchObject({ reasons: [{ code: "OGW940" }] });
    expect((await keep(workflow, 0, { title: "x".repeat(commandLimits.characters.max - 100) })).outcome).toBe(
      "kept",
    );
  });

  it("go when the draft is thrown away, or filed by hand, and whoever died before that shows none", async () => {
    const call = await started();
    await keep(call.workflow, 0);
    await call.must("A-1", "application.discard", "applicant");
    expect(await call.store.drafts?.draft("case:A-1")).toBeUndefined();
    const filed = await started();
    await keep(filed.workflow, 0, { title: "older" });
    await filed.must("A-1", "application.submit", "applicant", { answers: soundAnswers });
    expect(await filed.store.drafts?.draft("case:A-1")).toBeUndefined();
    const keepUntil = "2040-01-01";
    await filed.store.drafts?.keep({ stream: "case:A-1", revision: 1, text: "{}", by: own.id, keepUntil });
    expect(await filed.workflow.draftFor("A-1", own)).toBeUndefined();
    expect(await filed.store.drafts?.draft("case:A-1")).toBeUndefined();
    expect(await keep(filed.workflow, 0)).toMatchObject({ reasons: [{ code: "OGW942" }] });
  });

  it("are filed once, whatever a crash or a second click repeats", async () => {
    const call = await started();
    await keep(call.workflow, 0);
    const draft = { id: "once", case: "A-1", actor: own, revision: 1 };
    // The process dies between the commit and the clearing of the draft.
    const { drafts } = call.store;
    if (drafts === undefined) throw new Error("no drafts");
    const dying = createGrantWorkflow({
      programmes: [call.programme],
      store: { ...call.store, drafts: { ...drafts, drop: () => Promise.reject(new Error("killed")) } },
      clock: call.clock,
    });
    const first = await dying.submitDraft(draft);
    expect([first.outcome, (await drafts.draft("case:A-1"))?.revision]).toEqual(["accepted", 1]);
    const second = await call.workflow.submitDraft(draft);
    expect([second.outcome, second.repeated]).toEqual(["accepted", true]);
    expect(await drafts.draft("case:A-1")).toBeUndefined();
    const third = await call.workflow.submitDraft(draft);
    expect([third.outcome, third.repeated]).toEqual(["accepted", true]);
    expect(codesOf(await call.workflow.submitDraft({ ...draft, id: "another" }))).toEqual(["OGW942"]);
    expect((await entriesOf(call)).filter((type) => type === "application.submit")).toHaveLength(1);
    const clicks = await started();
    await keep(clicks.workflow, 0);
    const answers = await Promise.all(["a", "b"].map((id) => clicks.workflow.submitDraft({ ...draft, id })));
    expect(answers.map(({ outcome }) => outcome).sort()).toEqual(["accepted", "refused"]);
  });

  it("need a store that keeps them", async () => {
    const { drafts: _, ...store } = createMemoryStore();
    const { workflow } = await started(store);
    await expect(keep(workflow, 0)).rejects.toMatchObject({ code: "OGW341" });
    await expect(workflow.draftFor("A-1", own)).rejects.toMatchObject({ code: "OGW341" });
    await expect(workflow.submitDraft({ case: "A-1", actor: own, revision: 1 })).rejects.toMatchObject({
      code: "OGW341",
    });
  });
});
