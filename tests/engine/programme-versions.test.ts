import {
  createGrantWorkflow,
  createMemoryStore,
  createSeededIds,
  type ProgrammeDocument,
  parseProgramme,
  verifyJournal,
} from "@opus/grant-workflow";
import type { Store } from "@opus/grant-workflow/store";
import { actor, minimalProgramme } from "@opus/grant-workflow-testing";
import { describe, expect, it } from "vitest";
import { lead, score, submit } from "../decisions/journey.ts";
import { openCall, type TestCall } from "../decisions/test-call.ts";
import { changedStore } from "./changed-store.ts";

/** Version 2 wants 1000 zł at least and three experts, and has a call of its own. */
function secondVersion(): ProgrammeDocument {
  const { rules, scoring, calls } = minimalProgramme();
  const [amount, ...others] = rules as [Record<string, unknown>, ...Record<string, unknown>[]];
  const [spring] = calls as [ProgrammeDocument["calls"][number]];
  return minimalProgramme({
    version: "2.0.0",
    rules: [{ ...amount, require: { "<=": [1000, { var: "requested" }, 5000] } }, ...others],
    scoring: { ...scoring, experts: 3 },
    calls: [spring, { ...spring, id: "encore", numbering: { prefix: "E/", digits: 3 } }],
  });
}

/** An engine of version 2 on the store of a call under version 1. */
async function upgraded(call: TestCall, store: Store = call.store) {
  const programme = parseProgramme(JSON.stringify(secondVersion()));
  const workflow = createGrantWorkflow({
    programmes: [programme],
    store,
    clock: call.clock,
    ids: createSeededIds("tests"),
  });
  return { ...call, programme, workflow };
}

describe("a case started under version 1", () => {
  it("goes on under version 1 and its rules after the engine runs version 2", async () => {
    const old = await openCall();
    await submit(old, "A-1", { requested: "700.00" });
    const { workflow, programme } = await upgraded(old);
    const check = { type: "formalCheck.complete", case: "A-1", actor: actor("officer"), payload: {} };
    await workflow.sendJson({ id: "check", ...check });
    const view = await workflow.caseState("A-1");
    expect(view?.state).toEqual(["scoring.underMeritReview"]);
    expect(view?.context.scoring.expertsNeeded).toBe(2);
    expect(view?.programme).toMatchObject({ version: "1.0.0", hash: old.programme.hash });
    await score(old, "A-1", [8, 8]);
    for (const entry of await workflow.history("case:A-1"))
      expect(entry.programme.hash).not.toBe(programme.hash);
  });

  it("and one started later in the same call share the version of the announcement", async () => {
    const old = await openCall();
    const call = await upgraded(old);
    await old.store.setting("x", "y");
    await call.workflow.sendJson({
      id: "start",
      type: "application.start",
      case: "B-1",
      actor: actor("applicant"),
      payload: { call: "spring" },
    });
    expect((await call.workflow.caseState("B-1"))?.programme.version).toBe("1.0.0");
  });

  it("stands beside cases of a call that version 2 announced, and all of it can be proved", async () => {
    const old = await openCall();
    await submit(old, "A-1");
    const { workflow } = await upgraded(old);
    await workflow.sendJson({ id: "a", type: "call.announce", call: "encore", actor: actor("operator") });
    await workflow.passDeadlines();
    const start = {
      type: "application.start",
      case: "B-1",
      actor: actor("applicant"),
      payload: { call: "encore" },
    };
    await workflow.sendJson({ id: "s", ...start });
    const view = await workflow.caseState("B-1");
    expect([view?.programme.version, view?.context.scoring.expertsNeeded]).toEqual(["2.0.0", 3]);
    expect(await verifyJournal(old.store)).toMatchObject({ valid: true, streams: 4 });
  });

  it("is not decided at all when the store has lost that version", async () => {
    const old = await openCall();
    await submit(old, "A-1");
    const forgetful = changedStore(old.store, { programme: async () => undefined });
    const { workflow } = await upgraded(old, forgetful);
    const check = { type: "formalCheck.complete", case: "A-1", actor: actor("officer"), payload: {} };
    await expect(workflow.sendJson({ id: "c", ...check })).rejects.toMatchObject({ code: "OGW306" });
    await expect(workflow.caseState("A-1")).rejects.toMatchObject({ code: "OGW306" });
  });

  it.each<[string, (text: string) => string]>([
    ["another threshold", (text) => text.replace('"threshold":10', '"threshold":0')],
    ["half of its text", (text) => text.slice(0, 300)],
    ["nothing", () => ""],
  ])("is not decided at all when the store keeps %s under its hash", async (_, change) => {
    const old = await openCall();
    await submit(old, "A-1");
    const changed = changedStore(old.store, {
      programme: async (hash) => {
        const text = await old.store.programme(hash);
        return text === undefined ? undefined : change(text);
      },
    });
    const { workflow } = await upgraded(old, changed);
    const check = { type: "formalCheck.complete", case: "A-1", actor: actor("officer"), payload: {} };
    await expect(workflow.sendJson({ id: "c", ...check })).rejects.toMatchObject({ code: "OGW308" });
    const { faults } = await verifyJournal(changed);
    expect(new Set(faults.map(({ code }) => code))).toEqual(new Set(["OGW507"]));
  });
});

describe("two engines of one version", () => {
  it("decide for each other on one store", async () => {
    const store = createMemoryStore();
    const one = await openCall(undefined, { store });
    const { programme, clock } = one;
    const other = createGrantWorkflow({
      programmes: [programme],
      store,
      clock,
      ids: createSeededIds("tests"),
    });
    await lead(one, "A-1", "submitted");
    const check = { type: "formalCheck.complete", case: "A-1", actor: actor("officer"), payload: {} };
    expect((await other.sendJson({ id: "c", ...check })).outcome).toBe("accepted");
    expect((await one.view("A-1")).state).toEqual(["scoring.underMeritReview"]);
  });
});
