import { described } from "../../document/described.ts";
import { choiceOf, exampleOf } from "../../document/setting-notes.ts";
import { factPathSchema, nameSchema } from "../../document/text-schema.ts";
import * as z from "../../values/zod.ts";

/** What a committee may recommend less of, before the list is filled. */
export const reductionSchema = described(
  z.strictObject({
    of: described(
      choiceOf({
        amount: {
          pl: "Komisja podaje niższą kwotę całości.",
          en: "The committee gives a lower amount for the whole.",
        },
        lines: {
          pl: "Komisja skreśla lub obniża pozycje budżetu; kwota wynika z nich.",
          en: "The committee strikes or lowers lines of the budget; the amount follows from them.",
        },
      }),
      "Co się obniża.",
      "What is lowered.",
    ),
    lines: described(
      exampleOf(
        z.strictObject({
          list: described(
            exampleOf(factPathSchema, "budget.lines"),
            "Ścieżka listy pozycji w formularzu.",
            "Path of the list of lines in the form.",
          ),
          amount: described(
            exampleOf(nameSchema, "amount"),
            "Nazwa pola kwoty w pozycji.",
            "Name of the field with a line's amount.",
          ),
        }),
        { list: "budget.lines", amount: "amount" },
      ),
      "Przy `lines`: gdzie w formularzu są pozycje budżetu.",
      "With `lines`: where in the form the lines of the budget are.",
    ).optional(),
  }),
  "Rekomendacja warunkowa: niższa kwota przed wypełnieniem listy; nigdy nie zmienia punktów ani miejsca.",
  "Recommendation on conditions: a lower amount before the list is filled; it never changes points or rank.",
);
