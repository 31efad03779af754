import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { isPlainObject } from "../document/plain-object.ts";
import { SCHEMA_KEYWORDS } from "../form/schema-keywords.ts";
import { compileRuleSet } from "../rule-set/compile-rule-set.ts";
import { SAMPLE_INPUT } from "../sample/sample-form.ts";
import { ruleSchemaDefinitions } from "./rule-schema-definitions.ts";
import { ruleVocabulary } from "./rule-vocabulary.ts";

const text = { pl: "Tak.", en: "Yes." };
const requirement = {
  id: "amount-in-range",
  title: text,
  kind: "requirement",
  severity: "curable",
  moments: ["submission"],
  language: "json-logic",
  when: { var: "agreed" },
  whenUnknown: "skip",
  require: { "<=": [{ var: "amount" }, { param: "maxAmount" }] },
  basis: ["regulations#4"],
  effective: { from: "2026-01-01", to: "2027-01-01", by: "case.submittedOn" },
  messages: {
    met: text,
    notMet: { pl: "Kwota {amount}.", en: "Amount {amount}." },
    notApplicable: text,
    undetermined: text,
    args: { amount: { var: "amount" } },
  },
  note: "w",
};
const { severity: _, require: __, ...bare } = requirement;
const scoring = { ...bare, kind: "scoring", score: { if: [{ var: "agreed" }, 3, 0] }, points: { max: 3 } };

const vocabulary = {
  ...ruleVocabulary(SAMPLE_INPUT),
  moments: [{ name: "submission" }],
  sources: [{ name: "regulations", meaning: text }],
};
const definitions = ruleSchemaDefinitions(vocabulary);
const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
const validatorOf = (name: string) => ajv.compile({ $defs: definitions, $ref: `#/$defs/${name}` });

function taken(rule: unknown): boolean {
  const { problems } = compileRuleSet({ ...SAMPLE_INPUT, basisIds: undefined as never, rules: [rule] });
  return problems.every(({ severity }) => severity !== "error");
}

describe("the schema of rule documents", () => {
  const validate = validatorOf("rule");

  it.each([
    ["a requirement", requirement],
    ["a scoring rule", scoring],
    ["a warning without severity", { ...bare, kind: "warning", require: true }],
  ])("takes %s, as the reader does", (_, rule) => {
    expect([validate(rule), validate.errors]).toEqual([true, null]);
    expect(taken(rule)).toBe(true);
  });

  it.each([requirement, scoring])("knows each member that the reader knows ($kind)", (rule) => {
    const { problems } = compileRuleSet({ ...SAMPLE_INPUT, rules: [{ ...rule, qqqqqq: 1 }] });
    const allowed = /Allowed: (.*)\./.exec(problems[0]?.remedy.en ?? "")?.[1]?.split(", ");
    expect(Object.keys((definitions.ruleShape?.properties ?? {}) as object).sort()).toEqual(
      // A table is a rule that is expanded before the reader sees it.
      [...(allowed ?? []), "table"].sort(),
    );
  });

  const members: readonly string[] = ["id", "title", "kind", "moments", "basis", "messages"];
  const refused: readonly (readonly [string, object])[] = [
    ...[...members, "severity", "require"].map((name): [string, object] => [
      `a rule without ${name}`,
      { ...requirement, [name]: undefined },
    ]),
    ...["score", "points"].map((name): [string, object] => [
      `a scoring rule without ${name}`,
      { ...scoring, [name]: undefined },
    ]),
    ["a scoring rule with a severity", { ...scoring, severity: "curable" }],
    ["a scoring rule that requires", { ...scoring, require: true }],
    ["a requirement that scores", { ...requirement, score: 1 }],
    ["a requirement with points", { ...requirement, points: { max: 1 } }],
    ["no points at all", { ...scoring, points: { max: 0 } }],
    ["whenUnknown without when", { ...requirement, when: undefined }],
    ["an id with capitals", { ...requirement, id: "Amount" }],
    ["an unknown kind", { ...requirement, kind: "eligible" }],
    ["an unknown severity", { ...requirement, severity: "hard" }],
    ["an unknown moment", { ...requirement, moments: ["submited"] }],
    ["no moment", { ...requirement, moments: [] }],
    ["an unknown member", { ...requirement, requires: true }],
    ["a title in one language", { ...requirement, title: { pl: "Tak." } }],
    ["an empty text", { ...requirement, title: { pl: " ", en: "Yes." } }],
    ["a message too few", { ...requirement, messages: { ...requirement.messages, undetermined: undefined } }],
    ["an unknown message", { ...requirement, messages: { ...requirement.messages, unmet: text } }],
    [
      "a mistake in an argument",
      { ...requirement, messages: { ...requirement.messages, args: { amount: { vra: "a" } } } },
    ],
    ["a mistake in when", { ...requirement, when: { var: "agred" } }],
    ["a number where a condition stands", { ...requirement, require: 5 }],
    ["a language that is no name", { ...requirement, language: 3 }],
    ["a mistake where no language is named", { ...requirement, language: undefined, when: { var: "agred" } }],
    ["an unknown member of effective", { ...requirement, effective: { since: "2026-01-01" } }],
  ];
  it.each(refused)("refuses %s, as the reader does", (_, rule) => {
    const written: unknown = JSON.parse(JSON.stringify(rule));
    expect(taken(written)).toBe(false);
    expect(validate(written)).toBe(false);
  });

  it("leaves the expressions of other languages alone", () => {
    expect(validate({ ...requirement, language: "plain-words", require: "the amount is in range" })).toBe(
      true,
    );
  });

  it("leaves the expressions of other profiles alone, but not those that name our language", () => {
    const shape = validatorOf("ruleShape");
    const { language: _language, ...unnamed } = requirement;
    const loose = { "==": [{ var: "amount" }, "1"] };
    expect(shape({ ...unnamed, require: loose })).toBe(true);
    expect(validate({ ...unnamed, require: loose })).toBe(false);
    expect(shape({ ...requirement, require: loose })).toBe(false);
  });

  it("refuses a basis that is no source", () => {
    expect(validate({ ...requirement, basis: ["regulation#4"] })).toBe(false);
  });
});

