import type { JsonSchema } from "@opus/grant-rules";
import { answerLimits } from "@opus/grant-rules/bounds";
import { createInterpretedFormValidator } from "@opus/grant-rules/form";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createAjvFormValidator } from "../../src/ajv.ts";

const form: JsonSchema = {
  type: "object",
  required: ["title", "budget", "kind"],
  additionalProperties: false,
  $defs: {
    address: {
      type: "object",
      "x-personal": "contact",
      properties: {
        street: { type: "string", maxLength: 20 },
        postalCode: { type: "string", "x-pattern": "postal-code-pl" },
      },
      required: ["street"],
    },
  },
  properties: {
    title: {
      type: "string",
      "x-title": { pl: "Tytuł projektu", en: "Project title" },
      minLength: 3,
      maxLength: 10,
    },
    kind: { type: "string", enum: ["ngo", "informalGroup"] },
    tags: {
      type: "array",
      items: { type: "string", enum: ["art", "sport"], "x-open": true },
      uniqueItems: true,
      maxItems: 2,
    },
    budget: {
      type: "object",
      required: ["requested"],
      properties: {
        requested: { type: "string", format: "money", minimum: 1500, "x-maximum": "5000.00" },
        own: { type: "string", format: "money" },
        share: { type: "number", format: "percent", maximum: 100 },
      },
    },
    starts: { type: "string", format: "date", "x-minimum": "2015-03-01" },
    signedAt: { type: "string", format: "date-time" },
    people: { type: "integer", minimum: 1, maximum: 500 },
    hours: { type: "number", multipleOf: 0.1 },
    accessible: { type: ["boolean", "null"] },
    contact: {
      type: "object",
      properties: { email: { type: "string", format: "email", "x-personal": "contact" } },
    },
    page: { type: "string", format: "uri" },
    locations: {
      type: "array",
      minItems: 1,
      items: {
        type: "object",
        required: ["address", "onStreet"],
        properties: {
          address: { $ref: "#/$defs/address" },
          onStreet: { type: "boolean", "x-source": "officer" },
        },
      },
    },
    toString: { type: "string" },
    zażółć: { type: "integer", const: 7 },
    partner: { type: "boolean" },
    partnerName: { type: "string" },
  },
  if: { properties: { partner: { const: true } }, required: ["partner"] },
  then: { required: ["partnerName"] },
  dependentRequired: { page: ["signedAt"] },
};

const sound = { title: "Murale", kind: "ngo", budget: { requested: "2000.00" } };

