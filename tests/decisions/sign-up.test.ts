import { describe, expect, it } from "vitest";
import { bySeats, faults, openSignUp, seatsOf, sent, signed, signs, stateOf } from "./sign-up-call.ts";
import { codesOf, rowsOf, wordsOf } from "./test-call.ts";

const soon = "2026-03-02T09:00:00+01:00";
const closing = "2026-03-20T16:00:00+01:00";

describe("a sign-up", () => {
  it("gives places in the order of receipt, and a waiting list to those who come after", async () => {
    const call = await openSignUp();
    for (const id of ["A", "B", "C", "D", "E"]) await signed(call, id);
    expect(await seatsOf(call)).toEqual({ capacity: 3, taken: 3, waiting: 2 });
    expect([await stateOf(call, "C"), await stateOf(call, "D")]).toEqual([
      "eligibility.placed",
      "eligibility.waitingForPlace",
    ]);
    expect((await call.view("E")).context.submission.place).toEqual({ seats: 1, waits: 2 });
    expect(await sent(call, "A")).toEqual(["placeGiven", "receipt"]);
    expect(await sent(call, "E")).toEqual(["placeWaiting", "receipt"]);
    expect((await rowsOf(call, "waiting")).map(({ value }) => value)).toEqual([
      { case: "D", number: "S/004", seats: 1, checked: true },
      { case: "E", number: "S/005", seats: 1, checked: true },
    ]);
    expect(await faults(call)).toEqual([]);
  });

  it("gives a place that somebody leaves to the first who waits, with a letter", async () => {
    const call = await openSignUp();
    for (const id of ["A", "B", "C", "D", "E"]) await signed(call, id);
    await call.must("B", "application.withdraw", "applicant");
    expect(await seatsOf(call)).toMatchObject({ taken: 2, waiting: 2, turnAt: "2026-03-02T08:00:00.000Z" });
    await call.moveTo(soon);
    expect(await seatsOf(call)).toEqual({ capacity: 3, taken: 3, waiting: 1 });
    expect([await stateOf(call, "D"), await stateOf(call, "E")]).toEqual([
      "eligibility.placed",
      "eligibility.waitingForPlace",
    ]);
    expect((await sent(call, "D")).at(-1)).toBe("placePromoted");
    expect(await faults(call)).toEqual([]);
  });

  it("lets nobody who comes meanwhile go before those who wait for a place that is free already", async () => {
    const call = await openSignUp();
    for (const id of ["A", "B", "C", "D"]) await signed(call, id);
    await call.must("A", "application.withdraw", "applicant");
    await signed(call, "E");
    expect((await call.view("E")).context.submission.place).toEqual({ seats: 1, waits: 2 });
    await call.moveTo(soon);
    expect([await stateOf(call, "D"), await stateOf(call, "E")]).toEqual([
      "eligibility.placed",
      "eligibility.waitingForPlace",
    ]);
  });

  it("takes the place of who is left unconsidered, rejected, or leaves the waiting list", async () => {
    const call = await openSignUp({ capacity: 1 });
    for (const id of ["A", "B", "C"]) await signs(call, id);
    await call.must("A", "application.withdraw", "applicant");
    await call.must("B", "application.withdraw", "applicant");
    expect(await seatsOf(call)).toMatchObject({ taken: 0, waiting: 1 });
    await call.moveTo(soon);
    // Given while its check is still to come.
    expect(await stateOf(call, "C")).toBe("eligibility.underFormalCheck");
    expect((await sent(call, "C")).at(-1)).toBe("placePromoted");
    await call.must("C", "formalCheck.complete", "officer");
    expect(await stateOf(call, "C")).toBe("eligibility.placed");
    expect(await faults(call)).toEqual([]);
  });

  it("frees the place of an application that is not supplemented in time, or too late", async () => {
    const call = await openSignUp({ capacity: 2 });
    const unsigned = async (id: string) => {
      await call.must(id, "application.start", "applicant", {
        call: "spring",
        answers: { applicantKind: "ngo", title: "Wspólne podwórko", participants: 1, letterSigned: false },
      });
      await call.must(id, "application.submit", "applicant");
    };
    await unsigned("A");
    await unsigned("B");
    await signed(call, "C");
    await signed(call, "D");
    for (const id of ["A", "B"]) {
      await call.must(id, "formalCheck.complete", "officer");
      expect(await stateOf(call, id)).toBe("eligibility.awaitingSupplement");
    }
    call.clock.set("2026-03-13T09:00:00+01:00");
    await call.must("B", "application.supplement", "applicant", {
      answers: [{ path: "/letterSigned", value: true }],
    });
    await call.moveTo("2026-03-13T09:00:00+01:00");
    await call.moveTo("2026-03-13T09:00:00+01:00");
    expect([await stateOf(call, "A"), await stateOf(call, "B")]).toEqual([
      "leftUnconsidered",
      "leftUnconsidered",
    ]);
    expect([await stateOf(call, "C"), await stateOf(call, "D")]).toEqual([
      "eligibility.placed",
      "eligibility.placed",
    ]);
    expect(await seatsOf(call)).toEqual({ capacity: 2, taken: 2, waiting: 0 });
    expect(await faults(call)).toEqual([]);
  });

  it("closes its list once all are checked: who has a place keeps it, who waits gets none, each with a letter", async () => {
    const call = await openSignUp({ capacity: 1 });
    await signed(call, "A");
    await signs(call, "B");
    await call.must("C", "application.start", "applicant", { call: "spring" });
    expect(codesOf(await call.tellCall("signUp.close", "operator"))).toEqual(["OGW203"]);
    await call.moveTo(closing);
    const early = await call.tellCall("signUp.close", "operator");
    expect(codesOf(early)).toEqual(["OGW854"]);
    expect(wordsOf(early)).toContain("S/002");
    await call.must("B", "formalCheck.complete", "officer");
    expect(codesOf(await call.tellCall("ranking.publish", "decisionMaker"))).toEqual(["OGW853"]);
    await call.mustCall("signUp.close", "operator");
    await call.moveTo(closing);
    expect([await stateOf(call, "A"), await stateOf(call, "B"), await stateOf(call, "C")]).toEqual([
      "seated",
      "noPlace",
      "submission.draft",
    ]);
    expect([(await sent(call, "A")).at(-1), (await sent(call, "B")).at(-1)]).toEqual(["seated", "noPlace"]);
    expect((await call.callView()).state).toEqual(["archived"]);
    expect(await faults(call)).toEqual([]);
  });

  it("does not close the list before the waiting list was asked about what is free", async () => {
    const call = await openSignUp({ capacity: 1 });
    await signed(call, "A");
    await signed(call, "B");
    await call.moveTo(closing);
    await call.must("A", "application.withdraw", "applicant");
    expect(codesOf(await call.tellCall("signUp.close", "operator"))).toEqual(["OGW854"]);
    await call.moveTo(closing);
    await call.mustCall("signUp.close", "operator");
    await call.moveTo(closing);
    expect(await stateOf(call, "B")).toBe("seated");
    expect(await faults(call)).toEqual([]);
  });

  it("archives a list on which nobody is", async () => {
    const call = await openSignUp();
    await call.moveTo(closing);
    await call.mustCall("signUp.close", "operator");
    expect((await call.callView()).state).toEqual(["archived"]);
  });

  it("closes with its last place where it says so; who comes then is late", async () => {
    const call = await openSignUp({ capacity: 2, closes: "whenFull" });
    await signed(call, "A");
    await call.must("C", "application.start", "applicant", { call: "spring" });
    await signed(call, "B");
    expect((await call.callView()).state).toEqual(["underAssessment"]);
    expect((await signs(call, "D").catch((error: Error) => error)) instanceof Error).toBe(true);
    await call.must("C", "application.submit", "applicant");
    expect(await stateOf(call, "C")).toBe("late");
    expect(await faults(call)).toEqual([]);
  });

  it("ends everybody when it is annulled, whatever place they had", async () => {
    const call = await openSignUp({ capacity: 1 });
    await signed(call, "A");
    await signed(call, "B");
    await signed(call, "C");
    await call.must("C", "application.withdraw", "applicant");
    await call.mustCall("call.annul", "operator", { reason: "the room burnt down" });
    await call.moveTo(soon);
    expect([await stateOf(call, "A"), await stateOf(call, "B")]).toEqual(["annulled", "annulled"]);
    expect((await call.callView()).state).toEqual(["annulled"]);
    expect(await faults(call)).toEqual([]);
  });
});

