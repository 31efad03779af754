import { lettersOf, type StreamId, summarise, verifyJournal } from "@opus/grant-workflow";
import { describe, expect, it } from "vitest";
import { soundAnswers } from "./journey.ts";
import { codesOf, openCall, rowsOf, type TestCall } from "./test-call.ts";

const start = (call: TestCall, id: string) =>
  call.must(id, "application.start", "applicant", { call: "spring", answers: soundAnswers });
const submit = async (call: TestCall, id: string) => {
  await start(call, id);
  await call.must(id, "application.submit", "applicant");
};
const sent = async (call: TestCall, stream: StreamId) =>
  (await call.workflow.history(stream)).flatMap(({ effects }) =>
    effects.flatMap(({ type, params }) => (type === "notifyApplicant" ? [String(params.letter)] : [])),
  );
const reason = "the giver's agreement fell through";

describe("a call that is annulled", () => {
  it("ends every draft and every open application with a letter, and only then is annulled", async () => {
    const call = await openCall();
    await start(call, "draft");
    await start(call, "thrown");
    await call.must("thrown", "application.discard", "applicant");
    for (const id of ["fresh", "checked", "gone"]) await submit(call, id);
    await call.must("checked", "formalCheck.complete", "officer");
    await call.must("gone", "application.withdraw", "applicant");
    await call.mustCall("call.annul", "decisionMaker", { reason });
    expect((await call.callView()).state).toEqual(["annulling"]);
    await call.workflow.passDeadlines();
    expect((await call.callView()).state).toEqual(["annulled"]);
    for (const id of ["draft", "fresh", "checked"]) {
      expect((await call.view(id)).state).toEqual(["annulled"]);
      expect((await sent(call, `case:${id}`)).at(-1)).toBe("callAnnulled");
      // Nothing of the case was read for it, so that its entry cites no record.
      expect((await call.workflow.history(`case:${id}`)).at(-1)?.seals.records).toEqual([]);
    }
    expect((await call.view("gone")).state).toEqual(["withdrawn"]);
    expect((await call.view("thrown")).state).toEqual(["discarded"]);
    expect(await rowsOf(call, "drafts")).toEqual([]);
    expect((await rowsOf(call, "ends")).map(({ key, value }) => `${key} ${String(value.end)}`)).toEqual([
      "S/001 annulled",
      "S/002 annulled",
      "S/003 withdrawn",
    ]);
    expect(await verifyJournal(call.store)).toMatchObject({ valid: true, faults: [] });
    const [letter] = (await lettersOf(call.store, "fresh")).filter((one) => one.letter === "callAnnulled");
    expect(JSON.stringify(letter)).toContain(reason);
  });

  it("is annulled at once when nobody has applied, and takes the basis of the call or one of the programme", async () => {
    const call = await openCall();
    expect(
      codesOf(await call.tellCall("call.annul", "decisionMaker", { reason, basis: ["act#18a"] })),
    ).toEqual(["OGW699"]);
    await call.mustCall("call.annul", "decisionMaker", { reason });
    expect((await call.callView()).state).toEqual(["annulled"]);
    const last = (await call.workflow.history("call:spring")).at(-1);
    expect(last?.event).toMatchObject({ basis: ["regulations"], open: 0 });
  });

  it("tells of an extension more drafts than fit into one commit, each once, though all of them stay", async () => {
    const call = await openCall();
    const ids = Array.from({ length: 120 }, (_, index) => `c${String(119 - index).padStart(3, "0")}`);
    for (const id of ids) await start(call, id);
    await submit(call, "filed");
    await call.mustCall("call.extend", "operator", { closesAt: "2026-03-25T16:00:00+01:00", reason });
    await call.workflow.passDeadlines();
    for (const id of [...ids, "filed"])
      expect((await sent(call, `case:${id}`)).filter((name) => name === "callExtended")).toHaveLength(1);
    expect((await call.callView()).state).toEqual(["open"]);
  });

  it("tells more of them than fit into one commit, each once, in whatever process", async () => {
    const call = await openCall();
    const ids = Array.from({ length: 60 }, (_, index) => `c${String(index).padStart(2, "0")}`);
    for (const id of ids) await submit(call, id);
    for (const id of ids) await start(call, `draft-${id}`);
    await call.mustCall("call.annul", "decisionMaker", { reason });
    await call.workflow.passDeadlines();
    for (const id of ids.flatMap((one) => [one, `draft-${one}`])) {
      expect((await call.view(id)).state).toEqual(["annulled"]);
      expect((await sent(call, `case:${id}`)).filter((name) => name === "callAnnulled")).toHaveLength(1);
    }
    const tellings = (await call.workflow.history("call:spring")).filter(
      ({ event }) => event.type === "deadline.callTelling.passed",
    );
    expect(tellings).toHaveLength(4);
    expect(await verifyJournal(call.store)).toMatchObject({ valid: true, faults: [] });
  });
});

