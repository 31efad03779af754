import { readFileSync } from "node:fs";
import type { JsonSchema } from "@opus/grant-rules";
import { describe, expect, expectTypeOf, it } from "vitest";
import type { TermDocument } from "../../src/document/term-schema.ts";
import { caseAggregate } from "../../src/lifecycle/case/case-aggregate.ts";
import type { ScoringDocument } from "../../src/lifecycle/scoring/scoring-section.ts";
import type { SettlementDocument } from "../../src/lifecycle/settlement/settlement-schema.ts";
import { loadProgramme } from "../../src/programme/load-programme.ts";
import { programmeJsonSchema } from "../../src/programme/programme-json-schema.ts";
import { type ProgrammeDocument, programmeSchemaOf } from "../../src/programme/shape/programme-schema.ts";
import { lifecycleOf, objectionStage, withObjection } from "./made-up-stage.ts";

const sample = JSON.parse(readFileSync(new URL("sample-programme.json", import.meta.url), "utf8"));
const term = { amount: 14, unit: "day", roll: "none", cutOff: "24:00", basis: ["regulations"] };
const form = {
  type: "object",
  properties: {
    claim: { type: "string", format: "money" },
    reason: { type: "string", "x-personal": "contact" },
  },
};
const objection = { hearings: 1, form, claimed: "claim", basis: ["regulations#9"] };

function findings(changes: { deadlines?: object; objection?: object | undefined }): readonly string[] {
  const stated = { objecting: term, hearing: term, ...changes.deadlines };
  const document = { ...sample, objection, ...changes, deadlines: { ...sample.deadlines, ...stated } };
  const { programme, problems } = loadProgramme(JSON.stringify(document), { lifecycle: withObjection });
  const options: unknown = programme?.options;
  if (options !== undefined)
    expect(options).toMatchObject({ objection: {}, eligibility: { supplements: 1 } });
  return problems.map(({ code, severity, pointer }) => `${severity} ${code} ${pointer}`);
}

