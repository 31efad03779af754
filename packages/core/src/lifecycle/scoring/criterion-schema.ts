import { described } from "../../document/described.ts";
import { exampleOf, usually } from "../../document/setting-notes.ts";
import { describedText, nameSchema } from "../../document/text-schema.ts";
import * as z from "../../values/zod.ts";
import { pointsSchema } from "./points.ts";

const shareOfMax = described(
  z.strictObject({
    ofMax: described(
      exampleOf(z.string().regex(/^[1-9][0-9]{0,3}\/[1-9][0-9]{0,3}$/, 'a share such as "2/5"'), "2/5"),
      "Ułamek największej liczby punktów, zapisany jak `2/5`; nie musi wypadać na kroku.",
      "A fraction of the most points, written as `2/5`; it need not fall on a step.",
    ),
  }),
  "Część największej liczby punktów.",
  "A share of the most points.",
);

/** One criterion of a card, as a programme states it. */
export const criterionSchema = described(
  z.strictObject({
    id: described(
      nameSchema,
      "Nazwa kryterium: litery i cyfry, zaczyna się małą literą.",
      "camelCase name of the criterion.",
    ),
    title: describedText("Nazwa kryterium", "Name of the criterion"),
    max: described(
      pointsSchema,
      "Najwięcej punktów, wielokrotność kroku.",
      "Most points, a multiple of the step.",
    ),
    step: described(
      usually(exampleOf(pointsSchema, "0.5"), 1),
      "Krok skali: punkty to 0 i jego wielokrotności; ułamek zapisuje się tekstem, jak `0.5`.",
      "Step of the scale: points are 0 and its multiples; parts are written as a text, as `0.5`.",
    ).optional(),
    min: described(
      z.union([pointsSchema, exampleOf(shareOfMax, { ofMax: "2/5" })]),
      "Najmniej punktów, liczonych przed wagą; mniej kończy ocenę poniżej progu. Na których kartach, mówi `minima`.",
      "Least points, before the weight; fewer end the application below the threshold. On which cards, says `minima`.",
    ).optional(),
    weight: described(
      usually(exampleOf(pointsSchema, 2), 1),
      "Waga: tyle razy punkty kryterium liczą się w sumie karty, z którą porównuje się próg.",
      "Weight: so many times the criterion's points count in a card's total, which the threshold is held against.",
    ).optional(),
  }),
  "Jedno kryterium.",
  "One criterion.",
);

/** One criterion of a score card. */
export type CriterionDocument = z.output<typeof criterionSchema>;