/** Each mistake with the one finding that both validators must give. */
const mistakes: readonly (readonly [string, object, readonly string[]])[] = [
  ["nothing is wrong with sound answers", {}, []],
  ["a required answer is missing", { title: undefined }, ["warning OGW210 /title"]],
  ["a required group is missing", { budget: undefined }, ["warning OGW210 /budget"]],
  ["a required answer inside a group is missing", { budget: {} }, ["warning OGW210 /budget/requested"]],
  ["null is no answer", { title: null, people: null }, ["warning OGW210 /title"]],
  ["a number stands for a text", { title: 7 }, ["error OGW211 /title"]],
  ["a text stands for a number", { people: "12" }, ["error OGW211 /people"]],
  ["a fraction stands for a whole number", { people: 1.5 }, ["error OGW211 /people"]],
  ["a text stands for a group", { budget: "2000" }, ["error OGW211 /budget"]],
  ["a list stands for a group", { budget: [] }, ["error OGW211 /budget"]],
  ["a group stands for a list", { locations: { address: {} } }, ["error OGW211 /locations"]],
  ["tak stands for true", { accessible: "tak" }, ["error OGW211 /accessible"]],
  ["a value is not on the list", { kind: "NGO" }, ["error OGW212 /kind"]],
  ["a number stands for a choice", { kind: 4 }, ["error OGW211 /kind"]],
  ["another value than the only one", { zażółć: 8 }, ["error OGW212 /zażółć"]],
  ["a text is too long", { title: "Murale na Bałutach" }, ["error OGW213 /title"]],
  ["a text is too short", { title: "M" }, ["error OGW213 /title"]],
  ["emoji count as one character", { title: "🌿🌿🌿🌿🌿🌿🌿🌿🌿🌿" }, []],
  ["a field is misspelt", { titel: "x" }, ["error OGW214 /titel"]],
  [
    "a field named like a method is unknown",
    { valueOf: 1, hasOwnProperty: 2 },
    ["error OGW214 /hasOwnProperty", "error OGW214 /valueOf"],
  ],
  ["a field named like a method may exist", { toString: 1 }, ["error OGW211 /toString"]],
  ["a number stands for money", { budget: { requested: 2000 } }, ["error OGW215 /budget/requested"]],
  [
    "money is written as people write it",
    { budget: { requested: "2 000,00 zł" } },
    ["error OGW215 /budget/requested"],
  ],
  ["money is below its bound", { budget: { requested: "1499.99" } }, ["error OGW217 /budget/requested"]],
  ["money at its lower bound", { budget: { requested: "1500" } }, []],
  ["money is above its bound", { budget: { requested: "5000.01" } }, ["error OGW217 /budget/requested"]],
  [
    "a percentage has three decimals",
    { budget: { requested: "2000.00", share: 12.345 } },
    ["error OGW216 /budget/share"],
  ],
  [
    "a percentage is above its bound",
    { budget: { requested: "2000.00", share: 100.01 } },
    ["error OGW217 /budget/share"],
  ],
  ["a date is written the Polish way", { starts: "12.03.2015" }, ["error OGW216 /starts"]],
  ["a day does not exist", { starts: "2015-02-29" }, ["error OGW216 /starts"]],
  ["a date is too early", { starts: "2015-02-28" }, ["error OGW217 /starts"]],
  ["an instant has no offset", { signedAt: "2015-03-01T12:00:00" }, ["error OGW216 /signedAt"]],
  ["an instant at 25 o'clock", { signedAt: "2015-03-01T25:00:00Z" }, ["error OGW216 /signedAt"]],
  ["a number is below its bound", { people: 0 }, ["error OGW217 /people"]],
  ["a number is above its bound", { people: 501 }, ["error OGW217 /people"]],
  ["tenths add up", { hours: 0.3 }, []],
  ["a hundredth is no multiple of a tenth", { hours: 0.25 }, ["error OGW217 /hours"]],
  ["an address without a domain", { contact: { email: "anna@home" } }, ["error OGW216 /contact/email"]],
  [
    "a page without a scheme",
    { page: "example.org", signedAt: "2015-03-01T12:00:00Z" },
    ["error OGW216 /page"],
  ],
  ["a field needs another one", { page: "https://example.org" }, ["warning OGW210 /signedAt"]],
  ["a condition asks for a field", { partner: true }, ["warning OGW210 /partnerName"]],
  ["a condition that does not hold asks for nothing", { partner: false }, []],
  ["a list is empty", { locations: [] }, ["error OGW219 /locations"]],
  ["a list is too long", { tags: ["art", "sport", "chess"] }, ["error OGW219 /tags"]],
  ["a list repeats an item", { tags: ["art", "art"] }, ["error OGW219 /tags"]],
  ["an open list takes other values", { tags: ["chess"] }, []],
  ["an item of a list is of the wrong type", { tags: ["art", 1] }, ["error OGW211 /tags/1"]],
  ["an officer's field is not asked of applicants", { locations: [{ address: { street: "Piękna" } }] }, []],
  [
    "a required answer inside a list is missing",
    { locations: [{ address: {} }] },
    ["warning OGW210 /locations/0/address/street"],
  ],
  [
    "mistakes stand in the order of the answers",
    {
      locations: [{ address: { street: 5 } }, { address: { street: "Piękna", postalCode: "90001" } }],
      people: 0,
    },
    [
      "error OGW211 /locations/0/address/street",
      "error OGW216 /locations/1/address/postalCode",
      "error OGW217 /people",
    ],
  ],
  ["a value stands in place of an item", { locations: ["Piękna 1"] }, ["error OGW211 /locations/0"]],
];

const validators = [
  ["interpreted", createInterpretedFormValidator],
  ["ajv", createAjvFormValidator],
] as const;

