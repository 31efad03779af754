import { described } from "../../document/described.ts";
import { choiceOf, exampleOf, usually } from "../../document/setting-notes.ts";
import { factPathSchema, nameSchema } from "../../document/text-schema.ts";
import * as z from "../../values/zod.ts";

/** What may be recommended less of, by whom, before the list is filled. */
export const reductionSchema = described(
  z.strictObject({
    of: described(
      choiceOf({
        amount: {
          pl: "Podaje się niższą kwotę całości.",
          en: "A lower amount is given for the whole.",
        },
        lines: {
          pl: "Skreśla się lub obniża pozycje budżetu; kwota wynika z nich.",
          en: "Lines of the budget are struck or lowered; the amount follows from them.",
        },
      }),
      "Co się obniża.",
      "What is lowered.",
    ),
    by: described(
      usually(
        exampleOf(
          choiceOf({
            committee: {
              pl: "Komisja, z uzasadnieniem, aż do publikacji listy (`review.recommend`).",
              en: "The committee, with reasons, until the list is published (`review.recommend`).",
            },
            cards: {
              pl: "Każdy ekspert na swojej karcie (`recommends`); jak z kart powstaje jedna rekomendacja, mówi `joined`.",
              en: "Each expert on the own card (`recommends`); how the cards become one, says `joined`.",
            },
          }),
          "cards",
        ),
        "committee",
      ),
      "Kto rekomenduje niższą kwotę.",
      "Who recommends less.",
    ).optional(),
    joined: described(
      exampleOf(
        choiceOf({
          strictest: {
            pl: "Najniższa kwota, jaką podała któraś z kart, które stanowią o wyniku; przy pozycjach – każdej pozycji z osobna. Gdyby razem nie zostało nic, liczy się najsurowsza karta.",
            en: "The lowest amount that any of the cards that make up the result gives; with lines, of each line by itself. Where nothing would be left together, the strictest card counts.",
          },
          mildest: {
            pl: "Najwyższa z nich: obniża się tylko to, co obniżyła każda karta, która stanowi o wyniku, i tylko do najwyższej kwoty.",
            en: "The highest of them: only what every card that makes up the result lowers is lowered, and only to the highest amount.",
          },
          agreed: {
            pl: "Komisja, która widzi karty, podaje jedną rekomendację (`review.recommend`).",
            en: "The committee, which sees the cards, gives one recommendation (`review.recommend`).",
          },
        }),
        "strictest",
      ),
      "Przy `by: cards`: jak z rekomendacji na kartach powstaje jedna.",
      "With `by: cards`: how the recommendations on the cards become one.",
    ).optional(),
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
