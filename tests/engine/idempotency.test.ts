import type { Answer } from "@opus/grant-workflow";
import { actor } from "@opus/grant-workflow-testing";
import { describe, expect, it } from "vitest";
import { account, lead, soundAnswers } from "../decisions/journey.ts";
import { caseStream, codesOf, openCall } from "../decisions/test-call.ts";

const plain = ({ repeated: _, ...answer }: Answer) => answer;

describe("a command sent twice under one id", () => {
  it("gives the first answer again, even much later, and makes no second entry", async () => {
    const call = await openCall();
    await lead(call, "A-1", "draft");
    const first = await call.tell("A-1", "application.submit", "applicant", {}, { id: "click" });
    await call.must("A-1", "formalCheck.complete", "officer");
    await call.moveTo("2026-05-01T10:00:00+02:00");
    const second = await call.tell("A-1", "application.submit", "applicant", {}, { id: "click" });
    expect(first.repeated).toBe(false);
    expect(second.repeated).toBe(true);
    expect(plain(second)).toEqual(plain(first));
    expect(await call.store.journal(caseStream("A-1"))).toHaveLength(3);
  });

  it("at the same moment is done once", async () => {
    const call = await openCall();
    await lead(call, "A-1", "draft");
    const click = () => call.tell("A-1", "application.submit", "applicant", {}, { id: "click" });
    const answers = await Promise.all([click(), click(), click()]);
    expect(answers.map(({ repeated }) => repeated).sort()).toEqual([false, true, true]);
    expect(new Set(answers.map((answer) => JSON.stringify(plain(answer)))).size).toBe(1);
    expect((await call.callView()).context.call.applications).toBe(1);
  });

  it("is decided anew after a refusal, which nobody keeps", async () => {
    const call = await openCall();
    await lead(call, "A-1", "scored");
    const grant = () => call.tell("A-1", "award.grant", "decisionMaker", {}, { id: "grant" });
    expect(codesOf(await grant())).toEqual(["OGW240"]);
    await call.moveTo("2026-03-20T16:00:00+01:00");
    await call.mustCall("ranking.publish", "decisionMaker");
    const other = await call.tell(
      "A-1",
      "award.grant",
      "decisionMaker",
      {},
      { id: "grant", expectedRevision: 1 },
    );
    expect([codesOf(other), other.repeated]).toEqual([["OGW301"], false]);
    const again = await grant();
    expect([again.outcome, again.repeated]).toEqual(["accepted", false]);
    expect((await grant()).repeated).toBe(true);
  });

  it("is refused with another payload, case or revision, without telling what the first one said", async () => {
    const call = await openCall();
    await lead(call, "A-1", "draft");
    await lead(call, "A-2", "draft");
    const payload = { answers: soundAnswers };
    await call.must("A-1", "application.edit", "applicant", payload, { id: "save" });
    const others = [
      call.tell("A-1", "application.edit", "applicant", { answers: {} }, { id: "save" }),
      call.tell("A-2", "application.edit", "applicant", payload, {
        id: "save",
        actor: actor("applicant", "applicant-A-1"),
      }),
      call.tell("A-1", "application.edit", "applicant", payload, { id: "save", expectedRevision: 2 }),
    ];
    for (const answer of await Promise.all(others)) {
      expect(codesOf(answer)).toEqual(["OGW302"]);
      expect(JSON.stringify(answer)).not.toContain("draft");
    }
    expect((await call.view("A-1")).revision).toBe(2);
  });

  it("does not mind the order of keys in its payload", async () => {
    const call = await openCall();
    await lead(call, "A-1", "draft");
    const { title, ...rest } = soundAnswers;
    await call.must("A-1", "application.edit", "applicant", { answers: { title, ...rest } }, { id: "save" });
    const again = await call.must(
      "A-1",
      "application.edit",
      "applicant",
      { answers: { ...rest, title } },
      { id: "save" },
    );
    expect(again.repeated).toBe(true);
  });

  it("can be sent again after a refusal for its shape, which is kept under no id", async () => {
    const call = await openCall();
    await lead(call, "A-1", "draft");
    const odd = { id: "once", expectedRevision: -1 };
    expect(codesOf(await call.tell("A-1", "application.submit", "applicant", {}, odd))).toEqual(["OGW201"]);
    const right = await call.tell("A-1", "application.submit", "applicant", {}, { id: "once" });
    expect(right.outcome).toBe("accepted");
  });
});