describe.each(validators)("form validator: %s", (_, create) => {
  const validator = create(form);
  const found = (answers: unknown) =>
    validator.validate(answers).map(({ severity, code, pointer }) => `${severity} ${code} ${pointer}`);

  it.each(mistakes)("finds one thing each: %s", (_, change, expected) => {
    expect(found(JSON.parse(JSON.stringify({ ...sound, ...change })))).toEqual(expected);
  });

  it("says what is wrong and what to do, in both languages, by the field's own name", () => {
    const [problem] = validator.validate({ ...sound, title: "M" });
    expect(problem?.message).toEqual({
      pl: "Pole „Tytuł projektu”: tekst jest za krótki: znaków 1, potrzeba co najmniej 3.",
      en: "Field “Project title”: the text is too short: characters 1, at least 3 needed.",
    });
    expect(problem?.remedy).toEqual({ pl: "Rozwiń tekst.", en: "Write more." });
  });

  it("writes money and dates right when it can tell what was meant", () => {
    const [money, date] = validator.validate({
      ...sound,
      budget: { requested: "4\u00a0000,50 zł" },
      starts: "1.4.2015",
    });
    expect(money?.remedy.en).toBe('Write: "4000.50".');
    expect(date?.remedy.pl).toBe('Napisz: "2015-04-01".');
  });

  it("suggests the field and the choice that was meant", () => {
    const [misspelt, choice] = validator
      .validate({ ...sound, Title: "x", kind: "informalgroup" })
      .toReversed();
    expect(misspelt?.remedy.en).toContain("informalGroup");
    expect(choice?.remedy.pl).toBe("Czy chodziło o „title”?");
  });

  it("never repeats a personal value", () => {
    const problems = validator.validate({
      ...sound,
      contact: { email: "anna nowak" },
      locations: [{ address: { street: "Piękna", postalCode: "sekret" } }],
    });
    expect(problems).toHaveLength(2);
    expect(JSON.stringify(problems)).not.toMatch(/anna nowak|sekret/);
  });

  it("refuses names that JavaScript gives a meaning of its own", () => {
    expect(found(JSON.parse('{"title":"Murale","__proto__":{"polluted":true}}'))).toEqual([
      "error OGW223 /__proto__",
    ]);
    expect(found(JSON.parse('{"budget":{"constructor":1}}'))).toEqual(["error OGW223 /budget/constructor"]);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it("refuses answers that are too deep or too many where they pass the limit, and reads no further", () => {
    let entered = 0;
    const counted: ProxyHandler<unknown[]> = {
      get(list, name) {
        if (name === "0") entered += 1;
        return list[name as keyof typeof list];
      },
    };
    let deep: unknown[] = [];
    for (let level = 0; level < 100_000; level += 1) deep = new Proxy([deep], counted);
    expect(found({ tags: deep })).toEqual([`error OGW223 /tags${"/0".repeat(answerLimits.depth.max - 1)}`]);
    expect(entered).toBe(answerLimits.depth.max - 1);
    entered = 0;
    expect(found({ tags: new Proxy(new Array(5_000_000), counted) })).toEqual(["error OGW223 /tags"]);
    expect(entered).toBe(0);
  });

  it("refuses answers that are too long or no JSON", () => {
    expect(found({ title: "x".repeat(2_000_000) })).toEqual(["error OGW223 "]);
    expect(found({ people: Number.NaN })).toEqual(["error OGW223 /people"]);
    expect(found({ people: 12n })).toEqual(["error OGW223 /people"]);
    expect(found({ starts: new Date(0) })).toEqual(["error OGW223 /starts"]);
    expect(found({ title: "\ud800" })).toEqual(["error OGW223 /title"]);
    expect(found(() => ({}))).toEqual(["error OGW223 "]);
  });

  it("reads texts in NFC, so that a decomposed letter is the letter", () => {
    const polish = create({ type: "object", properties: { city: { type: "string", enum: ["Łódź"] } } });
    expect(polish.validate({ city: "Łódź".normalize("NFD") })).toEqual([]);
  });

  it("refuses a form that reaches outside itself or brings a pattern of its own", () => {
    const withField = (field: JsonSchema) => () => create({ type: "object", properties: { field } });
    expect(withField({ $ref: "https://example.org/schema.json" })).toThrow(/OGW151.*field "field".*\$defs/);
    expect(withField({ $ref: "#/$defs/missing" })).toThrow(/OGW151/);
    expect(withField({ type: "string", pattern: "(a+)+$" })).toThrow(/OGW151.*"pattern"/);
    expect(withField({ type: "string", "x-pattern": "toString" })).toThrow(/OGW151.*"toString".*postal-code/);
    expect(withField({ type: "string", format: "ipv6" })).toThrow(/OGW151.*money/);
    expect(() =>
      create({ $defs: { a: { $ref: "#/$defs/a" } }, properties: { a: { $ref: "#/$defs/a" } } }),
    ).toThrow(/OGW151/);
  });
});

describe("form validators together", () => {
  const [interpreted, compiled] = [createInterpretedFormValidator(form), createAjvFormValidator(form)];
  const anything = fc.oneof(
    fc.constantFrom("2000.00", "ngo", "x", "2015-03-01", 1, 0.25, 700, true, null, [], {}, ["art"], "Łódź"),
    fc.jsonValue({ maxDepth: 2 }),
  );
  const answers = fc.record(
    Object.fromEntries(
      [...Object.keys(form.properties as object), "stranger"].map((name) => [name, anything]),
    ),
    { requiredKeys: [] },
  );

  it("put problems in one order where names look like numbers to JavaScript", () => {
    const contact = { "0": "a", "": 0, '"': 0, "#": "a", "!": "a", "10": 0, "9": 0, "1a": 0 };
    for (const validator of [interpreted, compiled]) {
      const turned = Object.fromEntries(Object.entries(contact).reverse());
      const places = (value: object) => validator.validate({ contact: value }).map(({ pointer }) => pointer);
      expect(places(turned)).toEqual(places(contact));
      expect(places(contact).filter((pointer) => /\/(?:\d+|1a|)$/.test(pointer))).toEqual([
        "/contact/0",
        "/contact/9",
        "/contact/10",
        "/contact/",
        "/contact/1a",
      ]);
    }
  });

  it("find the same problems in any answers", () => {
    fc.assert(
      fc.property(fc.oneof(answers, fc.jsonValue()), (value) => {
        const copy: unknown = JSON.parse(JSON.stringify(value));
        expect(interpreted.validate(copy)).toEqual(compiled.validate(copy));
      }),
      { numRuns: 1_000 },
    );
  });
});