describe("a stage that is made up outside the lifecycle of grants", () => {
  it("brings its section, its terms and its options into the programme", () => {
    expect(findings({})).toEqual([]);
    const text = JSON.stringify({
      ...sample,
      objection,
      deadlines: { ...sample.deadlines, objecting: term, hearing: term },
    });
    const { programme } = loadProgramme(text, { lifecycle: withObjection });
    expect(programme?.options).toMatchObject({ objection: { on: true, hearings: 1 } });
    const { problems } = loadProgramme(text);
    expect(problems.map(({ pointer }) => pointer).sort()).toEqual([
      "/deadlines/hearing",
      "/deadlines/objecting",
      "/objection",
    ]);
  });

  it.each([
    [
      "its section may be left out, and its terms then never run",
      { objection: undefined },
      ["warning OGW167"],
    ],
    [
      "a term that runs is missing",
      { deadlines: { hearing: undefined } },
      ["error OGW167 /deadlines/hearing"],
    ],
    [
      "a term without an option is missing",
      { deadlines: { objecting: undefined } },
      ["error OGW153 /deadlines/objecting"],
    ],
    [
      "a term never runs",
      { objection: { ...objection, hearings: 0 } },
      ["warning OGW167 /deadlines/hearing"],
    ],
    ["nobody states a deadline that has no term", { deadlines: { silence: term } }, ["error OGW154"]],
    ["its shape", { objection: { ...objection, hearings: 9 } }, ["error OGW156 /objection/hearings"]],
    ["its own check", { objection: { ...objection, hearings: 2 } }, ["error OGW164 /objection/hearings"]],
    ["its path", { objection: { ...objection, claimed: "claims" } }, ["error OGW162 /objection/claimed"]],
    ["its basis", { objection: { ...objection, basis: ["nothing"] } }, ["error OGW160 /objection/basis/0"]],
    [
      "its form's record classes",
      {
        objection: {
          ...objection,
          form: {
            ...form,
            properties: {
              claim: { ...form.properties.claim },
              who: { type: "string", "x-personal": "nobody" },
            },
          },
        },
      },
      ["error OGW168 /objection/form/properties/who/x-personal"],
    ],
  ])("is checked like any other: %s", (_, changes, expected) => {
    const found = findings(changes);
    expect(found).toHaveLength(expected.length);
    expect(found.every((one, index) => one.startsWith(expected[index] ?? "?"))).toBe(true);
  });

  it("has its words and its names in the JSON Schema", () => {
    const schema = programmeJsonSchema({ ...sample, objection }, { lifecycle: withObjection });
    const { properties, required } = schema as { properties: Record<string, JsonSchema>; required: string[] };
    expect(required).not.toContain("objection");
    expect(properties.objection).toMatchObject({
      description: "Sprzeciw.\n\nThe objection.",
      properties: {
        claimed: { enum: ["claim"] },
        form: { $ref: "#/$defs/form", description: "Formularz sprzeciwu.\n\nThe form of the objection." },
      },
    });
    expect(properties.deadlines).toMatchObject({
      properties: {
        hearing: { description: "Od wezwania do wysłuchania.\n\nFrom the summons to the hearing." },
      },
    });
    expect(Object.keys(properties.deadlines?.properties as object)).not.toContain("silence");
    expect(properties.deadlines?.required).toContain("objecting");
    expect(properties.deadlines?.required).not.toContain("hearing");
  });

  it("may not be named as what every programme states", () => {
    const renamed = { ...objectionStage, nouns: { ...objectionStage.nouns, name: "rules" } };
    const lifecycle = lifecycleOf([...caseAggregate.stages, renamed]);
    expect(() => programmeSchemaOf(lifecycle)).toThrow(/OGW453.*"rules"/);
  });

  it("can be all there is: such programmes have no report", () => {
    const {
      eligibility: _,
      scoring: __,
      settlement: ___,
      monitoring: ____,
      amendments: _____,
      ...head
    } = sample;
    const rules = sample.rules.filter(({ id }: { id: string }) => id !== "money-spent");
    const document = { ...head, rules, objection, deadlines: { objecting: term, hearing: term } };
    const { programme, problems } = loadProgramme(JSON.stringify(document), {
      lifecycle: lifecycleOf([objectionStage]),
    });
    expect(problems).toEqual([]);
    expect(programme?.options).toEqual({
      objection: { on: true, hearings: 1 },
      call: { appeals: false, goesOn: false },
    });
    expect(programme?.reportForm.validate({})).toEqual([]);
  });
});

describe("the type of a programme document", () => {
  it("is exact, though it is derived from the stages", () => {
    expectTypeOf<ProgrammeDocument["settlement"]>().toEqualTypeOf<SettlementDocument>();
    expectTypeOf<ProgrammeDocument["scoring"]>().toEqualTypeOf<ScoringDocument>();
    expectTypeOf<ProgrammeDocument["deadlines"]["signing"]>().toEqualTypeOf<TermDocument>();
    expectTypeOf<ProgrammeDocument["deadlines"]["supplement"]>().toEqualTypeOf<TermDocument | undefined>();
    expectTypeOf<keyof ProgrammeDocument["deadlines"]>().toEqualTypeOf<
      | "paper"
      | "supplement"
      | "restoration"
      | "formalAppeal"
      | "resultAppeal"
      | "resultAppealDecision"
      | "formalAppealDecision"
      | "signing"
      | "comments"
      | "payment"
      | "revision"
      | "partialOffer"
      | "recommendation"
      | "progress"
      | "report"
      | "reportSupplement"
      | "overdueReport"
      | "repayment"
    >();
    expectTypeOf<
      Extract<keyof ProgrammeDocument, "payment" | "submission" | "call">
    >().toEqualTypeOf<never>();
  });
});