describe("the schema of parameters", () => {
  const validate = validatorOf("parameters");
  const value = {
    money: "1500.00",
    integer: 3,
    number: 0.5,
    percent: 12.5,
    date: "2026-03-01",
    text: "a",
    boolean: true,
  };
  const problemsOf = (parameters: unknown) =>
    compileRuleSet({ ...SAMPLE_INPUT, rules: [], parameters }).problems.filter(
      ({ code }) => code === "OGW142",
    );

  it.each(Object.entries(value))("takes values of type %s, as the reader does", (type, written) => {
    for (const parameter of [
      { type, value: written },
      { type, title: text, values: [{ from: "2026-01-01", to: "2027-01-01", value: written, basis: "a" }] },
      { type: "table", of: type, value: { a: written } },
    ]) {
      expect([validate({ p: parameter }), validate.errors]).toEqual([true, null]);
      expect(problemsOf({ p: parameter })).toEqual([]);
    }
  });

  it("knows each type that the reader knows", () => {
    const [problem] = problemsOf({ p: { type: "qqqqqq", value: 1 } });
    const types = /"type": (.*)\./.exec(problem?.message.en ?? "")?.[1]?.split(", ");
    expect(types?.sort()).toEqual([...Object.keys(value), "table"].sort());
  });

  it.each([
    ["an unknown type", { p: { type: "cash", value: "1.00" } }],
    ["no type", { p: { value: "1.00" } }],
    ["no value", { p: { type: "money" } }],
    ["money the Polish way", { p: { type: "money", value: "1 500,00" } }],
    ["a text for a number", { p: { type: "integer", value: "3" } }],
    ["a table without of", { p: { type: "table", value: { a: 1 } } }],
    ["a table of another type", { p: { type: "table", of: "integer", value: { a: "x" } } }],
    ["an unknown member", { p: { type: "integer", value: 1, unit: "zł" } }],
    ["a name with a blank", { "two words": { type: "integer", value: 1 } }],
    ["a name that JavaScript reserves", { constructor: { type: "integer", value: 1 } }],
  ])("refuses %s, as the reader does", (_, parameters) => {
    expect(problemsOf(parameters).length).toBeGreaterThan(0);
    expect(validate(parameters)).toBe(false);
  });
});

