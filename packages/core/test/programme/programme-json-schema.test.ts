import { existsSync, readdirSync, readFileSync } from "node:fs";
import type { JsonSchema } from "@opus/grant-rules";
import { isPlainObject } from "@opus/grant-rules/document";
import { conditionalKeywords } from "@opus/grant-rules/form";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { programmeJsonSchema, ruleCasesFileJsonSchema } from "../../src/programme/programme-json-schema.ts";

const read = (name: string) => readFileSync(new URL(name, import.meta.url), "utf8");
const sampleText = read("sample-programme.json");
const sample: unknown = JSON.parse(sampleText);
const examples = new URL("../../../../examples/programmes/", import.meta.url);
const folders = readdirSync(examples)
  .map((name) => new URL(`${name}/`, examples))
  .filter((folder) => existsSync(new URL("programme.json", folder)));
const parsed = (name: string, folder: URL): unknown =>
  JSON.parse(readFileSync(new URL(name, folder), "utf8"));

function validatorOf(schema: JsonSchema) {
  const formats = { date: true, "date-time": true, uri: (text: string) => URL.canParse(text) } as const;
  // Compiled once and asked a few times, so compiling is what counts.
  return new Ajv2020({ strict: false, logger: false, formats, code: { optimize: false } }).compile(schema);
}

/** Every schema below with its path, such as `calls[].pool`; what `$defs` describe is not entered. */
function schemasBelow(schema: unknown, path: string): readonly (readonly [string, JsonSchema])[] {
  if (!isPlainObject(schema)) return [];
  const { properties = {}, items, additionalProperties, anyOf = [], allOf } = schema;
  if (allOf !== undefined) return [[path, schema]];
  return [
    [path, schema],
    ...Object.entries(properties as JsonSchema).flatMap(([name, inner]) =>
      schemasBelow(inner, path === "" ? name : `${path}.${name}`),
    ),
    ...schemasBelow(items, `${path}[]`),
    ...schemasBelow(additionalProperties, `${path}.*`),
    ...(anyOf as unknown[]).flatMap((inner) => schemasBelow(inner, path)),
  ];
}

describe("the JSON Schema of programme documents", () => {
  const validate = validatorOf(programmeJsonSchema());

  it("accepts the sample and every example programme, as do the schemas made for each of them", () => {
    expect(folders.length).toBeGreaterThanOrEqual(2);
    for (const document of [sample, ...folders.map((folder) => parsed("programme.json", folder))]) {
      expect([validate(document), validate.errors ?? null]).toEqual([true, null]);
      const own = validatorOf(programmeJsonSchema(document));
      expect([own(document), own.errors ?? null]).toEqual([true, null]);
    }
  });

  it("offers numbers of the items of lists where parties are known by them, as those of partners", () => {
    const nip = { "x-part": "nip" };
    const { form } = sample as { readonly form: { readonly properties: object } };
    const item = { type: "object", properties: { nip, share: { "x-part": "amount" } } };
    const properties = { ...form.properties, leaderNip: nip, partners: { type: "array", items: item } };
    const document = { ...(sample as object), form: { ...form, properties } };
    const own = validatorOf(programmeJsonSchema(document));
    const known = (partner: string) => own({ ...document, applicants: { entity: { partner } } });
    expect(["partners[].nip", "leaderNip", "partners[].share"].map(known)).toEqual([true, true, false]);
  });

  it("refuses what loadProgramme refuses by its shape", () => {
    expect(validate({ ...(sample as object), zoen: "x" })).toBe(false);
    expect(validate({ ...(sample as object), currency: "EUR" })).toBe(false);
    expect(validate({ ...(sample as object), title: { pl: "Murale" } })).toBe(false);
  });

  it("knows the expressions of strict rules, and leaves those of other profiles alone", () => {
    const [rule] = (sample as { rules: object[] }).rules;
    const loose = { ...rule, require: { "==": [{ var: "budget.requested" }, "1"] } };
    const inProfile = (profile: object) => validate({ ...(sample as object), ...profile, rules: [loose] });
    expect([inProfile({}), inProfile({ profile: "strict" })]).toEqual([false, false]);
    expect(inProfile({ profile: "json-logic-js" })).toBe(true);
  });

  it("describes every member in both languages", () => {
    const found = schemasBelow(programmeJsonSchema(), "");
    const bare = found.filter(
      ([path, { description }]) => !String(description).includes("\n\n") && !path.endsWith("basis[]"),
    );
    expect(found.length).toBeGreaterThan(190);
    expect(bare.map(([path]) => path)).toEqual([]);
  });

  it("offers in conditions of forms the keywords that work there", () => {
    const { formCondition } = programmeJsonSchema().$defs as Record<string, JsonSchema>;
    expect(Object.keys(formCondition?.properties as object).sort()).toEqual([...conditionalKeywords].sort());
  });

  it.each([
    {},
    [],
    null,
    { form: 3, rules: {}, settlement: { form: { $ref: "#/$defs/x" } }, recordClasses: [] },
  ])("can be made for a programme that has hardly begun: %j", (document) => {
    expect(validatorOf(programmeJsonSchema(document))(sample)).toBe(false);
  });
});

