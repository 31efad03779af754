import { readFileSync } from "node:fs";
import type { JsonSchema } from "@opus/grant-rules";
import { createInterpretedFormValidator, everyFormat } from "@opus/grant-rules/form";
import { describe, expect, it } from "vitest";
import { createAjvFormValidator } from "../../packages/core/src/ajv.ts";
import { loadProgramme } from "../../packages/core/src/programme/load-programme.ts";
import { programmeJsonSchema } from "../../packages/core/src/programme/programme-json-schema.ts";
import { gardenFormats } from "./made-up-formats.ts";

const form: JsonSchema = {
  type: "object",
  properties: {
    plot: { type: "string", format: "gardenPlot", "x-maximum": "#Z400" },
    secret: { type: "string", format: "gardenPlot", "x-personal": "contact" },
  },
};

describe.each([
  ["interpreted", createInterpretedFormValidator],
  ["ajv", createAjvFormValidator],
])("a text format that a host makes up, %s", (_, create) => {
  const found = (answers: unknown) =>
    create(form, { formats: gardenFormats })
      .validate(answers)
      .map(({ code, pointer, message, remedy }) => `${code} ${pointer} ${message.en} ${remedy.pl}`);

  it("judges, explains and corrects answers like one of our own", () => {
    expect(found({ plot: "#A007", secret: "#B100" })).toEqual([]);
    expect(found({ plot: "a 7" })).toEqual([
      'OGW216 /plot Field “plot”: "a 7" is not the number of a plot. Napisz: "#A007".',
    ]);
    expect(found({ plot: "by the gate" })).toEqual([
      'OGW216 /plot Field “plot”: "by the gate" is not the number of a plot. Napisz np. "#A007".',
    ]);
    expect(found({ plot: "#A401" })).toEqual([
      'OGW217 /plot Field “plot”: "#A401" is above #Z400. Podaj wartość w dozwolonych granicach.',
    ]);
    expect(found({ plot: 7 })[0]).toMatch(/^OGW211 \/plot Field “plot”: 7 is not the number of a plot\./);
    expect(found({ secret: "a 7" })).toEqual([
      'OGW216 /secret Field “secret”: this value is not the number of a plot. Napisz np. "#A007".',
    ]);
  });

  it("is known to the forms alone that are compiled with it", () => {
    create(form, { formats: gardenFormats });
    expect(() => create(form)).toThrow(/OGW151.*"gardenPlot".*known are: money/);
    expect(() => create(form, { formats: { money: gardenFormats.gardenPlot } as never })).toThrow(
      /OGW151.*text format "money"/,
    );
  });
});

describe("a programme whose form has a format that a host makes up", () => {
  const path = "../../packages/core/test/programme/sample-programme.json";
  const sample = JSON.parse(readFileSync(new URL(path, import.meta.url), "utf8"));
  const properties = { ...sample.form.properties, ...(form.properties as object) };
  const document = { ...sample, form: { ...sample.form, properties } };
  document.form.properties.secret = { type: "string", format: "gardenPlot" };
  const rule = {
    ...sample.rules[0],
    id: "own-plot",
    when: undefined,
    require: { and: [{ known: [{ var: "plot" }] }, { "!==": [{ var: "plot" }, "#A001"] }] },
  };
  document.rules = [...sample.rules, { ...rule, messages: { ...rule.messages, args: undefined } }];
  const text = JSON.stringify(document);

  it("loads, its rules read such answers as texts, and its validators know the format", () => {
    const { programme, problems } = loadProgramme(text, { formats: gardenFormats });
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(programme?.form.validate({ plot: "a7" }).map(({ code }) => code)).toContain("OGW216");
    const asked = (plot: string) => {
      const facts = programme?.rules.normalise({ plot }, { closed: true }).facts;
      const outcomes = facts === undefined ? [] : (programme?.rules.evaluate(facts, rule.moments[0]) ?? []);
      return outcomes.find(({ rule: id }) => id === "own-plot")?.verdict;
    };
    expect([asked("#A001"), asked("#A002")]).toEqual(["notMet", "met"]);
    expect(
      loadProgramme(text)
        .problems.filter(({ code }) => code !== "OGW719")
        .map(({ code, pointer }) => `${code} ${pointer}`),
    ).toEqual(["OGW144 /form/properties/plot/format", "OGW144 /form/properties/secret/format"]);
  });

  it("is offered it by its JSON Schema", () => {
    const offered = (options?: Parameters<typeof programmeJsonSchema>[1]) => {
      const { formField } = programmeJsonSchema(document, options).$defs as Record<string, unknown>;
      return (formField as { properties: { format: { enum: string[] } } }).properties.format.enum;
    };
    expect(offered()).toEqual(Object.keys(everyFormat));
    expect(offered({ formats: gardenFormats })).toEqual([...Object.keys(everyFormat), "gardenPlot"]);
  });
});
