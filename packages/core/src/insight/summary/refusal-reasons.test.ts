import { describe, expect, it } from "vitest";
import type { JournalEntry } from "../../journal/entry.ts";
import type { Page } from "../../store/store.ts";
import { lastFormalCheck, ReasonCount, reasonsOfEnd } from "./refusal-reasons.ts";

const outcome = (rule: string, verdict: string, does?: string) => ({
  rule,
  verdict,
  kind: "eligibility",
  ...(does === undefined ? {} : { consequence: { does } }),
});
const entry = (type: string, verdicts: readonly object[] = [], more: object = {}) =>
  ({ command: { type }, event: { type, ...more }, verdicts }) as unknown as JournalEntry;
const nothing = { last: undefined, termination: null };

describe("the reasons of an end", () => {
  it("are the blocking rules that were not met, for a rejection", () => {
    const check = entry("formalCheck.complete", [
      outcome("amount", "notMet", "reject"),
      outcome("zone", "met"),
      outcome("letter", "notMet", "supplement"),
    ]);
    expect(reasonsOfEnd("formallyRejected", { check, last: check, termination: null })).toEqual([
      { by: "rule", reason: "amount" },
    ]);
  });

  it("are all rules still unmet or open at the last check, for one left unconsidered", () => {
    const check = entry("formalCheck.complete", [
      outcome("amount", "met"),
      outcome("letter", "notMet", "supplement"),
      outcome("name", "undetermined", "askPerson"),
      outcome("sum", "error", "supplement"),
      outcome("tip", "notMet", "warn"),
      outcome("bonus", "notMet"),
    ]);
    const reasons = reasonsOfEnd("leftUnconsidered", { ...nothing, check });
    expect(reasons.map(({ reason }) => reason)).toEqual(["letter", "name", "sum"]);
  });

  it("are what could not be mended, where a programme rejects that, and what a person ruled", () => {
    const unmended = entry("formalCheck.complete", [outcome("letter", "notMet", "supplement")]);
    const rejected = reasonsOfEnd("formallyRejected", { ...nothing, check: unmended });
    expect(rejected).toEqual([{ by: "rule", reason: "letter" }]);
    const open = [outcome("place", "undetermined", "askPerson"), outcome("letter", "notMet", "supplement")];
    const rulings = [{ rule: "place", does: "reject" }];
    const ruled = entry("formalCheck.complete", open, { rulings });
    expect(reasonsOfEnd("formallyRejected", { ...nothing, check: ruled })).toEqual([
      { by: "rule", reason: "place" },
    ]);
  });

  it("are the event where no rule of the check was open", () => {
    const check = entry("formalCheck.complete", [outcome("a", "met")]);
    const last = entry("deadline.supplement.passed");
    expect(reasonsOfEnd("leftUnconsidered", { check, last, termination: null })).toEqual([
      { by: "event", reason: "deadline.supplement.passed" },
    ]);
  });

  it("are the event that ended the case otherwise", () => {
    expect(reasonsOfEnd("reserve", { ...nothing, last: entry("reserve.close") })).toEqual([
      { by: "event", reason: "reserve.close" },
    ]);
  });

  it("are the operator's reason for a termination, even when repayments came after", () => {
    const last = entry("repayment.record");
    expect(reasonsOfEnd("terminated", { last, termination: { reason: "noReport" } })).toEqual([
      { by: "event", reason: "agreement.terminate/noReport" },
    ]);
  });

  it("are what led there by its own way: rules of the check for its ends alone, and a cause for a termination alone", () => {
    const rejected = entry("formalCheck.complete", [outcome("amount", "notMet", "reject")]);
    const last = entry("application.withdraw");
    const termination = { reason: "noReport" };
    expect(reasonsOfEnd("withdrawn", { check: rejected, last, termination })).toEqual([
      { by: "event", reason: "application.withdraw" },
    ]);
    expect(reasonsOfEnd("withdrawn", nothing)).toEqual([{ by: "event", reason: "withdrawn" }]);
    const both = entry("formalCheck.complete", [
      outcome("amount", "notMet", "reject"),
      outcome("late-letter", "notMet", "leaveUnconsidered"),
    ]);
    expect(reasonsOfEnd("leftUnconsidered", { ...nothing, check: both })).toEqual([
      { by: "rule", reason: "late-letter" },
    ]);
  });

  it("are counted by end, most frequent first", () => {
    const count = new ReasonCount();
    count.add("formallyRejected", [
      { by: "rule", reason: "zone" },
      { by: "rule", reason: "amount" },
    ]);
    count.add("late", [{ by: "event", reason: "application.submit" }]);
    count.add("formallyRejected", [{ by: "rule", reason: "zone" }]);
    expect(count.counted().map((one) => [one.end, one.reason, one.count])).toEqual([
      ["formallyRejected", "zone", 2],
      ["formallyRejected", "amount", 1],
      ["late", "application.submit", 1],
    ]);
  });
});

describe("the last formal check", () => {
  /** A store with this journal of `case:a`, and what it was asked for. */
  const storeOf = (types: readonly string[]) => {
    const asked: Page<number>[] = [];
    const entries = types.map((type) => entry(type));
    const journal = async (_: string, page: Page<number> = {}) => {
      asked.push(page);
      const { after = 0, limit = entries.length } = page;
      return entries.slice(after, after + limit);
    };
    return { asked, entries, journal };
  };
  const edits = (count: number) => Array.from({ length: count }, () => "application.edit");

  it("is the last of several", async () => {
    const store = storeOf(["formalCheck.complete", "application.supplement", "formalCheck.complete", "note"]);
    expect(await lastFormalCheck(store, "case:a", 4)).toBe(store.entries[2]);
  });

  it("is found from the end, without reading what lies before it", async () => {
    const store = storeOf([...edits(100), "formalCheck.complete", "deadline.supplement.passed"]);
    expect(await lastFormalCheck(store, "case:a", 102)).toBe(store.entries[100]);
    expect(store.asked).toEqual([{ after: 86, limit: 16 }]);
  });

  it("is looked for as far as the first entry, each entry once", async () => {
    const store = storeOf(["formalCheck.complete", ...edits(19)]);
    expect(await lastFormalCheck(store, "case:a", 20)).toBe(store.entries[0]);
    expect(store.asked).toEqual([
      { after: 4, limit: 16 },
      { after: 0, limit: 4 },
    ]);
    expect(await lastFormalCheck(storeOf(edits(17)), "case:a", 17)).toBeUndefined();
  });
});
