import { describe, expect, it } from "vitest";
import { dueDeadline } from "./due-deadlines.ts";

const now = "2026-03-20T09:00:00.000Z";

/** The deadline of a stage that knows when its term begins, under a programme that states these. */
function dueOf(name: string, deadlines: object, starts?: object) {
  const stage = { nouns: { name: "settlement" }, verbs: { terms: starts } };
  const aggregate = { stages: [stage], terms: () => ({ call: "spring" }) };
  const document = { zone: "Europe/Warsaw", holidays: "PL", deadlines };
  const programme = { id: "p", version: "1.0.0", document };
  const basis = { aggregate, programme, id: "A-1", context: {}, happened: {}, now };
  return dueDeadline({ stage: "settlement", name } as never, basis as never);
}
const term = { amount: 3, unit: "day", roll: "none", basis: ["regulations"] };

describe("a deadline that is set", () => {
  it("counts its term from now, or from what its stage says", () => {
    const dueAt = "2026-03-23T23:00:00.000Z";
    expect(dueOf("report", { report: term })).toEqual({ name: "report", dueAt });
    const started = dueOf("report", { report: term }, { report: () => ({ from: "2026-03-10" }) });
    expect(started).toEqual({ name: "report", dueAt: "2026-03-13T23:00:00.000Z" });
  });

  it("is at the instant that its stage knows, whatever the programme states", () => {
    const at = "2026-12-31T23:00:00.000Z";
    expect(dueOf("report", {}, { report: () => ({ at }) })).toEqual({ name: "report", dueAt: at });
  });

  it("is none while what it counts from has not happened", () => {
    expect(dueOf("report", { report: { ...term, from: "payment.confirm" } })).toBeUndefined();
  });

  it("is none while no repetition of it can be counted", () => {
    const months = [
      { of: "2026-03", from: "2026-03-01", to: "2026-03-31" },
      { of: "2026-04", from: "2026-04-01", to: "2026-04-30" },
    ];
    const each = { report: () => ({ each: months }) };
    expect(dueOf("report", { report: term }, each)?.dueAt).toBe("2026-04-03T22:00:00.000Z");
    expect(dueOf("report", { report: { ...term, from: "payment.confirm" } }, each)).toBeUndefined();
    expect(dueOf("report", { report: { ...term, from: "period.start" } }, each)?.dueAt).toBe(
      "2026-03-04T23:00:00.000Z",
    );
  });

  it("is refused by name where the programme states no such term", () => {
    expect(() => dueOf("report", { signing: term })).toThrow(
      '[OGW460] programme "p" 1.0.0: it states no term "report" although its machine needs one',
    );
  });
});
