import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { JsonSchema } from "../form/json-schema.ts";
import { bankFormats } from "../formats/bank-formats.ts";
import { everyFormat } from "../formats/every-format.ts";
import { compileRuleSet } from "../rule-set/compile-rule-set.ts";
import { createInterpretedFormValidator } from "./interpreted-form-validator.ts";

/** What form and rules say of one answer to a field: what each of them finds, and the fact. */
function both(field: JsonSchema, answer: unknown, required = true) {
  const form = { type: "object", properties: { field }, required: required ? ["field"] : [] };
  const { ruleSet, problems } = compileRuleSet(
    { form, rules: [], moments: ["draft"] },
    { formats: bankFormats },
  );
  expect(problems).toEqual([]);
  const said = createInterpretedFormValidator(form)
    .validate({ field: answer })
    .map(({ code, severity }) => `${severity} ${code}`);
  const read = ruleSet?.normalise({ field: answer }, { closed: true });
  return { said, faults: read?.problems.length, fact: read?.facts.slots[1] };
}

const text = { type: "string" };
const number = { type: "number" };

describe("what the form accepts the rules can read", () => {
  it("texts are counted in characters, as people do", () => {
    const short = { ...text, maxLength: 10 };
    expect(both(short, "🌿".repeat(10))).toEqual({ said: [], faults: 0, fact: "🌿".repeat(10) });
    expect(both(short, "🌿".repeat(11))).toMatchObject({ said: ["error OGW213"], faults: 1 });
    expect(both({ ...text, minLength: 3 }, "🌿🌿")).toMatchObject({ said: ["error OGW213"], faults: 1 });
  });

  it("texts may have 65 536 characters and no more, also where the form states no most", () => {
    expect(both(text, "a".repeat(65_536))).toMatchObject({ said: [], faults: 0 });
    expect(both(text, "a".repeat(65_537))).toMatchObject({ said: ["error OGW217"], faults: 1 });
    const { problems } = compileRuleSet({
      form: { type: "object", properties: { long: { ...text, maxLength: 65_537 } } },
      rules: [],
      moments: [],
    });
    expect(problems.map(({ pointer }) => pointer)).toEqual(["/form/properties/long/maxLength"]);
  });

  it("numbers are exact or refused: sums of fractions, seven decimals, beyond exact integers", () => {
    const integer = { type: "integer" };
    expect(both(number, 0.1 + 0.2)).toMatchObject({ said: ["error OGW217"], faults: 1 });
    expect(both(number, 0.1234567)).toMatchObject({ said: ["error OGW217"], faults: 1 });
    expect(both(number, 0.123456)).toEqual({ said: [], faults: 0, fact: 123_456 });
    expect(both(integer, 1e15)).toEqual({ said: [], faults: 0, fact: 1e15 });
    expect(both(integer, Number.MAX_SAFE_INTEGER)).toMatchObject({ said: [], faults: 0 });
    expect(both(integer, 2 ** 53)).toMatchObject({ said: ["error OGW217"], faults: 1 });
    expect(both(number, 1e15)).toMatchObject({ said: ["error OGW217"], faults: 1 });
  });

  it("a text in which nothing can be seen is no answer", () => {
    for (const blank of ["", "   ", "\u00a0\u00a0", "\u200b", " \u2060\ufeff\n", "\u3164"]) {
      expect([blank, both(text, blank)]).toMatchObject([blank, { said: ["warning OGW210"], faults: 0 }]);
      expect([blank, both(text, blank, false).said]).toEqual([blank, []]);
      expect(both(text, blank, false).fact).toMatchObject({ state: "absent" });
      expect(both({ ...text, format: "money" }, blank).said).toEqual(["warning OGW210"]);
    }
    expect(both(text, "\u200bx").said).toEqual([]);
  });

  it("money, dates and instants are read by one grammar", () => {
    for (const [format, answer, isSound] of [
      ["money", "1500", true],
      ["money", "1500.5", true],
      ["money", "-0.00", true],
      ["money", "007.00", false],
      ["money", "1500.000", false],
      ["money", "1500.", false],
      ["money", "90071992547409.91", true],
      ["money", "90071992547409.92", false],
      ["date", "0000-01-01", false],
      ["date", "0001-01-01", true],
      ["date", "2100-02-29", false],
      ["date-time", "2026-03-01T12:00:00+01:00", true],
      ["date-time", "2026-03-01T12:00+01:00", true],
      ["date-time", "9999-12-31T23:30:00-01:00", false],
      ["percent", "12.50", true],
      ["percent", "012.5", false],
    ] as const) {
      const { said, faults } = both({ ...text, format }, answer);
      expect([format, answer, said.length === 0, faults === 0]).toEqual([format, answer, isSound, isSound]);
    }
  });

  it("a percentage is written as the form has it: as a number or as a text", () => {
    expect(both({ ...number, format: "percent" }, "12.5")).toMatchObject({
      said: ["error OGW211"],
      faults: 1,
    });
    expect(both({ ...text, format: "percent" }, 12.5)).toMatchObject({ faults: 1 });
  });

  it("answers beside the form's fields are no fault where the form allows them", () => {
    const form = { type: "object", additionalProperties: true, properties: { field: text } };
    const { ruleSet } = compileRuleSet({ form, rules: [], moments: [] });
    expect(ruleSet?.normalise({ more: 1 }, { closed: true }).problems).toEqual([]);
    expect(createInterpretedFormValidator(form).validate({ more: 1 })).toEqual([]);
  });
});

