import { actor } from "@opus/grant-workflow-testing";
import { describe, expect, it } from "vitest";
import { lead, submit } from "../decisions/journey.ts";
import { caseStream, codesOf, openCall, testCall } from "../decisions/test-call.ts";

const statesOf = (answers: readonly { readonly outcome: string }[]) =>
  answers.flatMap((answer) => ("state" in answer ? (answer.state as readonly string[]) : ["refused"]));

describe("deadlines", () => {
  it("open and close a call that nobody looked after for a year, in order", async () => {
    const call = await testCall();
    await call.mustCall("call.announce", "operator");
    expect(statesOf(await call.moveTo("2027-03-20T16:00:00+01:00"))).toEqual(["open", "underAssessment"]);
  });

  it("pass in the order of time across cases", async () => {
    const call = await openCall();
    for (const [id, at] of [
      ["B", "2026-03-03T10:00:00+01:00"],
      ["A", "2026-03-05T10:00:00+01:00"],
    ] as const) {
      call.clock.set(at);
      await submit(call, id, { letterSigned: false });
      await call.must(id, "formalCheck.complete", "officer");
    }
    const answers = await call.moveTo("2026-03-19T10:00:00+01:00");
    expect(answers.map((answer) => "stream" in answer && answer.stream)).toEqual(["case:B", "case:A"]);
  });

  it("chain after a long downtime, and the last call still gives the grantee its whole term from now", async () => {
    const call = await openCall();
    await lead(call, "A-1", "paid");
    const answers = await call.moveTo("2027-05-01T12:00:00+02:00");
    expect(answers.map(({ outcome }) => outcome)).toEqual(["accepted", "accepted"]);
    const { state, deadlines } = await call.view("A-1");
    expect(state).toContain("execution.settlement.awaitingOverdueReport");
    expect(deadlines).toEqual([{ name: "overdueReport", dueAt: "2027-05-10T22:00:00.000Z" }]);
    const history = await call.workflow.history(caseStream("A-1"));
    expect(history.slice(-2).map(({ event }) => event.dueAt)).toEqual([
      "2026-09-30T22:00:00.000Z",
      "2026-10-30T23:00:00.000Z",
    ]);
  });

  it("pass once, however often and by however many hosts they are passed", async () => {
    const call = await openCall();
    await submit(call, "A-1", { letterSigned: false });
    await call.must("A-1", "formalCheck.complete", "officer");
    call.clock.set("2026-03-19T10:00:00+01:00");
    await Promise.all([call.workflow.passDeadlines(), call.workflow.passDeadlines()]);
    expect(await call.workflow.passDeadlines()).toEqual([]);
    expect(await call.store.journal(caseStream("A-1"))).toHaveLength(4);
  });

  it("ask the store a few times for many cases, not once for each", async () => {
    const call = await openCall();
    for (let number = 1; number <= 30; number += 1) {
      await submit(call, `A-${number}`, { letterSigned: false });
      await call.must(`A-${number}`, "formalCheck.complete", "officer");
    }
    let asked = 0;
    const { due } = call.store;
    call.store.due = (now, page) => {
      asked += 1;
      return due(now, page);
    };
    expect(await call.moveTo("2026-03-19T10:00:00+01:00")).toHaveLength(30);
    expect(asked).toBeLessThan(5);
  });

  it("are refused early, with the moment they pass, and pass under the same id when it has come", async () => {
    const call = await openCall();
    await submit(call, "A-1", { letterSigned: false });
    await call.must("A-1", "formalCheck.complete", "officer");
    const [pending] = await call.store.deadlines(caseStream("A-1"));
    if (pending === undefined) throw new Error("no deadline");
    call.clock.set(new Date(Date.parse(pending.dueAt) - 1).toISOString());
    const early = await call.workflow.passDeadline(pending);
    expect(codesOf(early)).toEqual(["OGW271"]);
    call.clock.set(pending.dueAt);
    const [passed] = await call.workflow.passDeadlines();
    expect([passed?.outcome, passed?.commandId]).toEqual(["accepted", early.commandId]);
  });

  it("are refused when they do not run, and for anybody but time", async () => {
    const call = await openCall();
    await lead(call, "A-1", "submitted");
    const passed = (role: "system" | "officer", type: string) =>
      call.tell("A-1", type, role, {}, { actor: actor(role) });
    expect(codesOf(await passed("system", "deadline.supplement.passed"))).toEqual(["OGW203"]);
    expect(codesOf(await passed("system", "deadline.supplment.passed"))).toEqual(["OGW200"]);
    const closing = await call.tellCall("deadline.callClosing.passed", "operator");
    expect(codesOf(closing)).toEqual(["OGW202"]);
  });

  it("of a finished case are gone", async () => {
    const call = await openCall();
    await lead(call, "A-1", "reported");
    await call.must("A-1", "settlement.decide", "accountant", { ineligible: "0.00" });
    expect(await call.store.deadlines(caseStream("A-1"))).toEqual([]);
    expect(await call.moveTo("2030-01-01T00:00:00Z")).toEqual([]);
  });
});
