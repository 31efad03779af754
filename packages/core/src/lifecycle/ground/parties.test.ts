import { describe, expect, it } from "vitest";
import { partiesIn } from "./parties.ts";

const who = { type: "string", "x-title": { pl: "Kto", en: "Who" } };
const programme = {
  canonical: { applicationValue: ({ value }: { value: unknown }) => value },
  document: {
    applicants: { entity: { applicant: "who", partner: "partners[].who" } },
    form: {
      type: "object",
      properties: { who, partners: { type: "array", items: { type: "object", properties: { who } } } },
    },
  },
} as never;

describe("the parties that answers name", () => {
  it("are those whose texts say something; a text of blanks is nobody's", () => {
    expect(partiesIn(programme, { who: " \u00a0 ", partners: [{ who: "" }, {}, { who: " " }] })).toEqual([]);
    expect(partiesIn(programme, { who: "Klub", partners: [{ who: " " }, { who: "Dom" }] })).toMatchObject([
      { as: "applicant" },
      { as: "partner" },
    ]);
  });
});