describe("a command id", () => {
  it("belongs to its sender: another may use it too, and neither gets the other's answer", async () => {
    const call = await openCall();
    const start = (id: string, who: string) =>
      call.workflow.sendJson({
        id: "1",
        type: "application.start",
        case: id,
        actor: actor("applicant", who),
        payload: { call: "spring" },
      });
    const mine = await start("A-1", "ola");
    const theirs = await start("A-2", "jan");
    expect([mine.outcome, theirs.outcome, theirs.repeated]).toEqual(["accepted", "accepted", false]);
    const again = await start("A-1", "ola");
    expect([again.repeated, plain(again)]).toEqual([true, plain(mine)]);
    const stranger = await start("A-1", "ewa");
    expect([codesOf(stranger).length, JSON.stringify(stranger).includes(`"context"`)]).toEqual([1, false]);
    const commits = (await call.workflow.entries()).map(({ entry }) => entry.commit);
    expect(new Set(commits).size).toBe(commits.length);
  });

  it("keeps a fingerprint that says nothing of whether two commands are the same", async () => {
    const call = await openCall();
    await lead(call, "A-1", "draft");
    const payload = { answers: soundAnswers };
    for (const id of ["first", "second"])
      await call.must("A-1", "application.edit", "applicant", payload, { id });
    const kept = async (id: string) => (await call.store.answer("applicant:applicant-A-1", id))?.fingerprint;
    const [first, second] = await Promise.all([kept("first"), kept("second")]);
    const [[, salt, digest], [, otherSalt, otherDigest]] = [
      first?.split(":") ?? [],
      second?.split(":") ?? [],
    ];
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
    expect(salt).not.toBe(otherSalt);
    expect(digest).not.toBe(otherDigest);
  });

  it("keeps no value of it, nor what its sender was shown", async () => {
    const call = await openCall();
    await lead(call, "A-1", "draft");
    const answers = { ...soundAnswers, title: "Ogród pani Zofii", requested: "4321.00" };
    await call.must("A-1", "application.submit", "applicant", { answers }, { id: "mine" });
    await call.must("A-1", "formalCheck.complete", "officer", {}, { id: "check" });
    const kept = [
      await call.store.answer("applicant:applicant-A-1", "mine"),
      await call.store.answer("officer:officer-1", "check"),
    ];
    for (const one of kept) {
      expect(one?.answer.context).toEqual({});
      expect(JSON.stringify(one)).not.toMatch(/Zofii|4321/);
      expect(JSON.stringify(one?.answer).length).toBeLessThan(2_000);
    }
  });

  it("of an officer is not that of an applicant with the same name", async () => {
    const call = await openCall();
    await lead(call, "A-1", "draft");
    const applicant = { actor: { role: "applicant", id: "applicant-A-1" } } as const;
    await call.must("A-1", "application.submit", "applicant", {}, { id: "1", ...applicant });
    const officer = { actor: { role: "officer", id: "applicant-A-1" } } as const;
    const check = await call.tell("A-1", "formalCheck.complete", "officer", {}, { id: "1", ...officer });
    // Neither answered nor taken for another command of that sender; it is their own case, though.
    expect([codesOf(check), check.repeated]).toEqual([["OGW234"], false]);
  });
});

describe("a command without an id", () => {
  it("is decided anew each time, even within one instant", async () => {
    const call = await openCall();
    await lead(call, "A-1", "offered");
    const command = {
      type: "agreement.countersign",
      case: "A-1",
      actor: actor("operator"),
      payload: {},
    };
    const early = await call.workflow.sendJson(command);
    expect(codesOf(early)).toEqual(["OGW203"]);
    await call.must("A-1", "agreement.sign", "applicant", account);
    const late = await call.workflow.sendJson(command);
    expect([late.outcome, late.repeated]).toEqual(["accepted", false]);
    expect(late.commandId).not.toBe(early.commandId);
  });

  it("is never taken for another, though they are equal and sent in one instant by one sender", async () => {
    const call = await openCall();
    await lead(call, "A-1", "draft");
    const edit = {
      type: "application.edit",
      case: "A-1",
      actor: actor("applicant", "applicant-A-1"),
      payload: { answers: soundAnswers },
    } as const;
    const before = (await call.view("A-1")).revision;
    const answers = await Promise.all([1, 2, 3].map(() => call.workflow.send(edit)));
    expect(answers.map(({ outcome, repeated }) => [outcome, repeated])).toEqual(
      [1, 2, 3].map(() => ["accepted", false]),
    );
    expect((await call.view("A-1")).revision).toBe(before + 3);
    expect(new Set(answers.map(({ commandId }) => commandId)).size).toBe(3);
  });

  it("leaves no answer behind, since nobody can send it again", async () => {
    const call = await openCall();
    const answer = await call.workflow.send({
      type: "application.start",
      case: "A-1",
      actor: actor("applicant"),
      payload: { call: "spring" },
    });
    expect(answer.outcome).toBe("accepted");
    expect(await call.store.answer("applicant:applicant-1", answer.commandId)).toBeUndefined();
  });
});

describe("a refusal", () => {
  it("is small, however much was sent, and nothing of it is kept", async () => {
    const call = await openCall();
    await lead(call, "A-1", "draft");
    const before = await call.workflow.entries();
    const long = "x".repeat(200_000);
    const unknown = Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`${long}${index}`, index]));
    for (const command of [
      { type: "application.edit", case: "A-1", actor: actor("applicant", "applicant-A-1"), payload: unknown },
      { type: "application.edit", case: "A-1", actor: actor("applicant", "applicant-A-1"), ...unknown },
      { type: long, case: "A-1", actor: actor("applicant") },
      { type: "application.edit", case: long, actor: actor("applicant") },
      { id: long, type: "application.edit", case: "A-1", actor: actor("applicant") },
    ]) {
      const answer = await call.workflow.sendJson(command);
      expect(answer.outcome).toBe("refused");
      expect(JSON.stringify(answer).length).toBeLessThan(20_000);
    }
    expect(await call.workflow.entries()).toEqual(before);
  });
});
