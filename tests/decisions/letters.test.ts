import { isGrantEffect, type LetterName } from "@opus/grant-workflow";
import { describe, expect, it } from "vitest";
import { account, lead, leadAll, soundReport, submit } from "./journey.ts";
import { caseStream, openCall, type TestCall, wholeProgramme } from "./test-call.ts";

/** Letters that the last command on a case asked for, as `letter to case in call: number`. */
async function lastLetters(call: TestCall, id: string): Promise<readonly string[]> {
  const last = (await call.workflow.history(caseStream(id))).at(-1);
  return (last?.effects ?? [])
    .filter(isGrantEffect)
    .flatMap((effect) =>
      effect.type === "notifyApplicant"
        ? [`${effect.params.letter} to ${effect.case} in ${effect.call}: ${effect.params.number}`]
        : [],
    );
}

const to = (letter: LetterName, number = "S/001") => [`${letter} to A-1 in spring: ${number}`];

describe("a letter", () => {
  it("confirms an application in time with its number, and another one a late application", async () => {
    const call = await openCall();
    await lead(call, "A-0", "submitted");
    await lead(call, "A-1", "submitted");
    expect(await lastLetters(call, "A-1")).toEqual(to("receipt", "S/002"));
    const late = await openCall();
    await lead(late, "A-1", "draft");
    await late.moveTo("2026-03-21T10:00:00+01:00");
    await late.must("A-1", "application.submit", "applicant");
    expect(await lastLetters(late, "A-1")).toEqual(to("late"));
  });

  it("is not sent for a draft: neither begun, nor saved, nor discarded", async () => {
    const call = await openCall();
    await lead(call, "A-1", "draft");
    expect(await lastLetters(call, "A-1")).toEqual([]);
    await call.must("A-1", "application.edit", "applicant", { answers: { title: "Inny" } });
    expect(await lastLetters(call, "A-1")).toEqual([]);
    await call.must("A-1", "application.discard", "applicant");
    expect(await lastLetters(call, "A-1")).toEqual([]);
  });

  it("confirms a supplement in time; one that is late leaves the application unconsidered", async () => {
    const answers = { answers: [{ path: "/letterSigned", value: true }] };
    for (const [at, letter] of [
      ["2026-03-03T10:00:00+01:00", "supplementReceived"],
      ["2026-05-20T10:00:00+02:00", "leftUnconsidered"],
    ] as const) {
      const call = await openCall();
      await submit(call, "A-1", { letterSigned: false });
      await call.must("A-1", "formalCheck.complete", "officer");
      expect(await lastLetters(call, "A-1")).toEqual(to("supplementRequested"));
      call.clock.set(at);
      await call.must("A-1", "application.supplement", "applicant", answers);
      expect(await lastLetters(call, "A-1")).toEqual(to(letter));
    }
  });

  it("says that the agreement is concluded, and that the grant was paid", async () => {
    const call = await openCall();
    await lead(call, "A-1", "offered");
    expect(await lastLetters(call, "A-1")).toEqual(to("agreementOffered"));
    await call.must("A-1", "agreement.sign", "applicant", account);
    expect(await lastLetters(call, "A-1")).toEqual([]);
    await lead(call, "A-1", "agreed", "signed");
    expect(await lastLetters(call, "A-1")).toEqual(to("agreementConcluded"));
    await lead(call, "A-1", "ordered", "agreed");
    expect(await lastLetters(call, "A-1")).toEqual([]);
    await lead(call, "A-1", "paid", "ordered");
    expect(await lastLetters(call, "A-1")).toEqual(to("grantPaid"));
  });

  it("is not sent for a payment that was under way when the agreement was terminated", async () => {
    const call = await openCall();
    await lead(call, "A-1", "ordered");
    await call.must("A-1", "agreement.terminate", "operator", { reason: "misuse" });
    expect(await lastLetters(call, "A-1")).toEqual(to("fullRepaymentDue"));
    await lead(call, "A-1", "paid", "ordered");
    expect(await lastLetters(call, "A-1")).toEqual([]);
  });

  it("confirms a request for a change of the agreement, and answers it", async () => {
    const call = await openCall(wholeProgramme());
    await lead(call, "A-1", "agreed");
    const request = () =>
      call.must("A-1", "amendment.request", "applicant", { change: "Inny termin festynu." });
    await request();
    expect(await lastLetters(call, "A-1")).toEqual(to("amendmentReceived"));
    await call.must("A-1", "amendment.refuse", "operator", { reason: "Za późno." });
    expect(await lastLetters(call, "A-1")).toEqual(to("amendmentRefused"));
    await request();
    await call.must("A-1", "amendment.approve", "operator");
    expect(await lastLetters(call, "A-1")).toEqual(to("amendmentApproved"));
  });

  it("confirms a report and its supplement", async () => {
    const call = await openCall();
    await lead(call, "A-1", "reported");
    expect(await lastLetters(call, "A-1")).toEqual(to("reportReceived"));
    await call.must("A-1", "report.requestSupplement", "accountant", { fields: ["/summary"] });
    expect(await lastLetters(call, "A-1")).toEqual(to("reportSupplementRequested"));
    await call.must("A-1", "report.supplement", "applicant", {
      report: [{ path: "/summary", value: `${soundReport.summary} Przyszli wszyscy.` }],
    });
    expect(await lastLetters(call, "A-1")).toEqual(to("reportReceived"));
  });
});

describe("effects", () => {
  it("say which case and call they are about, whatever stage asks", async () => {
    const call = await openCall(wholeProgramme());
    await leadAll(call, ["A-1", "A-2"], "agreed");
    await call.must("A-2", "agreement.terminate", "operator", { reason: "misuse" });
    await call.must("A-1", "payment.order", "accountant");
    for (const id of ["A-1", "A-2"]) {
      const asked = (await call.workflow.history(caseStream(id))).flatMap(({ effects }) => effects);
      expect(asked.length).toBeGreaterThan(4);
      for (const effect of asked) expect(effect).toMatchObject({ case: id, call: "spring" });
    }
    const published = (await call.workflow.history("call:spring")).flatMap(({ effects }) => effects);
    expect(published).toEqual([
      {
        id: expect.stringMatching(/^call:spring#\d+#0$/),
        call: "spring",
        stage: "call",
        type: "publishRanking",
        params: { call: "spring" },
      },
    ]);
  });
});