describe("the schema of territories", () => {
  const validate = validatorOf("territories");
  const register = {
    id: "city",
    version: "1",
    source: text,
    localities: [{ code: "c", names: ["Miasto"] }],
    streets: [{ code: "c-dluga", locality: "c", name: "Długa", also: ["Długiej"] }],
    areas: [
      {
        code: "centre",
        title: text,
        streets: ["c-dluga", { street: "c-dluga", from: 1, to: 9, parity: "odd" }],
      },
    ],
  };
  const { id: _id, ...unnamed } = register;
  const problemsOf = (territories: unknown) =>
    compileRuleSet({ ...SAMPLE_INPUT, rules: [], territories }).problems.filter(({ pointer }) =>
      pointer.startsWith("/territories"),
    );

  it.each([
    ["one register", register],
    ["a list of them", [register]],
    ["several by id", { city: unnamed }],
  ])("takes %s, as the reader does", (_, territories) => {
    expect([validate(territories), validate.errors]).toEqual([true, null]);
    expect(problemsOf(territories)).toEqual([]);
  });

  it.each([
    ["a register without an id", [unnamed]],
    ["a register without a version", { ...register, version: undefined }],
    ["a locality without names", { ...register, localities: [{ code: "c", names: [] }] }],
    ["a street without a locality", { ...register, streets: [{ code: "x", name: "X" }] }],
    [
      "a range of an unknown parity",
      { ...register, areas: [{ code: "a", streets: [{ street: "c-dluga", parity: "both" }] }] },
    ],
  ])("refuses %s, as the reader does", (_, territories) => {
    expect(problemsOf(territories).length).toBeGreaterThan(0);
    expect(validate(JSON.parse(JSON.stringify(territories)))).toBe(false);
  });
});

describe("the schema of forms", () => {
  const validate = validatorOf("form");

  it("takes the sample form", () => {
    expect([validate(SAMPLE_INPUT.form), validate.errors]).toEqual([true, null]);
  });

  it("knows each keyword that the reader knows", () => {
    expect(Object.keys(definitions.formField?.properties as object).sort()).toEqual(
      // A part of forms is no more there when the form is read.
      [...SCHEMA_KEYWORDS, "x-part"].sort(),
    );
  });

  it.each([
    ["an unknown keyword", { type: "string", minLenght: 3 }],
    ["an unknown type", { type: "int" }],
    ["an unknown format", { type: "string", format: "e-mail" }],
    ["a reference out of the form", { $ref: "https://example.org/address" }],
    ["an empty list of choices", { type: "string", enum: [] }],
    ["a choice taken twice", { type: "string", enum: ["a", "a"] }],
    ["an unknown source of answers", { type: "string", "x-source": "clerk" }],
    ["a place without its register", { type: "object", properties: {}, "x-place": {} }],
    ["a label in one language", { type: "string", "x-title": { pl: "A" } }],
    ["a list that is too long", { type: "array", maxItems: 10_001, items: { type: "string" } }],
  ])("refuses %s, as the reader does", (_, field) => {
    const form = { type: "object", properties: { field } };
    const { problems } = compileRuleSet({ ...SAMPLE_INPUT, form, rules: [] });
    expect(problems.length).toBeGreaterThan(0);
    expect(validate(form)).toBe(false);
  });
});

/** Members of the objects that a schema describes, with their paths; alternatives only narrow what is described. */
function membersBelow(schema: unknown, at: string): readonly (readonly [string, unknown])[] {
  if (!isPlainObject(schema)) return [];
  const { properties, items, additionalProperties, prefixItems } = schema;
  const members = Object.entries(isPlainObject(properties) ? properties : {}).map(
    ([name, member]) => [`${at}/${name}`, member] as const,
  );
  const inner = [items, additionalProperties, ...(Array.isArray(prefixItems) ? prefixItems : [])];
  return [
    ...members,
    ...members.flatMap(([path, member]) => membersBelow(member, path)),
    ...inner.flatMap((one) => membersBelow(one, at)),
  ];
}

it("every member and every operator says what it is, in Polish and in English", () => {
  const members = Object.entries(definitions).flatMap(([name, schema]) => membersBelow(schema, name));
  const silent = members.filter(
    ([, member]) => !/^.{3,}\n\n.{3,}$/.test(String(isPlainObject(member) ? member.description : undefined)),
  );
  expect(members.length).toBeGreaterThan(200);
  expect(silent.map(([path]) => path).filter((path) => !/\/empty$|^form\/type$/.test(path))).toEqual([]);
});
