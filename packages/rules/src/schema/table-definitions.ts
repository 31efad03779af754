import type { JsonSchema } from "../form/json-schema.ts";
import { choiceOf } from "./choice-words.ts";
import { closedObject, defined, described } from "./described.ts";

const literal = { type: ["string", "number", "boolean"] };

/** Definitions of decision tables, which rules and calculations may state in place of an expression. */
export function tableDefinitions(): Readonly<Record<string, JsonSchema>> {
  return {
    decisionTable: {
      ...closedObject(
        {
          columns: described(
            "Kolumny: ścieżki pól, wyrażenia albo wyrażenia z tytułem.",
            "Columns: paths of fields, expressions, or expressions with a title.",
            {
              type: "array",
              minItems: 1,
              items: defined("decisionColumn"),
              examples: [["applicant.kind", "budget.requested"]],
            },
          ),
          rows: described(
            "Wiersze: po jednej komórce na kolumnę i wynik.",
            "Rows: a cell for each column, and the result.",
            {
              type: "array",
              minItems: 1,
              items: defined("decisionRow"),
            },
          ),
          hit: described(
            "Co, gdy pasuje kilka wierszy; pominięte znaczy „unique”.",
            'What if several rows fit; left out, it is "unique".',
            choiceOf({
              unique: [
                "Nigdy nie pasują dwa; sprawdzenie tego pilnuje.",
                "Two never do, which the check sees to.",
              ],
              first: ["Rozstrzyga pierwszy z nich.", "The first of them decides."],
            }),
          ),
          otherwise: described(
            "Wynik, gdy nie pasuje żaden wiersz; zbędny, gdy wiersze obejmują wszystko.",
            "The result where no row fits; needless where the rows take in everything.",
            { examples: ["notMet", 0] },
          ),
        },
        ["columns", "rows"],
      ),
    },
    decisionColumn: {
      anyOf: [
        { type: "string" },
        closedObject(
          {
            is: described("Wyrażenie.", "The expression.", defined("expression")),
            title: described("Nazwa kolumny dla ludzi.", "Name of the column for people.", defined("text")),
          },
          ["is"],
        ),
        defined("expression"),
      ],
    },
    decisionRow: closedObject(
      {
        when: described("Komórki w kolejności kolumn.", "Cells in the order of the columns.", {
          type: "array",
          minItems: 1,
          items: defined("decisionCell"),
          examples: [["ngo", { to: 8000 }]],
        }),
        // biome-ignore lint/suspicious/noThenProperty: what rows of decision tables have
        then: described(
          "Wynik: „met” albo „notMet”, punkty, a w obliczeniu wartość albo wyrażenie.",
          'The result: "met" or "notMet", points, or in a calculation a value or an expression.',
          { examples: ["met", 3] },
        ),
        basis: described("Podstawa wiersza.", "Legal basis of the row.", {
          ...defined("basis"),
          examples: ["regulations#4.1"],
        }),
      },
      ["when", "then"],
    ),
    decisionCell: {
      anyOf: [
        described("„any” pasuje do wszystkiego.", '"any" fits everything.', { const: "any" }),
        literal,
        { type: "array", minItems: 1, items: literal },
        defined("decisionRange"),
        closedObject(
          {
            not: described("Do czego komórka nie pasuje.", "What the cell does not fit.", {
              anyOf: [literal, { type: "array", minItems: 1, items: literal }, defined("decisionRange")],
            }),
          },
          ["not"],
        ),
      ],
    },
    decisionRange: closedObject({
      from: described("Od, włącznie.", "From, inclusive.", literal),
      to: described("Do, włącznie.", "To, inclusive.", literal),
      below: described("Poniżej; ta wartość już nie należy.", "Below; this value belongs no more.", literal),
    }),
  };
}
