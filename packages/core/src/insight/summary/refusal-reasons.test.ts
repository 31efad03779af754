import { describe, expect, it } from "vitest";
import type { JournalEntry } from "../journal/entry.ts";
import { countReasons, reasonsOfEnd } from "./refusal-reasons.ts";

const outcome = (rule: string, verdict: string, severity = "blocking", kind = "eligibility") => ({
  rule,
  verdict,
  severity,
  kind,
});
const entry = (type: string, verdicts: readonly object[] = [], event: object = {}) =>
  ({ command: { type }, event: { type, ...event }, verdicts }) as unknown as JournalEntry;

describe("the reasons of an end", () => {
  it("are the blocking rules that were not met, for a rejection", () => {
    const journal = [
      entry("application.submit", [outcome("zone", "notMet")]),
      entry("formalCheck.complete", [
        outcome("amount", "notMet"),
        outcome("zone", "met"),
        outcome("letter", "notMet", "curable"),
      ]),
    ];
    expect(reasonsOfEnd("formallyRejected", journal)).toEqual([{ by: "rule", reason: "amount" }]);
  });

  it("are all rules still unmet or open at the last check, for one left unconsidered", () => {
    const journal = [
      entry("formalCheck.complete", [
        outcome("amount", "undetermined"),
        outcome("letter", "notMet", "curable"),
      ]),
      entry("application.supplement"),
      entry("formalCheck.complete", [
        outcome("amount", "met"),
        outcome("letter", "notMet", "curable"),
        outcome("name", "undetermined"),
        outcome("tip", "notMet", "advisory"),
        outcome("bonus", "notMet", "", "scoring"),
      ]),
    ];
    expect(reasonsOfEnd("leftUnconsidered", journal).map(({ reason }) => reason)).toEqual(["letter", "name"]);
  });

  it("are the event that ended the case otherwise", () => {
    const journal = [entry("formalCheck.complete", [outcome("a", "met")]), entry("reserve.close")];
    expect(reasonsOfEnd("reserve", journal)).toEqual([{ by: "event", reason: "reserve.close" }]);
  });

  it("are the operator's reason for a termination, even when repayments came after", () => {
    const journal = [entry("agreement.terminate", [], { reason: "noReport" }), entry("repayment.record")];
    expect(reasonsOfEnd("terminated", journal)).toEqual([
      { by: "event", reason: "agreement.terminate/noReport" },
    ]);
  });

  it("are counted by end, most frequent first, and never for funded ones", () => {
    const rejected = [
      entry("formalCheck.complete", [outcome("zone", "notMet"), outcome("amount", "notMet")]),
    ];
    const zone = [entry("formalCheck.complete", [outcome("zone", "notMet")])];
    const counted = countReasons([
      ["formallyRejected", rejected],
      ["formallyRejected", zone],
      ["late", [entry("application.submit")]],
      ["funded", [entry("settlement.decide")]],
    ]);
    expect(counted.map(({ end, reason, count }) => [end, reason, count])).toEqual([
      ["formallyRejected", "zone", 2],
      ["formallyRejected", "amount", 1],
      ["late", "application.submit", 1],
    ]);
  });
});
