import type { RuleOutcome } from "@opus/grant-rules";
import { formalCheckOf, parseProgramme } from "@opus/grant-workflow";
import { minimalProgramme } from "@opus/grant-workflow-testing";
import { describe, expect, it } from "vitest";
import { decidedRules, pointsGiven } from "./decided-rules.ts";

const words = (text: string) => ({ pl: text, en: text });
const bonus = {
  id: "public-place",
  title: words("bonus"),
  kind: "scoring",
  moments: ["scoring"],
  score: { if: [{ var: "siteIsPublic" }, 5, 2] },
  points: { max: 5 },
  basis: ["regulations"],
  messages: { met: words("bonus"), notMet: words("none"), undetermined: words("?") },
};
const [sample] = minimalProgramme().rules;
const seen = { ...sample, id: "seen", require: { var: "siteIsPublic" }, moments: ["formalCheck"] };
const read = parseProgramme(JSON.stringify(minimalProgramme({ rules: [seen, bonus] as never })));
const outcomes = (moment: string, answers: object = {}): readonly RuleOutcome[] =>
  read.rules.evaluate(read.rules.normalise(answers as never, { closed: true }).facts, moment, {
    on: "2026-03-10",
  });

const follows = (event: object, verdicts: readonly RuleOutcome[], earlier?: object) =>
  decidedRules(
    read,
    { event: { type: "formalCheck.complete", ...event } as never, verdicts },
    "en",
    earlier as never,
  ).map((rule) => rule.follows);

describe("what follows from the rules of a decision", () => {
  it("is what a person ruled in place of the rule, with the sum", () => {
    const rulings = [{ rule: "seen", does: "ineligible", amount: "300.00" }];
    expect(follows({}, outcomes("formalCheck"))).toEqual(["a person decides"]);
    expect(follows({ rulings }, outcomes("formalCheck"))).toEqual([
      expect.stringMatching(/^a person ruled: ineligible spending, .*300\.00/),
    ]);
  });

  it("is that a person decides on points that are open, or which points that person gave", () => {
    const open = outcomes("scoring");
    expect(follows({}, open)).toEqual(["a person decides on the points"]);
    expect(follows({ points: { "public-place": 0 } }, open)).toEqual(["points that a person gave: 0"]);
    expect(follows({ type: "review.record" }, open, { "public-place": 4 })).toEqual([
      "points that a person gave: 4",
    ]);
    expect(follows({}, outcomes("scoring", { siteIsPublic: true }), { "public-place": 4 })).toEqual([
      undefined,
    ]);
  });

  it("tells points of the formal check alone", () => {
    const points = { "public-place": 4 };
    const given = (type: string) => pointsGiven({ event: { type, points } as never });
    expect([given("formalCheck.complete"), given("review.record")]).toEqual([points, {}]);
  });
});

describe("the formal check, of points that are open", () => {
  it("waits for a person where the application would pass, and for nobody once they are given", () => {
    const scoring = outcomes("scoring");
    const given = [{ rule: "public-place", points: 3, reason: "seen" }];
    expect(formalCheckOf(read, [], "100.00", { scoring })).toEqual({
      outcome: "needsFinding",
      supplementPaths: [],
      asked: ["public-place"],
    });
    expect(formalCheckOf(read, [], "100.00", { scoring, points: given }).outcome).toBe("eligible");
    expect(formalCheckOf(read, [], null, { scoring }).outcome).toBe("curable");
  });
});