describe("a group where an amount, a date or a number of a format belongs", () => {
  it("is refused like any other value of the wrong kind, and ends nothing", () => {
    for (const format of Object.keys(everyFormat))
      for (const answer of [{}, { toString: "x" }, [], [{}]]) {
        const bound = { ...text, format, "x-minimum": format === "date" ? "2026-01-01" : "1.00" };
        const form = { type: "object", properties: { field: bound } };
        expect([
          format,
          createInterpretedFormValidator(form).validate({ field: answer })[0]?.pointer,
        ]).toEqual([format, "/field"]);
      }
  });
});

describe("numbers of a format", () => {
  it("come to one canonical form before a rule reads them, whatever way they are written", () => {
    expect(both({ ...text, format: "nip" }, "PL 123-456-32-18")).toEqual({
      said: [],
      faults: 0,
      fact: "1234563218",
    });
    expect(both({ ...text, "x-pattern": "nip-pl" }, "123 456 32 18").fact).toBe("1234563218");
    expect(both({ ...text, format: "nrb" }, "61 1090 1014 0000 0712 1981 2874").fact).toBe(
      "61109010140000071219812874",
    );
  });

  it("with wrong check digits are refused by the form and unknown to the rules", () => {
    for (const [format, wrong] of [
      ["nip", "1111111112"],
      ["regon", "123456786"],
      ["regon", "12345678512348"],
      ["pesel", "44051401358"],
      ["krs", "0000000000"],
      ["iban", "PL61109010140000071219812875"],
    ] as const)
      expect([wrong, both({ ...text, format }, wrong)]).toMatchObject([
        wrong,
        { said: ["error OGW216"], faults: 1, fact: { state: "unknown" } },
      ]);
  });
});

const formats = Object.keys(everyFormat);
const fields: fc.Arbitrary<JsonSchema> = fc.oneof(
  fc.record(
    {
      type: fc.constant("string"),
      format: fc.constantFrom(...formats),
      minLength: fc.nat(4),
      maxLength: fc.nat(12),
    },
    { requiredKeys: ["type"] },
  ),
  fc.record(
    {
      type: fc.constantFrom("integer", "number"),
      minimum: fc.integer({ min: -5, max: 5 }),
      maximum: fc.integer({ min: 6, max: 1_000 }),
      multipleOf: fc.constantFrom(1, 2, 5, 0.1, 0.5, 0.25, 0.000001),
    },
    { requiredKeys: ["type"] },
  ),
  fc.constant({ type: "number", format: "percent", minimum: 0, maximum: 100 }),
  fc.constant({ type: "string", format: "money", minimum: 1500, "x-maximum": "5000.00" }),
  fc.constant({ type: "string", format: "date", "x-minimum": "2026-03-01" }),
  fc.constant({ type: "string", enum: ["ngo", "Łódź"] }),
  fc.constant({ type: "string", enum: ["ngo"], "x-open": true }),
  fc.constant({ type: "string", const: "ngo" }),
  fc.constant({ type: "integer", const: 7 }),
  fc.constant({ type: "boolean", const: true }),
  fc.constant({ type: "boolean" }),
  fc.constant({ type: ["string", "null"] }),
);
const answers = fc.oneof(
  fc.constantFrom(...Object.values(everyFormat).map(({ example }) => example)),
  fc.constantFrom(
    "ngo",
    "Łódź",
    "Łódź".normalize("NFD"),
    "2026-02-28",
    "1499.99",
    "5000.00",
    " ",
    "\ud800",
    "🌿🌿",
  ),
  fc.constantFrom(7, 0.3, 0.1 + 0.2, 1e15, 1e16, 2 ** 53, -0, 12.345, 0.000001, 1e-7, true, false, null),
  fc.integer({ min: -10, max: 1_010 }),
  fc.integer({ min: -100, max: 100_000 }).map((hundredths) => hundredths / 100),
  fc.double(),
  fc.string(),
  fc.jsonValue({ maxDepth: 1 }),
);

describe("any field with any answer", () => {
  it("is accepted by the form if and only if the rules can read it", () => {
    const seen = { accepted: 0, refused: 0 };
    fc.assert(
      fc.property(fields, answers, (field, answer) => {
        fc.pre(
          !(
            typeof field.minLength === "number" &&
            typeof field.maxLength === "number" &&
            field.minLength > field.maxLength
          ),
        );
        const { said, faults } = both(field, answer);
        const isRefused = said.some((one) => one.startsWith("error"));
        expect({ isRefused, said }).toEqual({ isRefused: faults !== 0, said });
        seen[isRefused ? "refused" : "accepted"] += 1;
      }),
      { numRuns: 3_000 },
    );
    expect(Math.min(seen.accepted, seen.refused)).toBeGreaterThan(200);
  });
});
