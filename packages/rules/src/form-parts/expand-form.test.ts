import { describe, expect, it } from "vitest";
import { checkForm } from "../form-validation/check-form.ts";
import { formLimits } from "../limits/form-limits.ts";
import { expandForm } from "./expand-form.ts";
import { formPart, formPartNames } from "./form-parts.ts";
import { PART_FAMILIES } from "./shape/form-part.ts";

const expanded = (form: unknown) => expandForm(form).form as Readonly<Record<string, never>>;
const problemsOf = (form: unknown) =>
  expandForm(form).problems.map(({ code, pointer }) => `${code} ${pointer}`);

describe("a part of forms", () => {
  it("stands as the plain fields that somebody would write", () => {
    expect(expanded({ "x-part": "budget" })).toEqual({
      type: "object",
      additionalProperties: false,
      required: ["requested"],
      "x-title": { pl: "Budżet", en: "Budget" },
      properties: {
        requested: {
          type: "string",
          format: "money",
          "x-title": { pl: "Wnioskowana kwota", en: "Amount requested" },
          "x-question": { pl: "O jaką kwotę wnioskujesz?", en: "What amount do you apply for?" },
        },
      },
    });
  });

  it("takes what its use states in place of its own, to any depth, and further fields", () => {
    const use = {
      "x-part": "budget",
      "x-title": { pl: "Koszty" },
      properties: { requested: { "x-maximum": "500.00" }, own: { "x-part": "ownContribution" } },
    };
    const { properties, ...group } = expanded(use) as never as { properties: Record<string, object> };
    expect(group).toMatchObject({ "x-title": { pl: "Koszty", en: "Budget" }, required: ["requested"] });
    expect(properties.requested).toMatchObject({ format: "money", "x-maximum": "500.00" });
    expect(properties.own).toMatchObject({ format: "money", "x-title": { en: "Own contribution" } });
  });

  it("leaves out what its use sets to null, also inside a part that it uses itself", () => {
    const use = { "x-part": "applicant", properties: { email: null, kind: { "x-question": null } } };
    const form = expanded(use) as never as { required: string[]; properties: Record<string, object> };
    expect(expandForm(use).problems).toEqual([]);
    expect(form.required).toEqual(["kind", "name"]);
    expect(Object.keys(form.properties)).toEqual(["kind", "name"]);
    expect(form.properties.kind).not.toHaveProperty("x-question");
  });

  it("has labels for the answers that are chosen, and answers for the labels where none are", () => {
    const kind = expanded({
      "x-part": "applicantKind",
      enum: ["ngo", "own"],
      "x-labels": { own: { pl: "własny", en: "own" } },
    });
    expect(Object.keys(kind["x-labels"] ?? {})).toEqual(["ngo", "own"]);
    expect(expanded({ "x-part": "choice", "x-labels": { a: { pl: "a", en: "a" } } }).enum).toEqual(["a"]);
  });

  it("may stand in lists and definitions too", () => {
    const form = {
      $defs: { who: { "x-part": "person" } },
      properties: { all: { type: "array", items: { "x-part": "email" } } },
    };
    expect(expanded(form)).toMatchObject({
      $defs: { who: { type: "object" } },
      properties: { all: { items: { format: "email" } } },
    });
  });

  it("leaves a form that uses none as it is, the same object", () => {
    const form = { type: "object", properties: { sum: { type: "string" } } };
    expect(expandForm(form)).toEqual({ form, expanded: false, problems: [] });
    expect(expandForm(form).form).toBe(form);
    for (const none of [undefined, null, 7, [], "x-part"]) expect(expandForm(none).expanded).toBe(false);
  });
});

describe("a use of a part that is at fault", () => {
  it.each([
    ["a name that is misspelt", { "x-part": "aplicant" }, ["OGW790 /form/x-part"]],
    ["no name", { "x-part": 7 }, ["OGW790 /form/x-part"]],
    ["a name of every object", { "x-part": "constructor" }, ["OGW790 /form/x-part"]],
    [
      "null for what is not there",
      { "x-part": "budget", properties: { own: null } },
      ["OGW791 /form/properties/own"],
    ],
    [
      "null within a part of the part",
      { "x-part": "applicant", properties: { kind: { minimum: null } } },
      ["OGW791 /form/properties/kind/minimum"],
    ],
  ])("is named at its place: %s", (_, form, problems) => {
    expect(problemsOf(form)).toEqual(problems);
  });

  it("suggests the part that is meant", () => {
    expect(expandForm({ "x-part": "aplicant" }).problems[0]?.remedy.en).toBe('Did you mean "applicant"?');
  });

  it("is told once where there are more uses than a form may have fields", () => {
    const many = Array.from({ length: formLimits.fields.max + 50 }, (_, index) => [
      `f${index}`,
      { "x-part": "yesNo" },
    ]);
    expect(problemsOf({ properties: Object.fromEntries(many) })).toHaveLength(1);
  });
});

describe("the library of parts", () => {
  it.each(formPartNames())("%s can be read as a form, with texts in both languages", (name) => {
    const { form, problems } = expandForm({ type: "object", properties: { part: { "x-part": name } } });
    expect(problems).toEqual([]);
    const text = JSON.stringify(form);
    expect(text).not.toContain("x-part");
    for (const [, pl, en] of text.matchAll(/\{"pl":"([^"]*)","en":"([^"]*)"\}/g))
      expect([pl, en]).not.toContain("");
    expect(checkForm(form as never, "/form")).toEqual([]);
    const part = formPart(name);
    expect(PART_FAMILIES).toContain(part?.family);
    expect(part?.explanation.pl).not.toBe(part?.explanation.en);
  });

  it("leaves out what a part within a part has, and says so of what it does not have", () => {
    const group = { "x-part": "informalGroup", required: null, properties: { patron: null } };
    const taken = expandForm({ "x-part": "application", properties: { group } });
    expect(taken.problems).toEqual([]);
    expect(JSON.stringify(taken.form)).not.toMatch(/patron|required/);
    const vain = expandForm({ "x-part": "application", properties: { group: { ...group, requird: null } } });
    expect(vain.problems.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([
      "OGW791 /form/properties/group/requird",
    ]);
  });
});
