import { describe, expect, it } from "vitest";
import type { Role } from "../../journal/entry.ts";
import { actsForOthers, type CaseAsked, caseStanding } from "./case-standing.ts";
import type { CaseStanding } from "./sight-table.ts";

interface Scored {
  readonly cards?: readonly string[];
  readonly recused?: readonly string[];
  readonly concludedAt?: string;
}

const asked = ({ cards = [], recused = [], concludedAt }: Scored = {}): CaseAsked => ({
  submission: { applicant: "p-1" },
  scoring: {
    cards: cards.map((expert) => ({ expert, scores: {}, total: { num: 0, den: 1 }, version: 1 })),
    recused,
    allFiled: cards.length >= 2,
  },
  agreement: { concludedAt: concludedAt ?? null },
});
const who = (role: string, id = "x") => ({ role: role as Role, id });

const draft = ["submission.draft"];
const checked = ["eligibility.underFormalCheck"];
const scoredNow = ["scoring.underMeritReview"];
const interviewed = ["scoring.awaitingInterview"];
const executed = ["execution.payment.awaitingOrder", "execution.settlement.inRealisation"];

describe("an applicant's standing", () => {
  it.each<[string, readonly string[], CaseStanding]>([
    ["p-1", draft, "applicant"],
    ["p-1", checked, "applicant"],
    ["p-1", scoredNow, "applicantWhileScored"],
    ["p-1", interviewed, "applicantWhileScored"],
    ["p-1", ["scoring.provisionallyBelow"], "applicantWhileScored"],
    ["p-1", ["scoring.onReserve"], "applicant"],
    ["p-1", ["scoring.offeredPart"], "applicant"],
    ["p-1", ["awarded"], "applicant"],
    ["p-2", draft, "nobody"],
    ["p-2", scoredNow, "nobody"],
  ])("of %s in %j is %s", (id, state, standing) => {
    expect(caseStanding(who("applicant", id), asked(), state, {})).toBe(standing);
    // Who has a part in a case as its applicant sees it as its applicant.
    expect(caseStanding(who("applicant", id), asked(), state, { isBound: true })).toBe(standing);
  });
});

it("an applicant's standing is that of a scored case no more once the call is decided", () => {
  for (const state of [["scoring.awaitingRanking"], ["scoring.provisionallyBelow"]])
    expect(caseStanding(who("applicant", "p-1"), asked(), state, { isDecided: true })).toBe("applicant");
  expect(caseStanding(who("applicant", "p-2"), asked(), scoredNow, { isDecided: true })).toBe("nobody");
});

describe("a draft, and a case that was discarded", () => {
  const roles = ["officer", "expert", "committee", "decisionMaker", "operator", "accountant", "monitor"];

  it.each(roles)("is nobody's but its applicant's: not of %s", (role) => {
    expect(caseStanding(who(role), asked(), draft, {})).toBe("nobody");
    expect(caseStanding(who(role), asked(), ["discarded"], {})).toBe("nobody");
    expect(caseStanding(who(role), asked(), ["submission.draft", "discarded"], {})).toBe("nobody");
  });

  it("has time stand to it as always", () => {
    expect(caseStanding(who("system"), asked(), draft, {})).toBe("system");
    expect(caseStanding(who("system", "p-1"), asked(), checked, { isBound: true })).toBe("system");
  });
});

describe("somebody with a part in the case", () => {
  it.each(["officer", "expert", "committee", "decisionMaker", "operator", "accountant", "monitor"])(
    "has no standing as %s",
    (role) => {
      const whole = asked({ cards: ["x", "e-2"], concludedAt: "2026-04-01T10:00:00.000Z" });
      expect(caseStanding(who(role, "p-1"), whole, executed, {})).toBe("nobody");
      expect(caseStanding(who(role), whole, executed, { isBound: true })).toBe("nobody");
      expect(caseStanding(who(role), whole, executed, {})).not.toBe("nobody");
    },
  );
});

describe("an expert's standing", () => {
  it.each<[string, Scored, readonly string[], CaseStanding]>([
    ["before any card, the case being scored", {}, scoredNow, "expertToScore"],
    ["before the own card, another's there", { cards: ["e-2"] }, scoredNow, "expertToScore"],
    ["before the case is scored", {}, checked, "nobody"],
    ["once the cards of others are complete", { cards: ["e-2", "e-3"] }, interviewed, "nobody"],
    ["with the own card, another missing", { cards: ["x"] }, scoredNow, "expertWithCard"],
    ["with the own card, none missing", { cards: ["x", "e-2"] }, interviewed, "expertAfterAll"],
    [
      "with the own card, one more than needed",
      { cards: ["x", "e-2", "e-3"] },
      ["awarded"],
      "expertAfterAll",
    ],
    ["recused", { recused: ["x"] }, scoredNow, "nobody"],
    ["recused after the own card", { cards: ["x", "e-2"], recused: ["x"] }, interviewed, "nobody"],
    ["beside one who was recused", { recused: ["e-2"] }, scoredNow, "expertToScore"],
  ])("%s", (_, scored, state, standing) => {
    expect(caseStanding(who("expert"), asked(scored), state, {})).toBe(standing);
  });
});

describe("the committee's standing", () => {
  it.each<[readonly string[], CaseStanding]>([
    [[], "staffBefore"],
    [["e-1"], "staffBefore"],
    [["e-1", "e-2"], "committee"],
    [["e-1", "e-2", "e-3"], "committee"],
  ])("with the cards of %j is %s", (cards, standing) => {
    expect(caseStanding(who("committee"), asked({ cards }), scoredNow, {})).toBe(standing);
  });

  it("is that of staff before their part begins while a card is missing, however many there are", () => {
    const { cards } = asked({ cards: ["e-1", "e-2"] }).scoring;
    const third = { ...asked(), scoring: { cards, recused: [], allFiled: false } };
    expect(caseStanding(who("committee"), third, scoredNow, {})).toBe("staffBefore");
  });
});

describe("the standing of those who work on agreements", () => {
  it.each(["accountant", "monitor"] as const)("of a %s begins with the agreement", (role) => {
    const standing = (state: readonly string[], concludedAt?: string) =>
      caseStanding(who(role), asked(concludedAt === undefined ? {} : { concludedAt }), state, {});

    expect(standing(["agreement.awaitingSignature"])).toBe("staffBefore");
    expect(standing(["executionLike.other"])).toBe("staffBefore");
    expect(standing(executed)).toBe(role);
    expect(standing(["awarded", "execution.payment.paid"])).toBe(role);
    // Settled or terminated since.
    expect(standing(["settled"], "2026-04-01T10:00:00.000Z")).toBe(role);
  });
});

describe("the standing of those who see every submitted case", () => {
  it.each(["officer", "decisionMaker", "operator"] as const)("is that of the %s", (role) => {
    expect(caseStanding(who(role), asked(), checked, {})).toBe(role);
    expect(caseStanding(who(role), asked(), ["submission.draft", "eligibility.x"], {})).toBe(role);
  });

  it("is nobody's of an unknown role", () => {
    expect(caseStanding(who("auditor"), asked(), checked, {})).toBe("nobody");
  });
});

describe("a part of one's own in a matter", () => {
  it("keeps everybody from it who acts for others: not applicants, not the system", () => {
    const roles = ["applicant", "system", "officer", "expert", "decisionMaker"] as const;
    expect(roles.filter((role) => actsForOthers({ role }))).toEqual(roles.slice(2));
  });
});
