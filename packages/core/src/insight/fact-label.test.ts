import { describe, expect, it } from "vitest";
import { labelOfFact } from "./fact-label.ts";

const titled = (pl: string, en: string) => ({ type: "string", "x-title": { pl, en } });
const form = (properties: object) => ({ type: "object", properties });
const document = {
  form: form({ title: titled("Tytuł", "Title"), report: form({ title: titled("Pole wniosku", "Field") }) }),
  settlement: { form: form({ title: titled("Tytuł sprawozdania", "Title of the report") }) },
  applicants: {
    entity: {},
    limits: [
      { id: "oneOffer", title: { pl: "Jedna oferta", en: "One offer" } },
      { id: "twoAsPatron", title: { pl: "Dwie jako patron", en: "Two as the patron" } },
    ],
  },
} as unknown as Parameters<typeof labelOfFact>[0];

describe("what a fact of a rule is called", () => {
  it.each([
    ["title", "Title"],
    ["report.title", "Title of the report"],
    ["case.number", "Application number"],
    ["case.within.oneOffer", "One offer"],
    ["case.within.twoAsPatron", "Two as the patron"],
  ])("%s is %j", (path, en) => {
    expect(labelOfFact(document, path).en).toBe(en);
  });

  it("is the path itself where nothing has that name", () => {
    expect(labelOfFact(document, "case.within.three").en).toBe("case.within.three");
  });
});
