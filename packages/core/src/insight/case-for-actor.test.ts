import { describe, expect, it } from "vitest";
import { trailClass } from "../decide/case-records.ts";
import { initialCaseContext } from "../machines/case-context.ts";
import type { PersonalRecord } from "../ports/store.ts";
import { caseForActor } from "./case-for-actor.ts";

const card = (expert: string) => ({ expert, scores: { idea: 5 }, total: 5 });
const record = (id: string, name: string, value: PersonalRecord["value"]): PersonalRecord => ({
  stream: "case:a",
  id,
  class: name,
  salt: "00",
  value,
  keepUntil: "2030-12-31",
});
const records = [
  record("answers/1", trailClass, { project: { title: "Podwórko" }, applicant: {} }),
  record("answers/1/contact", "contact", { "/applicant/phone": "600 000 000" }),
];
const context = { ...initialCaseContext({ applicant: "p-1", answersVersion: 1 }), cards: [card("e-1")] };
const scoring = ["scoring.underMeritReview"];

describe("caseForActor", () => {
  it("hides the first card from the second expert until both are locked", () => {
    expect(caseForActor({ role: "expert", id: "e-2" }, context, scoring, records)?.context.cards).toEqual([]);
    const both = { ...context, cards: [card("e-1"), card("e-2")] };
    expect(caseForActor({ role: "expert", id: "e-2" }, both, scoring, records)?.context.cards).toHaveLength(
      2,
    );
  });

  it("shows experts no personal value and no applicant", () => {
    const view = caseForActor({ role: "expert", id: "e-2" }, context, scoring, records);
    expect(view?.answers).toEqual({ project: { title: "Podwórko" }, applicant: {} });
    expect(view?.context.applicant).toBe("");
  });

  it("shows an applicant the own case only, without cards while it is scored", () => {
    expect(caseForActor({ role: "applicant", id: "p-2" }, context, scoring, records)).toBeUndefined();
    const own = caseForActor({ role: "applicant", id: "p-1" }, context, scoring, records);
    expect(own?.context.cards).toEqual([]);
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
  });
});
