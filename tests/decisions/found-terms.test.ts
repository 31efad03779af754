import { loadProgramme, type ProgrammeDocument, verifyJournal } from "@opus/grant-workflow";
import { actor, minimalProgramme } from "@opus/grant-workflow-testing";
import { describe, expect, it } from "vitest";
import { lead, submit } from "./journey.ts";
import { basis, caseStream, openCall, type TestCall } from "./test-call.ts";

const words = (text: string) => ({ pl: text, en: text });
const days = (amount: number, more: object = {}) => ({
  amount,
  unit: "day",
  roll: "none",
  basis,
  ...more,
});
const byPost = { when: { rule: "by-post" } };

/** Whether the papers come by post is for an officer to find; the formal check waits for it, and nothing else follows. */
const byPostRule = {
  id: "by-post",
  title: words("by post"),
  kind: "requirement",
  severity: "advisory",
  moments: ["formalCheck"],
  require: { var: "comesByPost" },
  consequences: { formalCheck: { undetermined: "askPerson" } },
  basis,
  messages: { notMet: { pl: "nie pocztą", en: "not by post" }, undetermined: words("?") },
};

/** The minimal programme with a field for officers, and terms that depend on it. */
function programme(terms: object, rule: object = byPostRule): ProgrammeDocument {
  const { form, rules, deadlines } = minimalProgramme();
  const shape = form as { readonly properties: object; readonly required: readonly string[] };
  const comesByPost = { type: "boolean", "x-source": "officer", "x-title": words("by post") };
  return minimalProgramme({
    form: {
      ...form,
      required: [...shape.required, "comesByPost"],
      properties: { ...shape.properties, comesByPost },
    },
    rules: [...rules, rule],
    deadlines: { ...deadlines, ...terms },
  } as never);
}

const found = (value: boolean) => ({ findings: [{ path: "/comesByPost", value }] });
const due = async (call: TestCall, name: string) =>
  (await call.view("A-1")).deadlines.find((one) => one.name === name)?.dueAt;

describe("a term whose condition an officer finds", () => {
  const supplement = [days(20, byPost), days(5)];

  it.each([
    [true, "2026-03-22T23:00:00.000Z"],
    [false, "2026-03-07T23:00:00.000Z"],
  ])("is counted as it was found: %s", async (value, expected) => {
    const call = await openCall(programme({ supplement }));
    await submit(call, "A-1", { letterSigned: false });
    await call.must("A-1", "formalCheck.complete", "officer", found(value));
    expect((await call.view("A-1")).state).toEqual(["eligibility.awaitingSupplement"]);
    expect(await due(call, "supplement")).toBe(expected);
    expect(await verifyJournal(call.store)).toMatchObject({ valid: true, faults: [] });
  });

  it("does not begin before it is found: the officer is asked first", async () => {
    const call = await openCall(programme({ supplement }));
    await submit(call, "A-1", { letterSigned: false });
    await call.must("A-1", "formalCheck.complete", "officer");
    expect((await call.view("A-1")).state).toEqual(["eligibility.awaitingFinding"]);
    await call.must("A-1", "formalCheck.complete", "officer", found(true));
    expect(await due(call, "supplement")).toBe("2026-03-22T23:00:00.000Z");
  });

  it("is counted so later, and the journal says when it was found; who may not see findings is not told", async () => {
    const call = await openCall(programme({ payment: [days(20, byPost), days(5)] }));
    await submit(call, "A-1");
    await call.must("A-1", "formalCheck.complete", "officer", found(true));
    const entry = (await call.workflow.history(caseStream("A-1"))).at(-1);
    expect(entry?.event.found).toEqual({ of: 1, days: {}, holds: { "by-post": true } });
    await lead(call, "A-1", "agreed", "eligible");
    expect(await due(call, "payment")).toBe("2026-04-09T22:00:00.000Z");
    const expert = await call.workflow.caseFor("A-1", actor("accountant"));
    expect(expert?.context.eligibility.found).toEqual({ of: 1, days: {}, holds: { "by-post": true } });
    const committee = await call.workflow.caseFor("A-1", actor("committee"));
    expect(committee?.context.eligibility.found ?? null).toBeNull();
    expect(await verifyJournal(call.store)).toMatchObject({ valid: true, faults: [] });
  });

  it("stays as it was found when the application is supplemented, until it is found otherwise", async () => {
    const call = await openCall(programme({ payment: [days(20, byPost), days(5)] }));
    await submit(call, "A-1", { letterSigned: false });
    await call.must("A-1", "formalCheck.complete", "officer", found(true));
    await call.must("A-1", "application.supplement", "applicant", {
      answers: [{ path: "/letterSigned", value: true }],
    });
    expect((await call.view("A-1")).context.eligibility.supplemented?.holds).toEqual({ "by-post": true });
    await call.must("A-1", "formalCheck.complete", "officer", found(false));
    await lead(call, "A-1", "agreed", "eligible");
    expect(await due(call, "payment")).toBe("2026-03-25T23:00:00.000Z");
    expect(await verifyJournal(call.store)).toMatchObject({ valid: true, faults: [] });
  });
});

