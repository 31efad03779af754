import { describe, expect, it } from "vitest";
import type { JournalEntry } from "../journal/entry.ts";
import type { Json } from "../values/json.ts";
import { initialCaseContext } from "../machines/case-context.ts";
import type { EndCode } from "../machines/state-meta.ts";
import type { SnapshotEnvelope } from "../ports/store.ts";
import { hasReached, summariseCase } from "./case-summary.ts";

const reached = (states: readonly Json[], end?: EndCode, number: string | null = "S/001") => {
  const snapshot = {
    value: states.at(-1) ?? null,
    context: { ...initialCaseContext(undefined), number },
  } as unknown as SnapshotEnvelope;
  const journal = states.map((to) => ({ to })) as unknown as readonly JournalEntry[];
  return summariseCase("A-001", snapshot, journal, end).reached;
};

const draft = { submission: "draft" };
const check = { eligibility: "underFormalCheck" };
const review = { scoring: "underMeritReview" };
const ranking = { scoring: "awaitingRanking" };
const preparation = { agreement: "inPreparation" };
const execution = { execution: { payment: "paid", settlement: "inRealisation" } };

describe("how far an application came", () => {
  it.each([
    ["a draft came nowhere", [draft], undefined, null, undefined],
    ["a late one was submitted only", [draft, "late"], "late", "S/001", "submitted"],
    ["one under formal check was in time", [draft, check], undefined, "S/001", "inTime"],
    ["a rejected one was in time", [draft, check, "formallyRejected"], "formallyRejected", "S/001", "inTime"],
    [
      "one below the threshold passed the formal check",
      [draft, check, review, "belowThreshold"],
      "belowThreshold",
      "S/001",
      "formallyAccepted",
    ],
    [
      "one on reserve was above the threshold",
      [draft, check, review, ranking, "unfunded"],
      "reserve",
      "S/001",
      "aboveThreshold",
    ],
    [
      "one that resigned was awarded",
      [draft, check, review, ranking, preparation, "resigned"],
      "resigned",
      "S/001",
      "awarded",
    ],
    [
      "a terminated one was contracted",
      [draft, check, review, ranking, preparation, execution, "terminated"],
      "terminated",
      "S/001",
      "contracted",
    ],
    [
      "a funded one was settled",
      [draft, check, review, ranking, preparation, execution, "closed"],
      "funded",
      "S/001",
      "settled",
    ],
    [
      "one withdrawn before its interview passed the formal check only",
      [draft, check, { scoring: "awaitingInterview" }, "withdrawn"],
      "withdrawn",
      "S/001",
      "formallyAccepted",
    ],
  ] as const)("%s", (_, states, end, number, step) => {
    expect(reached(states, end, number)).toBe(step);
  });

  it("includes every step before", () => {
    expect(hasReached("awarded", "inTime")).toBe(true);
    expect(hasReached("awarded", "awarded")).toBe(true);
    expect(hasReached("awarded", "contracted")).toBe(false);
    expect(hasReached(undefined, "submitted")).toBe(false);
  });
});
