import { describe, expect, it } from "vitest";
import type { Role } from "../../journal/entry.ts";
import { type ValueClass, valueClasses } from "../ground/value-classes.ts";
import type { CaseAsked } from "./case-standing.ts";
import { isSeen, type Seen, seenOfCall, seenOfCase } from "./seen-by.ts";

const names = Object.keys(valueClasses) as ValueClass[];
const caseWith = (...experts: readonly string[]): CaseAsked => ({
  submission: { applicant: "p-1" },
  scoring: {
    cards: experts.map((expert) => ({ expert, scores: {}, total: { num: 0, den: 1 }, version: 1 })),
    recused: [],
    allFiled: experts.length >= 2,
  },
  agreement: { concludedAt: null },
});
const scoring = ["scoring.underMeritReview"];
const seenBy = (role: string, id: string, state: readonly string[], ...experts: readonly string[]): Seen =>
  seenOfCase({ role: role as Role, id }, caseWith(...experts), state);
const classesOf = ({ classes }: Seen) => names.filter((name) => classes.has(name));
/** Whose of these cards are seen, and of whose it is known. */
const cards = (seen: Seen) => ["e-1", "e-2"].filter((expert) => isSeen(seen, "cards", expert));
const known = (seen: Seen) => ["e-1", "e-2"].filter((expert) => isSeen(seen, "experts", expert));

it("an unfinished card is its expert's alone, and a card that was taken out a matter of the recusal", () => {
  const seen = seenBy("expert", "e-1", scoring);
  expect(["e-1", "e-2"].map((expert) => isSeen(seen, "drafts", expert))).toEqual([true, false]);
  expect(isSeen(seen, "drafts")).toBe(false);
  const asked = caseWith("e-2", "e-3");
  const gone = { ...asked, scoring: { ...asked.scoring, recused: ["e-1"] } };
  const of = (role: Role) => isSeen(seenOfCase({ role, id: "x" }, gone, ["belowThreshold"]), "cards", "e-1");
  expect([of("operator"), of("committee")]).toEqual([true, false]);
});

describe("an expert sees", () => {
  it("answers and nothing else of a case, before locking a card, whoever has locked one", () => {
    for (const experts of [[], ["e-2"]]) {
      const seen = seenBy("expert", "e-1", scoring, ...experts);
      expect(classesOf(seen)).toEqual(["course", "answers", "drafts"]);
      expect(cards(seen)).toEqual([]);
    }
  });

  it("the own card alone while another is missing, and that it is the own one", () => {
    const seen = seenBy("expert", "e-1", scoring, "e-1");
    expect(classesOf(seen)).toEqual(["course", "answers", "ownCard", "drafts"]);
    expect([cards(seen), known(seen)]).toEqual([["e-1"], ["e-1"]]);
  });

  it("all cards, and who gave them, once none is missing", () => {
    const seen = seenBy("expert", "e-1", scoring, "e-1", "e-2");
    expect(classesOf(seen)).toEqual(["course", "answers", "ownCard", "drafts", "cards", "experts"]);
    expect([cards(seen), known(seen)]).toEqual([
      ["e-1", "e-2"],
      ["e-1", "e-2"],
    ]);
  });
});

describe("others see of cards", () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ["operator", ["e-1"], []],
    ["operator", ["e-1", "e-2"], ["e-1", "e-2"]],
    ["decisionMaker", ["e-1"], []],
    ["decisionMaker", ["e-1", "e-2"], ["e-1", "e-2"]],
    ["committee", ["e-1"], []],
    ["committee", ["e-1", "e-2"], ["e-1", "e-2"]],
    ["officer", ["e-1", "e-2"], []],
    ["accountant", ["e-1", "e-2"], []],
    ["system", ["e-1", "e-2"], []],
  ])("as %s, with those of %j there, %j", (role, experts, shown) => {
    expect(cards(seenBy(role, "o-1", scoring, ...experts))).toEqual(shown);
  });

  it("none as somebody of another role with the expert's id", () => {
    const seen = seenBy("operator", "e-1", scoring, "e-1");
    expect(cards(seen)).toEqual([]);
    expect(known(seenBy("officer", "e-1", scoring, "e-1"))).toEqual([]);
    // Nor is a card of their own hidden from an expert because somebody else was recused.
    expect(cards(seenBy("decisionMaker", "e-1", scoring, "e-1", "e-2"))).toEqual(["e-1", "e-2"]);
  });

  it("not who gave them, as committee and applicant", () => {
    expect(known(seenBy("committee", "c-1", scoring, "e-1", "e-2"))).toEqual([]);
    const applicant = seenBy("applicant", "p-1", ["awarded"], "e-1", "e-2");
    expect([cards(applicant), known(applicant)]).toEqual([["e-1", "e-2"], []]);
  });
});