describe("a term whose condition stands on an answer that was left blank", () => {
  /** The number of participants is the applicant's to give, and the first thing that a supplement asks for. */
  const manyRule = {
    ...byPostRule,
    id: "many",
    consequences: undefined,
    require: { ">": [{ var: "participants" }, 30] },
  };
  const many = { when: { rule: "many" } };

  it.each<[string, readonly object[], string]>([
    ["the way that may hold", [days(20, many), days(5)], "2026-03-22T23:00:00.000Z"],
    ["the way that holds otherwise", [days(3, many), days(5)], "2026-03-07T23:00:00.000Z"],
  ])("ends with the latest of its ways, %s, and passes", async (_, supplement, end) => {
    const call = await openCall(programme({ supplement }, manyRule));
    await submit(call, "A-1", { participants: undefined });
    await call.must("A-1", "formalCheck.complete", "officer");
    const view = await call.view("A-1");
    expect(view.state).toEqual(["eligibility.awaitingSupplement"]);
    expect(await due(call, "supplement")).toBe(end);
    expect(view.terms).toEqual([{ name: "supplement", undecided: "many" }]);
    expect(await verifyJournal(call.store)).toMatchObject({ valid: true, faults: [] });
    await call.moveTo("2026-04-10T08:00:00+02:00");
    expect((await call.view("A-1")).state).toEqual(["leftUnconsidered"]);
  });

  it("is counted as the supplement says, once that is in", async () => {
    const call = await openCall(
      programme({ supplement: [days(20, many), days(5)], payment: [days(20, many), days(5)] }, manyRule),
    );
    await submit(call, "A-1", { participants: undefined });
    await call.must("A-1", "formalCheck.complete", "officer");
    await call.must("A-1", "application.supplement", "applicant", {
      answers: [{ path: "/participants", value: 12 }],
    });
    await lead(call, "A-1", "agreed", "submitted");
    expect(await due(call, "payment")).toBe("2026-03-25T23:00:00.000Z");
  });
});

describe("a condition that nobody decides is found by check", () => {
  const findings = (rule: object) =>
    loadProgramme(JSON.stringify(programme({ payment: [days(20, byPost), days(5)] }, rule))).problems.map(
      ({ code, pointer }) => `${code} ${pointer}`,
    );
  const at = "OGW729 /deadlines/payment/0/when/rule";

  it("where the formal check does not ask for what an officer finds", () => {
    expect(findings(byPostRule)).toEqual([]);
    const { consequences: _, ...remark } = byPostRule;
    expect(findings(remark)).toEqual([at]);
    expect(findings({ ...remark, severity: "curable" })).toEqual([]);
  });

  it("as a longer term for whoever leaves an answer blank, unless the longer one is everybody's", () => {
    const many = {
      ...byPostRule,
      id: "many",
      consequences: undefined,
      require: { ">": [{ var: "participants" }, 30] },
    };
    const of = (...supplement: readonly object[]) =>
      loadProgramme(JSON.stringify(programme({ supplement }, many))).problems.map(
        ({ code, severity, pointer }) => `${code} ${severity} ${pointer}`,
      );
    const when = { when: { rule: "many" } };
    const longer = ["OGW730 warning /deadlines/supplement/0/when/rule"];
    expect(of(days(9, when), days(8))).toEqual(longer);
    expect(of(days(2, { ...when, unit: "week" }), days(13))).toEqual(longer);
    expect(of(days(8, when), days(8))).toEqual([]);
    expect(of(days(7, when), days(8))).toEqual([]);
    expect(of(days(8))).toEqual([]);
    // What is counted from something else may be later or earlier: nobody can tell.
    expect(of(days(9, { ...when, from: "call.closing" }), days(8))).toEqual([]);
  });

  it("where it reads the report", () => {
    const ofReport = {
      ...byPostRule,
      severity: "advisory",
      moments: ["settlement"],
      require: { ">": [{ var: "report.participants" }, 10] },
      consequences: undefined,
    };
    expect(findings(ofReport)).toEqual([at]);
  });
});
