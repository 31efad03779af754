import { verifyJournal } from "@opus/grant-workflow";
import { actor } from "@opus/grant-workflow-testing";
import { describe, expect, it } from "vitest";
import { lead, soundAnswers } from "./journey.ts";
import { openCall } from "./test-call.ts";

describe("somebody who decides first and applies afterwards", () => {
  it("is named by verify, with the first decision and the application", async () => {
    const call = await openCall();
    await lead(call, "A-1", "submitted");
    await lead(call, "A-2", "submitted");
    const officer = { actor: actor("officer", "two-hats") };
    await call.must("A-1", "formalCheck.complete", "officer", {}, officer);
    await call.must("A-2", "formalCheck.complete", "officer", {}, officer);
    expect((await verifyJournal(call.store)).notes).toEqual([]);
    const applicant = { actor: actor("applicant", "two-hats") };
    const start = { call: "spring", answers: soundAnswers };
    await call.must("B-1", "application.start", "applicant", start, applicant);
    expect((await verifyJournal(call.store)).notes).toEqual([]);
    await call.must("B-1", "application.submit", "applicant", {}, applicant);
    const { valid, notes } = await verifyJournal(call.store);
    expect([valid, notes.map(({ stream, seq, code }) => [stream, seq, code])]).toEqual([
      true,
      [["case:A-1", 3, "OGW335"]],
    ]);
    expect(notes[0]?.message.en).toContain("case:B-1");
  });

  it("is nobody who only applied, or decided in another call", async () => {
    const call = await openCall();
    await lead(call, "A-1", "scored");
    await lead(call, "A-2", "scored");
    expect((await verifyJournal(call.store)).notes).toEqual([]);
  });
});
