import type { JsonSchema } from "../form/json-schema.ts";
import { choiceOf, valueTypeWords } from "./choice-words.ts";
import { closedObject, defined, described } from "./described.ts";

/** Types of parameters, with the way their values are written. */
const VALUES: Readonly<Record<string, JsonSchema>> = {
  money: { type: ["string", "number"], pattern: "^-?\\d{1,15}(?:\\.\\d{1,2})?$", examples: ["1500.00"] },
  integer: { type: "integer" },
  number: { type: "number" },
  percent: { type: ["string", "number"], pattern: "^-?\\d{1,15}(?:\\.\\d{1,2})?$", examples: ["12.5"] },
  date: { type: "string", format: "date" },
  text: { type: "string" },
  boolean: { type: "boolean" },
};
const TYPES = Object.keys(VALUES);

/** Definitions of the dated parameters of a programme. */
export function parameterDefinitions(): Readonly<Record<string, JsonSchema>> {
  return {
    parameters: {
      type: "object",
      propertyNames: defined("name"),
      additionalProperties: defined("parameter"),
    },
    parameter: {
      ...closedObject(
        {
          type: described(
            "Typ wartości albo `table`.",
            "Type of the value, or `table`.",
            choiceOf({
              ...valueTypeWords,
              table: [
                "Tabela: kilka wartości, każda pod swoim kluczem.",
                "A table: several values, each by its key.",
              ],
            }),
          ),
          of: described("Typ wartości w tabeli.", "Type of the values in a table.", choiceOf(valueTypeWords)),
          title: described("Nazwa parametru.", "Name of the parameter.", defined("text")),
          value: described("Wartość, która się nie zmienia.", "A value that never changes."),
          values: described(
            "Wartości według dat; okresy nie mogą na siebie zachodzić.",
            "Values by dates; the periods must not overlap.",
            {
              type: "array",
              items: defined("parameterValue"),
              examples: [
                [
                  { from: "2026-01-01", to: "2027-01-01", value: "1500.00" },
                  { from: "2027-01-01", value: "1800.00" },
                ],
              ],
            },
          ),
          ...remarks(),
        },
        ["type"],
      ),
      anyOf: [{ required: ["value"] }, { required: ["values"] }],
      allOf: [...TYPES.map(valuesOfType), tablesOfTypes()],
    },
    parameterValue: closedObject(
      {
        from: described(
          "Pierwszy dzień; pominięty znaczy: od zawsze.",
          "First day; left out, it is from ever.",
          { ...dateOrNull, examples: ["2026-01-01"] },
        ),
        to: described("Dzień, od którego już nie obowiązuje.", "The day from which it is out of force.", {
          ...dateOrNull,
          examples: ["2027-01-01"],
        }),
        value: described("Wartość w tym okresie.", "The value in this period.", { examples: ["1500.00"] }),
        ...remarks(),
      },
      ["value"],
    ),
    name: {
      type: "string",
      pattern: "^[\\p{L}_][\\p{L}\\p{N}_-]*$",
      not: { enum: ["__proto__", "constructor", "prototype"] },
    },
  };
}

const dateOrNull = { type: ["string", "null"], format: "date" };

function remarks(): Readonly<Record<string, JsonSchema>> {
  return {
    basis: described("Podstawa wartości.", "Legal basis of the value.", { examples: ["regulations#4.1"] }),
    note: described("Uwaga dla autorów.", "A note for the authors.", { examples: ["Kwota z ogłoszenia."] }),
    lastVerifiedOn: described("Kiedy ostatnio sprawdzono wartość.", "When the value was last verified.", {
      examples: ["2026-01-15"],
    }),
  };
}

function valuesOfType(type: string): JsonSchema {
  return whenTyped({ type: { const: type } }, ["type"], VALUES[type] ?? {});
}

/** A table is an object of values of one type. */
function tablesOfTypes(): JsonSchema {
  return {
    if: { properties: { type: { const: "table" } }, required: ["type"] },
    // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema
    then: {
      required: ["of"],
      allOf: TYPES.map((type) =>
        whenTyped({ of: { const: type } }, ["of"], {
          type: "object",
          additionalProperties: VALUES[type] ?? {},
        }),
      ),
    },
  };
}

function whenTyped(properties: JsonSchema, required: readonly string[], value: JsonSchema): JsonSchema {
  return {
    if: { properties, required },
    // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema
    then: { properties: { value, values: { items: { properties: { value } } } } },
  };
}
