import { describe, expect, it } from "vitest";
import { startContext } from "../../kernel/composite.ts";
import { caseStages, everyOption } from "../../lifecycle/case/grant-machine.ts";
import type { Json, JsonObject } from "../../values/json.ts";
import { hasReached, summariseCase } from "./case-summary.ts";

const blank = startContext(caseStages, everyOption);

/** A case in the last of these states, to which its last event brought it from the one before. */
const caseIn = (states: readonly Json[], number: string | null = "S/001") => {
  const context: JsonObject = { ...blank, submission: { ...blank.submission, number } };
  const last = { machine: { id: "grant", version: 1 }, from: states.at(-2) ?? null };
  return summariseCase("A-001", { machineVersion: 1, value: states.at(-1) ?? null, context }, last);
};

const draft = { submission: "draft" };
const check = { eligibility: "underFormalCheck" };
const review = { scoring: "underMeritReview" };
const ranking = { scoring: "awaitingRanking" };
const reserve = { scoring: "onReserve" };
const preparation = { agreement: "inPreparation" };
const execution = { execution: { payment: "paid", settlement: "inRealisation" } };

describe("how far an application came and how it ended", () => {
  it.each([
    ["a late one was submitted only", [draft, "late"], "late", "submitted"],
    ["one under formal check was in time", [draft, check], undefined, "inTime"],
    ["a rejected one was in time", [check, "formallyRejected"], "formallyRejected", "inTime"],
    ["one under review passed the formal check", [check, review], undefined, "formallyAccepted"],
    ["one below the threshold did too", [review, "belowThreshold"], "belowThreshold", "formallyAccepted"],
    [
      "one below it whose end is not final did too",
      [review, "belowThreshold", "resigned"],
      "resigned",
      "formallyAccepted",
    ],
    ["one that was not invited did too", [review, "notInvited", "resigned"], "resigned", "formallyAccepted"],
    ["one that waits for the list is above the threshold", [review, ranking], undefined, "aboveThreshold"],
    ["one on the reserve list is too", [ranking, reserve], undefined, "aboveThreshold"],
    ["one that ended there was too", [reserve, "reserve"], "reserve", "aboveThreshold"],
    ["one withdrawn while it waited was too", [ranking, "withdrawn"], "withdrawn", "aboveThreshold"],
    [
      "one withdrawn before its interview passed the formal check only",
      [{ scoring: "awaitingInterview" }, "withdrawn"],
      "withdrawn",
      "formallyAccepted",
    ],
    ["one withdrawn under the formal check was in time", [check, "withdrawn"], "withdrawn", "inTime"],
    ["one that resigned was awarded", [preparation, "resigned"], "resigned", "awarded"],
    ["one that is carried out is contracted", [preparation, execution], undefined, "contracted"],
    ["a terminated one was contracted", [execution, "terminated"], "terminated", "contracted"],
    ["a funded one was settled", [execution, "funded"], "funded", "settled"],
  ] as const)("%s", (_, states, end, step) => {
    const { end: ended, reached } = caseIn(states);
    expect([ended, reached]).toEqual([end, step]);
  });

  it.each([
    ["a draft", [null, draft]],
    ["a discarded one", [draft, "discarded"]],
  ] as const)("%s came nowhere and has no end", (_, states) => {
    const { end, reached } = caseIn(states, null);
    expect([end, reached]).toEqual([undefined, undefined]);
  });

  it("of one whose last entry tells no state before it, or none with stages, is no further than in time", () => {
    for (const from of [null, "discarded"] as const)
      expect(caseIn([from, "withdrawn"])).toMatchObject({ end: "withdrawn", reached: "inTime" });
    const context: JsonObject = { ...blank, submission: { ...blank.submission, number: "S/001" } };
    const unwritten = { machineVersion: 1, value: review, context };
    expect(summariseCase("A-001", unwritten, undefined).reached).toBe("formallyAccepted");
    expect(summariseCase("A-001", { ...unwritten, value: "withdrawn" }, undefined).reached).toBe("inTime");
  });

  it("is not spoken of where there is none", () => {
    expect(Object.keys(caseIn([null, draft], null))).toEqual(["case", "context", "visitOmitted"]);
    expect(Object.keys(caseIn([draft, check]))).toEqual(["case", "reached", "context", "visitOmitted"]);
  });

  it("includes every step before", () => {
    expect(hasReached("awarded", "inTime")).toBe(true);
    expect(hasReached("awarded", "awarded")).toBe(true);
    expect(hasReached("awarded", "contracted")).toBe(false);
    expect(hasReached(undefined, "submitted")).toBe(false);
  });
});

describe("a visit", () => {
  it("was left out when monitoring is in the state of its name, and in no other", () => {
    const monitored = (monitoring: string) => ({ execution: { ...execution.execution, monitoring } });
    expect(caseIn([monitored("omitted")]).visitOmitted).toBe(true);
    expect(caseIn([monitored("visited")]).visitOmitted).toBe(false);
    expect(caseIn([{ execution: { amendments: "omitted" } }]).visitOmitted).toBe(false);
  });
});