describe("a value without a class", () => {
  it("is shown to nobody, not even to who sees most", () => {
    const seen = seenBy("operator", "o-1", scoring);
    expect([isSeen(seen, undefined), isSeen(seen, undefined, "e-1")]).toEqual([false, false]);
    expect([isSeen(seen, "course"), isSeen(seen, "nonsense")]).toEqual([true, false]);
  });
});

describe("of a call", () => {
  const staff = ["course", "actors", "counts", "others"];
  it.each<[string, readonly string[]]>([
    ["applicant", ["course"]],
    ["expert", ["course"]],
    ["system", ["course"]],
    ["officer", staff],
    ["committee", staff],
    ["decisionMaker", staff],
    ["accountant", staff],
    ["operator", ["course", "experts", "recusals", "actors", "counts", "others", "sample"]],
    ["monitor", [...staff, "sample"]],
    ["auditor", []],
  ])("%s sees %j", (role, classes) => {
    const seen = seenOfCall({ role: role as Role, id: "x" });
    expect(classesOf(seen)).toEqual(classes);
    // No card of a case is told of by its call.
    expect(isSeen(seen, "cards", "x")).toBe(false);
  });
});

describe("somebody with a part in the case", () => {
  it("sees nothing of it", () => {
    const officer = { role: "officer", id: "o-1" } as const;
    expect(seenOfCase(officer, caseWith(), scoring, { isBound: true }).classes.size).toBe(0);
    expect(seenOfCase(officer, caseWith(), scoring).classes.size).toBeGreaterThan(0);
  });
});

describe("what each standing sees of a case", () => {
  const handled = ["course", "answers", "personalAnswers", "applicant"];
  const concluded: CaseAsked = {
    ...caseWith("e-1", "e-2"),
    agreement: { concludedAt: "2026-04-01T10:00:00.000Z" },
  };
  it.each<[string, string, readonly string[], CaseAsked, readonly string[]]>([
    [
      "the applicant",
      "applicant",
      ["awarded"],
      concluded,
      [
        ...handled,
        ...["findings", "verdicts", "cards", "points", "interview", "place", "money", "account"],
        ...["monitoring", "amendments", "progress", "letters"],
      ],
    ],
    [
      "the applicant while experts score",
      "applicant",
      scoring,
      caseWith("e-1", "e-2"),
      [...handled, "findings", "verdicts", "letters"],
    ],
    [
      "an officer",
      "officer",
      ["awarded"],
      concluded,
      [...handled, "findings", "checklist", "verdicts", "comments", "letters", "actors", "others"],
    ],
    [
      "the committee",
      "committee",
      ["awarded"],
      concluded,
      ["course", "answers", "cards", "points", "interview"],
    ],
    ["the committee before", "committee", scoring, caseWith("e-1"), ["course"]],
    [
      "a decision maker",
      "decisionMaker",
      ["awarded"],
      concluded,
      [
        ...["course", "answers", "applicant", "findings", "checklist", "verdicts", "cards", "experts"],
        ...["recusals"],
        ...["points", "interview", "place", "money", "comments", "letters", "actors"],
      ],
    ],
    [
      "an operator",
      "operator",
      ["awarded"],
      concluded,
      [
        ...handled,
        ...[
          "findings",
          "checklist",
          "verdicts",
          "cards",
          "experts",
          "recusals",
          "points",
          "interview",
          "place",
        ],
        ...[
          "money",
          "account",
          "comments",
          "monitoring",
          "amendments",
          "progress",
          "letters",
          "actors",
          "others",
        ],
      ],
    ],
    [
      "an accountant",
      "accountant",
      ["awarded"],
      concluded,
      [
        ...handled,
        ...[
          "findings",
          "verdicts",
          "place",
          "money",
          "account",
          "amendments",
          "progress",
          "letters",
          "actors",
        ],
      ],
    ],
    [
      "a monitor",
      "monitor",
      ["awarded"],
      concluded,
      [...handled, "monitoring", "amendments", "progress", "letters", "actors"],
    ],
    ["time", "system", ["awarded"], concluded, ["course"]],
    ["nobody", "applicant", ["awarded"], { ...concluded, submission: { applicant: "p-2" } }, []],
  ])("%s", (_, role, state, context, classes) => {
    const id = role === "applicant" ? "p-1" : "x-1";
    expect(classesOf(seenOfCase({ role: role as Role, id }, context, state))).toEqual(classes);
  });
});