describe("the JSON Schema of rule cases", () => {
  const validate = validatorOf(ruleCasesFileJsonSchema());

  it("accepts the cases of every example programme, as do the schemas made for each of them", () => {
    for (const folder of folders) {
      const cases = parsed("rule-cases.json", folder);
      expect([validate(cases), validate.errors ?? null]).toEqual([true, null]);
      const own = validatorOf(ruleCasesFileJsonSchema(parsed("programme.json", folder)));
      expect([own(cases), own.errors ?? null]).toEqual([true, null]);
    }
  });

  it.each([
    ["an unknown verdict", { expect: { verdict: "passed" } }, "general"],
    ["an unknown member", { fact: {} }, "general"],
    ["an unknown rule", { rule: "amount-in-limit" }, "own"],
    ["an unknown fact", { facts: { budget: { asked: "1.00" } } }, "own"],
  ])("refuses %s", (_, wrong, seenBy) => {
    const facts = { budget: { requested: "600.00" } };
    const sound = { name: "a", rule: "amount-within-limit", facts, expect: { verdict: "met" } };
    const own = validatorOf(ruleCasesFileJsonSchema(sample));
    expect([validate({ cases: [sound] }), own({ cases: [sound] })]).toEqual([true, true]);
    const seen = [validate({ cases: [{ ...sound, ...wrong }] }), own({ cases: [{ ...sound, ...wrong }] })];
    expect(seen).toEqual([seenBy !== "general", false]);
  });
});

/** A designer's mistake, as tests/designer-mistakes/text-slips.test.ts reads it. */
interface Mistake {
  readonly what: string;
  readonly from: string;
  readonly to: string;
}

/** Mistakes in the text itself: an editor's JSON parser sees them. */
const inTheText = [
  "a comma is missing",
  "a trailing comma",
  "a comment",
  "single quotation marks",
  "the document breaks off",
  "a member stands twice",
];

/** Mistakes in names that the programme itself defines: its own schema sees them, the general one cannot. */
const inOwnNames = [
  "an unknown record class",
  "an unknown fact",
  "an unknown fact of the report",
  "an unknown parameter",
  "an unknown territory",
  "an unknown register",
  "a basis that is no source",
  "a basis of a call that is no source",
  "a path of no field",
  "a path of another kind of field",
  "a path of a personal field",
  "spending that is no money",
  "an indicator of no field",
  "participants of no indicator",
  "a tie on no criterion",
];

/** Mistakes between two places of the document, or in what only code knows: no JSON Schema sees them. */
const betweenPlaces = [
  "a required field that does not exist",
  "a reference into nothing",
  "a rule id taken twice",
  "a scoring rule that nobody asks",
  "a requirement asked only at scoring",
  "an assumption about nothing",
  "bands upside down",
  "a call that closes before it opens",
  "realisation upside down",
  "realisation before the call opens",
  "an empty pool",
  "a threshold out of reach",
  "an interview threshold out of reach",
  "a criterion upside down",
  "ties that may stay",
  "a term missing",
  "a term of an option that is off",
  "two criteria of one id",
  "two indicators of one id",
  "a zone that does not exist",
  "a record class without its years",
];

describe("designers' mistakes", () => {
  const mistakes: readonly Mistake[] = JSON.parse(
    read("../../../../tests/designer-mistakes/text-slips.json"),
  );
  const general = validatorOf(programmeJsonSchema());
  const own = validatorOf(programmeJsonSchema(sample));

  /** Who sees a mistake first. */
  function seer({ what, from, to }: Mistake): string {
    if (inTheText.includes(what)) return "parser";
    const text = from === "*" ? to : sampleText.replace(from, () => to);
    const document: unknown = JSON.parse(text.replace("¦", ""));
    if (!general(document)) return "general schema";
    return own(document) ? "check alone" : "own schema";
  }

  it.each(mistakes)("$what", (mistake) => {
    const seen = inTheText.includes(mistake.what)
      ? "parser"
      : inOwnNames.includes(mistake.what)
        ? "own schema"
        : betweenPlaces.includes(mistake.what)
          ? "check alone"
          : "general schema";
    expect(seer(mistake)).toBe(seen);
  });

  it("are all in the corpus, and most of them a schema sees", () => {
    const named = [...inTheText, ...inOwnNames, ...betweenPlaces];
    const known = mistakes.map(({ what }) => what);
    expect(named.filter((what) => !known.includes(what))).toEqual([]);
    expect(mistakes.length - inTheText.length - betweenPlaces.length).toBeGreaterThan(55);
  });
});
