import { describe, expect, it } from "vitest";
import { officer } from "../../src/actors/officer.ts";
import { createSeededRandom, randomOf } from "../../src/random/seeded-random.ts";
import { caseSituation } from "../case-situation.ts";

const seeds = Array.from({ length: 60 }, (_, seed) => randomOf(createSeededRandom(seed), "A-001"));

describe("the simulated officer", () => {
  const check = (state: string, changes: Parameters<typeof caseSituation>[1] = {}) =>
    officer(caseSituation(state, { legal: [["formalCheck.complete", "officer"]], ...changes }));

  it("checks in office hours of a working day, after the call has closed", () => {
    const early = {
      since: { "eligibility.underFormalCheck": "2026-03-10T11:00:00.000Z" },
      now: "2026-03-10T11:00:00.000Z",
    };
    for (const random of seeds) {
      const at = check("eligibility.underFormalCheck", { ...early, random })?.at ?? "";
      expect(at > "2026-03-20T15:00:00.000Z").toBe(true);
      expect([1, 2, 3, 4, 5]).toContain(new Date(at).getUTCDay());
      expect([6, 7, 8, 9, 10, 11, 12, 13, 14]).toContain(new Date(at).getUTCHours());
    }
  });

  it("gives what the place shows when a finding is awaited", () => {
    const site = [{ path: "/siteIsPublic", value: true }];
    expect(check("eligibility.awaitingFinding", { row: { site } })?.payload).toEqual({ findings: site });
  });

  it("gives the points that it would, where they are awaited", () => {
    const points = [{ rule: "public-place", points: 3 }];
    expect(check("eligibility.awaitingFinding", { row: { points } })?.payload).toEqual({
      findings: [],
      points: [{ rule: "public-place", points: 3, reason: "As found on the spot." }],
    });
  });

  it("stops looking when the place shows nothing, or nothing new", () => {
    expect(check("eligibility.awaitingFinding")).toBeUndefined();
    const site = [{ path: "/siteIsPublic", value: true }];
    const sent = { "formalCheck.complete": 4 };
    expect(check("eligibility.awaitingFinding", { row: { site }, sent })).toBeUndefined();
  });
});
