import type { JsonSchema } from "../form/json-schema.ts";
import { choiceOf, valueTypeWords } from "./choice-words.ts";
import { closedObject, defined, described } from "./described.ts";

/** Definitions of the named calculations of a programme. */
export function calculationDefinitions(): Readonly<Record<string, JsonSchema>> {
  return {
    calculations: {
      type: "object",
      propertyNames: defined("name"),
      additionalProperties: defined("calculation"),
    },
    calculation: {
      ...closedObject(
        {
          type: described("Typ wartości.", "Type of the value.", choiceOf(valueTypeWords)),
          title: described(
            "Nazwa, którą ludzie czytają przy wartości.",
            "The name that people read beside the value.",
            defined("text"),
          ),
          of: described(
            "Ścieżka listy, dla której pozycji się liczy; `@` to wtedy pozycja.",
            "Path of the list for whose items it is computed; `@` is the item then.",
            { type: "string", examples: ["budget.items"] },
          ),
          is: described(
            "Wyrażenie: z pól formularza, parametrów i innych obliczeń.",
            "The expression: of fields of the form, parameters and other calculations.",
          ),
          table: described(
            "Tabela decyzyjna w miejscu „is”.",
            'A decision table in place of "is".',
            defined("decisionTable"),
          ),
          round: described(
            "Jak zaokrągla się wynik, raz, na końcu; „exact” zostawia go dokładnym.",
            'How the result is rounded, once, at its end; "exact" leaves it exact.',
            {
              anyOf: [{ const: "exact" }, defined("calculationRounding")],
              examples: [{ to: "0.01", mode: "halfUp" }],
            },
          ),
          basis: described("Podstawa obliczenia.", "Legal basis of the calculation.", {
            examples: ["regulations#4.1"],
          }),
          note: described("Uwaga dla autorów.", "A note for the authors.", {
            examples: ["§ 4 nie mówi, jak zaokrąglać."],
          }),
        },
        ["type", "title"],
      ),
      allOf: [{ if: { required: ["table"] }, else: { required: ["is"] } }],
      // Inside a list an item is meant by `@`, elsewhere there is none.
      if: { required: ["of"] },
      // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema
      then: { properties: { is: defined("itemExpression") } },
      else: { properties: { is: defined("expression") } },
    },
    calculationRounding: closedObject(
      {
        to: described("Krok: 0.01 to grosz, 1.00 to złoty.", "The step: 0.01 is a grosz, 1.00 a złoty.", {
          type: ["string", "number"],
          pattern: "^\\d{1,15}(?:\\.\\d{1,9})?$",
          exclusiveMinimum: 0,
          examples: ["0.01", "1.00"],
        }),
        mode: described(
          "W którą stronę się zaokrągla.",
          "Which way it is rounded.",
          choiceOf({
            halfUp: ["Do najbliższej; połówki od zera.", "To the nearest; halves away from zero."],
            halfEven: ["Do najbliższej; połówki do parzystej.", "To the nearest; halves to the even one."],
            down: ["W dół, ku zeru.", "Down, towards zero."],
            up: ["W górę, od zera.", "Up, away from zero."],
          }),
        ),
      },
      ["to", "mode"],
    ),
  };
}
