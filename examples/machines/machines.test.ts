import { describe, expect, it } from "vitest";
import * as agreement from "./agreement.ts";
import * as call from "./call.ts";
import * as eligibility from "./eligibility.ts";
import * as grant from "./grant.ts";
import * as monitoring from "./monitoring.ts";
import * as progress from "./progress.ts";
import * as scoring from "./scoring.ts";
import * as settlement from "./settlement.ts";
import * as submission from "./submission.ts";

describe("the machine examples", () => {
  it.each([
    ["submission", submission, "submitted"],
    ["eligibility", eligibility, "eligible"],
    ["scoring", scoring, "awarded"],
    ["agreement", agreement, "concluded"],
    ["monitoring", monitoring, "visited"],
    ["monthly reports", progress, "closed"],
    ["settlement", settlement, "settled"],
    ["grant", grant, "formallyRejected"],
    ["call", call, "archived"],
  ])("runs %s alone under createActor to its end", (_, example, end) => {
    expect(example).toMatchObject({ value: end, status: "done" });
  });

  it("passes through the waiting states that the comments name", () => {
    expect([eligibility.waiting, scoring.invited, monitoring.waiting, settlement.waiting]).toEqual([
      "awaitingSupplement",
      "awaitingInterview",
      "awaitingImplementation",
      "awaitingRepayment",
    ]);
    expect(Object.values(progress.months).map(({ is }) => is)).toEqual(["accepted", "omitted"]);
    expect(grant.submitted).toEqual({ eligibility: "underFormalCheck" });
    expect(call.context.call.applications).toBe(1);
  });
});
