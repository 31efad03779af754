import { describe, expect, it } from "vitest";
import { trailClass } from "../document/record-class-schema.ts";
import { startContext } from "../kernel/composite.ts";
import { type CaseContext, caseStages, everyOption } from "../lifecycle/case/grant-machine.ts";
import type { PersonalRecord } from "../store/commit.ts";
import { caseForActor } from "./case-for-actor.ts";

const card = (expert: string) => ({ expert, scores: { idea: 5 }, total: { num: 5, den: 1 }, version: 1 });
const record = (id: string, name: string, value: PersonalRecord["value"]): PersonalRecord => ({
  stream: "case:a",
  seq: 1,
  id,
  class: name,
  salt: "00",
  value,
  keepUntil: "2030-12-31",
});
const records = [
  record("answers/1", trailClass, { project: { title: "Podwórko" }, applicant: {} }),
  record("answers/1/contact", "contact", { "/applicant/phone": "600 000 000" }),
  record("answers/2", trailClass, { project: { title: "Podwórko i ogród" }, applicant: {} }),
  record("report/1", trailClass, { spent: "900.00" }),
];
const whole = startContext(caseStages, everyOption);
/** Of a programme in which every expert scores. */
const blank: CaseContext = { ...whole, scoring: { ...whole.scoring, assigned: undefined } };
/** A submitted case that experts score, with cards of these. */
const scoredBy = (...experts: readonly string[]): CaseContext => ({
  ...blank,
  submission: { ...blank.submission, applicant: "p-1", answersVersion: 1 },
  scoring: { ...blank.scoring, allFiled: experts.length >= 2, cards: experts.map(card) },
});
const context = scoredBy("e-1");
const scoring = ["scoring.underMeritReview"];

describe("caseForActor", () => {
  it("hides the first card from the second expert until both are locked", () => {
    const second = { role: "expert", id: "e-2" } as const;
    expect(caseForActor(second, context, scoring, records)?.context.scoring.cards).toEqual([]);
    const both = caseForActor(second, scoredBy("e-1", "e-2"), scoring, records);
    expect(both?.context.scoring.cards).toHaveLength(2);
  });

  it("shows experts no personal value and no applicant", () => {
    const view = caseForActor({ role: "expert", id: "e-2" }, context, scoring, records);
    expect(view?.answers).toEqual({ project: { title: "Podwórko" }, applicant: {} });
    expect(view?.context.submission.applicant).toBe("");
  });

  it("shows an applicant the own case only, without cards while it is scored", () => {
    expect(caseForActor({ role: "applicant", id: "p-2" }, context, scoring, records)).toBeUndefined();
    const own = caseForActor({ role: "applicant", id: "p-1" }, context, scoring, records);
    expect(own?.context.scoring.cards).toEqual([]);
    expect(own?.answers).toEqual({ project: { title: "Podwórko" }, applicant: { phone: "600 000 000" } });
  });

  it("shows an officer the personal answers", () => {
    const view = caseForActor(
      { role: "officer", id: "o-1" },
      context,
      ["eligibility.underFormalCheck"],
      records,
    );
    expect(view?.answers).toHaveProperty("applicant.phone", "600 000 000");
    expect(view?.report).toEqual({});
  });

  it("shows the answers that stand after a supplement, and the report once one is filed", () => {
    const supplemented = { answersVersion: 2, requested: null, applicantKind: null, mapPart: null };
    const reported: CaseContext = {
      ...context,
      eligibility: { ...context.eligibility, supplemented },
      settlement: { ...context.settlement, reportVersion: 1 },
    };
    const view = caseForActor({ role: "accountant", id: "a-1" }, reported, ["execution"], records);
    expect(view?.answers).toEqual({ project: { title: "Podwórko i ogród" }, applicant: {} });
    expect(view?.report).toEqual({ spent: "900.00" });
  });

  it("shows an expert who has locked the own card that one alone while another is missing, by its name", () => {
    const cards = [record("card/e-1", trailClass, { idea: 1 }), record("card/e-2", trailClass, { idea: 2 })];
    const seen = (role: "expert" | "applicant", id: string, given: CaseContext, state: readonly string[]) =>
      Object.keys(caseForActor({ role, id }, given, state, cards)?.records ?? {});
    const missing = { ...scoredBy("e-1", "e-2"), scoring: { ...context.scoring, allFiled: false } };
    expect(seen("expert", "e-1", { ...missing }, scoring)).toEqual(["card/e-1"]);
    expect(seen("expert", "e-9", { ...missing }, scoring)).toEqual([]);
    expect(seen("applicant", "p-1", scoredBy("e-1", "e-2"), scoring)).toEqual([]);
  });

  it("numbers the cards for whom it may not be known who gave them, and leaves other records their names", () => {
    const kept = [
      record("card/e-1", "assessment", { idea: 1 }),
      record("card/e-2", "assessment", { idea: 2 }),
      record("interview/1", "assessment", { minutes: "Zadano dwa pytania." }),
      record("unheard/1", trailClass, 3),
      record("unheard", trailClass, 4),
    ];
    const assessed = scoredBy("e-1", "e-2");
    const seen = (role: "committee" | "operator") =>
      caseForActor({ role, id: "x" }, assessed, ["scoring.awaitingInterview"], kept);
    const cards = { "card/1": { idea: 1 }, "card/2": { idea: 2 } };
    const interview = { "interview/1": { minutes: "Zadano dwa pytania." } };
    expect(seen("committee")?.records).toEqual({ ...cards, ...interview });
    expect(seen("committee")?.context.scoring.cards).toEqual(
      assessed.scoring.cards.map((one) => ({ ...one, expert: "" })),
    );
    expect(Object.keys(seen("operator")?.records ?? {})).toEqual(["card/e-1", "card/e-2", "interview/1"]);
  });

  it("shows what officers found, and the personal part of it to those alone who deal with the person", () => {
    const found = [
      record("findings/1", trailClass, [{ path: "/project/title" }]),
      record("findings/1/contact", "contact", [{ path: "/applicant/phone", value: "600 000 000" }]),
    ];
    const seen = (role: "officer" | "decisionMaker") =>
      Object.keys(caseForActor({ role, id: "x" }, context, ["execution"], found)?.records ?? {});
    expect(seen("officer")).toEqual(["findings/1", "findings/1/contact"]);
    expect(seen("decisionMaker")).toEqual(["findings/1"]);
  });

  it("has no answers and no report before there are any", () => {
    const { submission } = blank;
    const fresh = { ...blank, submission: { ...submission, applicant: "p-1" } };
    const view = caseForActor({ role: "applicant", id: "p-1" }, fresh, ["submission.draft"], records);
    expect([view?.answers, view?.report]).toEqual([{}, {}]);
  });

  it("is refused by name without states or records", () => {
    const officer = { role: "officer", id: "o-1" } as const;
    const missing = undefined as never;
    expect(() => caseForActor(officer, context, missing, records)).toThrow(/OGW410.*state/);
    expect(() => caseForActor(officer, context, [], missing)).toThrow(/OGW410.*records/);
  });
});
