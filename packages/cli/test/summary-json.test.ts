import { describe, expect, it } from "vitest";
import { summaryAsJson } from "../src/run/summary-json.ts";
import { sampleSummary } from "./sample-report.ts";

describe("the summary as JSON", () => {
  const json = summaryAsJson(sampleSummary(), { entries: 123, valid: true }, 1.234);

  it("has exactly the members that scripts rely on, in their order", () => {
    expect(Object.keys(json)).toEqual([
      "programme",
      "submitted",
      "late",
      "annulled",
      "withdrawn",
      "leftUnconsidered",
      "formallyRejected",
      "belowThreshold",
      "notInvited",
      "invitedOn",
      "overLimit",
      "reserve",
      "noMoney",
      "resigned",
      "terminated",
      "funded",
      "fundedByApplicantKind",
      "awarded",
      "paid",
      "settled",
      "returned",
      "participants",
      "journalEntries",
      "journalVerified",
      "seconds",
    ]);
  });

  it("counts submitted as the sum of the nine ends that follow it", () => {
    const ends = [
      json.late,
      json.withdrawn,
      json.leftUnconsidered,
      json.formallyRejected,
      json.belowThreshold,
    ];
    const others = [
      json.overLimit,
      json.notInvited,
      json.annulled,
      json.reserve,
      json.noMoney,
      json.resigned,
      json.terminated,
      json.funded,
    ];
    expect([...ends, ...others].reduce((sum, count) => sum + count, 0)).toBe(json.submitted);
  });

  it("names every kind that the form lists, funded or not, and no other that was not funded", () => {
    expect(json.fundedByApplicantKind).toEqual({ ngo: 2, group: 0 });
  });

  it("has the targets of a programme that states some", () => {
    const targets = {
      target: 3,
      sign: 4,
      signed: 3,
      lost: 1,
      settled: 2,
      open: 0,
      missing: 1,
      toSign: 1,
      standing: "outOfReach",
    } as const;
    const withTargets = { ...sampleSummary(), targets };
    expect(summaryAsJson(withTargets, { entries: 1, valid: true }, 1)).toMatchObject({ targets });
    expect(json).not.toHaveProperty("targets");
  });

  it("gives money as decimal texts", () => {
    expect([json.awarded, json.paid, json.settled, json.returned]).toEqual([
      "6000.00",
      "6000.00",
      "3500.50",
      "2499.50",
    ]);
  });
});