describe("applications that take several places", () => {
  it("hold up those behind them where the call says so", async () => {
    const call = await openSignUp(bySeats("othersWait"));
    await signed(call, "A", 2);
    await signed(call, "B", 2);
    await signed(call, "C", 1);
    expect(await seatsOf(call)).toEqual({ capacity: 3, taken: 2, waiting: 2 });
    await call.must("B", "application.withdraw", "applicant");
    await call.moveTo(soon);
    expect(await stateOf(call, "C")).toBe("eligibility.placed");
    expect(await seatsOf(call)).toEqual({ capacity: 3, taken: 3, waiting: 0 });
    expect(await faults(call)).toEqual([]);
  });

  it("let those pass for whom there is room, where the call says so, and come first once there is enough", async () => {
    const call = await openSignUp(bySeats("othersPass"));
    await signed(call, "A", 2);
    await signed(call, "B", 2);
    await signed(call, "C", 1);
    await signed(call, "D", 1);
    expect([await stateOf(call, "B"), await stateOf(call, "C"), await stateOf(call, "D")]).toEqual([
      "eligibility.waitingForPlace",
      "eligibility.placed",
      "eligibility.waitingForPlace",
    ]);
    await call.must("A", "application.withdraw", "applicant");
    await call.moveTo(soon);
    expect([await stateOf(call, "B"), await stateOf(call, "D")]).toEqual([
      "eligibility.placed",
      "eligibility.waitingForPlace",
    ]);
    expect(await faults(call)).toEqual([]);
  });

  it("say how many, no more than there are in all, and keep that number", async () => {
    const call = await openSignUp(bySeats("othersPass"));
    const many = await signs(call, "A", 4);
    expect(codesOf(many)).toEqual(["OGW851"]);
    expect(codesOf(await signs(call, "B", 0))).toContain("OGW850");
    await call.must("C", "application.start", "applicant", { call: "spring" });
    const untold = await call.tell("C", "application.submit", "applicant");
    expect(codesOf(untold)).toEqual(["OGW850"]);
    expect(wordsOf(untold)).toContain("participants");
    expect(await seatsOf(call)).toEqual({ capacity: 3, taken: 0, waiting: 0 });
  });
});
