import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defineOperator } from "../operators/define-operator.ts";
import { DOCUMENTED_OPERATORS } from "../operators/documented-operators.ts";
import { VETTED_PATTERNS } from "../operators/shared/vetted-patterns.ts";
import { arbitraryCondition } from "../sample/arbitrary-expression.ts";
import { SampleExpression } from "../sample/run-expression.ts";
import { SAMPLE_WHOLE } from "../sample/sample-form.ts";
import { operandsOf } from "./operator-operands.ts";
import { ruleSchemaDefinitions } from "./rule-schema-definitions.ts";
import { ruleVocabulary } from "./rule-vocabulary.ts";
import type { RuleVocabulary } from "./vocabulary.ts";

function expressionValidator(vocabulary: RuleVocabulary) {
  const schema = { $defs: ruleSchemaDefinitions(vocabulary), $ref: "#/$defs/expression" };
  return new Ajv2020({ strict: false, validateFormats: false }).compile(schema);
}

const general = expressionValidator({});
const special = expressionValidator(ruleVocabulary(SAMPLE_WHOLE));
const operators = [...DOCUMENTED_OPERATORS.all()];

describe.each(operators.map((operator) => [operator.name, operator] as const))(
  "operator %s",
  (name, operator) => {
    it("has a signature that takes its own examples", () => {
      for (const { expression } of operator.examples) {
        expect([expression, general(expression)]).toEqual([expression, true]);
        expect([expression, special(expression), special.errors]).toEqual([expression, true, null]);
      }
    });

    it("refuses too many operands where there is a bound", () => {
      const { least, most } = operandsOf(operator);
      if (Number.isFinite(most)) {
        expect(general({ [name]: Array.from({ length: most + 1 }, () => true) })).toBe(false);
      } else {
        expect(general({ [name]: Array.from({ length: 500 }, () => true) })).toBe(true);
      }
      if (least > 0) expect(general({ [name]: [] })).toBe(false);
    });
  },
);

/** Every word that stands in some signature or example, and a few that stand in none. */
const vocabulary = new Set(
  operators
    .flatMap(({ signature, examples }) => [signature, JSON.stringify(examples)])
    .flatMap((text) => [...text.matchAll(/"([^"\\]+)"/g)].map(([, word = ""]) => word))
    .concat(["(]", "quarter", "up", "nearest", "EUR", ...VETTED_PATTERNS.keys()]),
);

describe("words that a rule writes out", () => {
  const places = operators.flatMap((operator) => {
    const written = operator.examples
      .map(({ expression }) => (expression as Record<string, unknown>)[operator.name])
      .find((operands): operands is readonly unknown[] => Array.isArray(operands));
    return operandsOf(operator).places.flatMap(({ kind }, index) =>
      written !== undefined && index < written.length && (kind === "words" || kind === "name")
        ? [{ name: operator.name, index, written }]
        : [],
    );
  });

  it("are found", () => {
    expect(places.length).toBeGreaterThan(12);
  });

  it.each(places)(
    "$name, operand $index: the schema takes those that the checker takes",
    ({ name, index, written }) => {
      const taken = { schema: [] as string[], checker: [] as string[] };
      for (const word of vocabulary) {
        const expression = { [name]: written.with(index, word) };
        if (special(expression)) taken.schema.push(word);
        if (!new SampleExpression(expression).faulty) taken.checker.push(word);
      }
      expect(taken.schema).toEqual(taken.checker);
      expect(taken.checker).not.toEqual([]);
    },
  );
});

describe("expressions", () => {
  it("that the checker takes, the schema takes", () => {
    fc.assert(
      fc.property(arbitraryCondition, (expression) => {
        fc.pre(!new SampleExpression(expression).faulty);
        expect([special(expression), special.errors]).toEqual([true, null]);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ["an unknown operator", { "=<": [{ var: "amount" }, 5000] }],
    ["two operators at once", { "<": [1, 2], ">": [1, 2] }],
    ["an empty object", {}],
    ["null", null],
    ["too few operands", { "<=": [{ var: "amount" }] }],
    ["a mistake deep inside", { and: [{ or: [{ "!": { "=>": [1, 2] } }] }] }],
    ["a default in var", { "<=": [{ var: ["amount", 7] }, 3] }],
    ["a bare name inside a list", { some: [{ var: "items" }, { ">": [{ var: "cost" }, 1] }] }],
    ["an item outside a list", { ">": [{ var: "@.cost" }, 1] }],
    ["money the Polish way", { money: ["1 500,00 zł", "PLN"] }],
    ["a condition that is a text", { and: ["agreed", true] }],
  ])("%s is seen without knowing the programme", (_, expression) => {
    expect(new SampleExpression(expression).faulty).toBe(true);
    expect(general(expression)).toBe(false);
  });

  it.each([
    ["an unknown fact", { "<=": [{ var: "amont" }, 5000] }],
    ["an unknown field of an item", { some: [{ var: "items" }, { ">": [{ var: "@.costs" }, 1] }] }],
    ["an unknown parameter", { "<=": [{ var: "amount" }, { param: "maximum" }] }],
    ["a table read as a parameter", { "<=": [{ var: "amount" }, { param: "maxByKind" }] }],
    ["an unknown table", { lookup: ["byKind", { var: "kind" }] }],
    ["an unknown territory", { inTerritory: [{ var: "address" }, "center"] }],
  ])("%s is seen by the schema of the programme", (_, expression) => {
    expect(new SampleExpression(expression).faulty).toBe(true);
    expect(special(expression)).toBe(false);
    expect(general(expression)).toBe(true);
  });
});

it("operators of an integrator are described like those of the language", () => {
  const isEven = defineOperator({
    name: "acme.isEven",
    summary: { pl: "Parzysta.", en: "Even." },
    operands: ["integer"],
    gives: "boolean",
    evaluate: (number) => Number(number) % 2 === 0,
  });
  const { operation } = ruleSchemaDefinitions({}, [isEven]);
  expect(operation?.properties).toMatchObject({
    "acme.isEven": { description: "Parzysta.\n\nEven.", maxItems: 1 },
  });
});