describe("a host that passes deadlines one by one", () => {
  it("comes to the end of the telling, and gets the same answer when it tells of the deadline again", async () => {
    const call = await openCall();
    await submit(call, "fresh");
    await start(call, "draft");
    await call.mustCall("call.annul", "decisionMaker", { reason });
    const told = async () => {
      const due = await call.store.due(call.clock.now(), { limit: 10 });
      return due.find(({ name }) => name === "callTelling");
    };
    const first = await told();
    for (let next = first, steps = 0; next !== undefined && steps < 5; next = await told(), steps += 1)
      await call.workflow.passDeadline(next);
    expect((await call.callView()).state).toEqual(["annulled"]);
    for (const id of ["fresh", "draft"]) expect((await call.view(id)).state).toEqual(["annulled"]);
    const again = first === undefined ? undefined : await call.workflow.passDeadline(first);
    expect(again).toMatchObject({ outcome: "accepted", repeated: true });
    expect(await verifyJournal(call.store)).toMatchObject({ valid: true, faults: [] });
  });
});

describe("a call that is extended or corrected", () => {
  it("tells nobody while nobody has a draft or an application, and begins no telling", async () => {
    const call = await openCall();
    await call.mustCall("call.extend", "operator", { closesAt: "2026-03-25T00:00:00+01:00", reason: "down" });
    const correction = { correction: "instead of 5000 read 6000", toDetriment: false, reason: "a slip" };
    await call.mustCall("call.correct", "operator", correction);
    expect((await call.callView()).deadlines.map(({ name }) => name)).toEqual(["callClosing"]);
    expect((await call.callView()).context.call.news).toBeUndefined();
    const [pool] = (await summarise(call.store, call.programme)).calls;
    expect(pool?.closesAt).toBe("2026-03-24T23:00:00.000Z");
    await start(call, "draft");
    await call.mustCall("call.correct", "operator", correction);
    expect((await call.callView()).deadlines.map(({ name }) => name)).toContain("callTelling");
    expect(await verifyJournal(call.store)).toMatchObject({ valid: true, faults: [] });
  });

  it("tells everybody with a draft or an open application, in the order of what happened", async () => {
    const call = await openCall();
    await start(call, "draft");
    await submit(call, "fresh");
    await call.mustCall("call.extend", "operator", { closesAt: "2026-03-25T00:00:00+01:00", reason: "down" });
    const correction = "instead of 5000 read 6000";
    await call.mustCall("call.correct", "operator", { correction, toDetriment: false, reason: "a slip" });
    await call.workflow.passDeadlines();
    for (const id of ["draft", "fresh"]) {
      expect((await sent(call, `case:${id}`)).slice(-2)).toEqual(["callExtended", "callCorrected"]);
      const { submission } = (await call.view(id)).context;
      expect(submission).toMatchObject({ closesAt: "2026-03-24T23:00:00.000Z", notice: 2 });
    }
    const letters = JSON.stringify(await lettersOf(call.store, "draft"));
    expect(letters).toContain(correction);
    expect(letters).toContain("24\u00a0March 2026, 24:00");
    expect((await call.callView()).context.call).toMatchObject({ news: [], notices: 2 });
    expect((await call.callView()).deadlines.map(({ name }) => name)).toEqual(["callClosing"]);
    await call.must("draft", "application.submit", "applicant");
    expect(await rowsOf(call, "drafts")).toEqual([]);
    expect(await verifyJournal(call.store)).toMatchObject({ valid: true, faults: [] });
  });
});
