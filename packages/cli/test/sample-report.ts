import { grosze } from "@opus/grant-rules/money";
import type { Summary } from "@opus/grant-workflow";
import { minimalProgramme } from "@opus/grant-workflow-testing";
import type { ReportInput } from "../src/report/edition/report-input.ts";

const HASH = `sha256:${"0".repeat(64)}`;

/** A summary of ten applications in all nine ends, two of them funded. */
export function sampleSummary(): Summary {
  const zero = grosze(0);
  return {
    programme: { id: "minimal", version: "1.0.0", hash: HASH },
    versions: [{ version: "1.0.0", hash: HASH, cases: 11 }],
    calls: [{ call: "spring", pool: grosze(1_000_000), programme: HASH }],
    submitted: 10,
    ends: {
      late: 1,
      annulled: 0,
      withdrawn: 1,
      leftUnconsidered: 1,
      formallyRejected: 1,
      seated: 0,
      noPlace: 0,
      belowThreshold: 1,
      notInvited: 0,
      overLimit: 0,
      reserve: 1,
      invitedOn: 0,
      noMoney: 0,
      resigned: 1,
      revoked: 0,
      terminated: 1,
      funded: 2,
    },
    underWay: 0,
    unranked: [],
    drafts: 1,
    funnel: [
      { step: "submitted", count: 10 },
      { step: "inTime", count: 9 },
      { step: "formallyAccepted", count: 6 },
      { step: "aboveThreshold", count: 5 },
      { step: "awarded", count: 4 },
      { step: "contracted", count: 3 },
      { step: "settled", count: 2 },
    ],
    money: {
      pool: grosze(1_000_000),
      asked: grosze(2_000_000),
      awarded: grosze(600_000),
      paid: grosze(600_000),
      settled: grosze(350_050),
      returned: grosze(249_950),
    },
    byApplicantKind: [
      {
        value: "ngo",
        listed: true,
        submitted: 7,
        funded: 2,
        asked: grosze(1_400_000),
        awarded: grosze(400_000),
      },
      { value: "group", listed: true, submitted: 2, funded: 0, asked: grosze(400_000), awarded: zero },
      { value: "parish", listed: false, submitted: 1, funded: 0, asked: grosze(200_000), awarded: zero },
    ],
    byMapPart: [],
    refusals: [
      { end: "formallyRejected", by: "rule", reason: "amount-in-range", count: 1 },
      { end: "terminated", by: "event", reason: "agreement.terminate/noReport", count: 1 },
    ],
    indicators: [{ id: "participants", planned: 80, achieved: 92 }],
    participants: 92,
    monitoring: { agreements: 3, visited: 1, omitted: 2, asAgreed: 1, recommendations: 0 },
    projects: [
      {
        case: "A-001",
        programme: HASH,
        number: "S/001",
        title: "<script>alert('x')</script>",
        applicantKind: "ngo",
        mapPart: null,
        awarded: grosze(200_000),
        settled: grosze(175_025),
      },
      {
        case: "A-002",
        programme: HASH,
        number: "S/002",
        title: null,
        applicantKind: "ngo",
        mapPart: null,
        awarded: grosze(200_000),
        settled: grosze(175_025),
      },
    ],
    journalEntries: 123,
    lastEntryAt: "2026-12-01T11:00:00.000Z",
  };
}

/** A report over that summary. */
export function sampleReport(changes: Partial<ReportInput> = {}): ReportInput {
  const programme = minimalProgramme({
    assumptions: [
      { id: "pool", text: { pl: "Pulę przyjęto.", en: "The pool is assumed." }, concerns: ["/calls"] },
    ],
    monitoring: { sharePercent: 20, mustInclude: [], basis: [] },
  });
  return {
    summary: sampleSummary(),
    versions: new Map([[HASH, programme]]),
    journal: { entries: 123, valid: true },
    simulated: true,
    ...changes,
  };
}
