import { described } from "../../document/described.ts";
import { choiceOf, exampleOf, usually } from "../../document/setting-notes.ts";
import * as z from "../../values/zod.ts";
import { totalSchema } from "./points.ts";

/** How the cards that make up the result come to one number. */
export const aggregateSchema = described(
  choiceOf({
    mean: { pl: "Średnia kart.", en: "The mean of the cards." },
    sum: {
      pl: "Suma kart; gdy o wyniku stanowi ich mniej lub więcej niż `experts`, ich średnia razy `experts`, żeby skala się nie zmieniła.",
      en: "The sum of the cards; when fewer or more than `experts` make up the result, their mean times `experts`, so that the scale stays.",
    },
    consensus: {
      pl: "Karta, którą komisja uzgadnia, gdy są już karty wszystkich ekspertów.",
      en: "One card that the committee agrees on, once the cards of all experts are in.",
    },
  }),
  "Jak karty, które stanowią o wyniku, składają się na jeden wynik.",
  "How the cards that make up the result come to one number.",
);

/** What is compared with the threshold. */
export const thresholdSchema = described(
  z.union([
    totalSchema,
    z.strictObject({
      atLeast: described(exampleOf(totalSchema, "17.5"), "Najmniej punktów.", "Least points."),
      of: described(
        choiceOf({
          aggregate: { pl: "Wynik z `aggregate`.", en: "What `aggregate` gives." },
          mean: {
            pl: "Średnia kart, także gdy o miejscu stanowi ich suma.",
            en: "The mean of the cards, also where their sum is ranked.",
          },
          eachCard: {
            pl: "Każda karta, która stanowi o wyniku, z osobna.",
            en: "Each card that makes up the result, by itself.",
          },
        }),
        "Co porównuje się z progiem.",
        "What is held against the threshold.",
      ),
      bonus: described(
        choiceOf({
          outside: {
            pl: "Próg jest bez punktów dodatkowych; dolicza się je potem.",
            en: "The threshold is without bonus points; they are added afterwards.",
          },
          inside: {
            pl: "Punkty dodatkowe liczą się do progu.",
            en: "Bonus points count towards the threshold.",
          },
        }),
        "Czy punkty z reguł liczą się do progu.",
        "Whether the points of rules count towards the threshold.",
      ),
    }),
  ]),
  "Najmniejszy wynik z kart. Sama liczba to wynik z `aggregate`, bez punktów dodatkowych.",
  "Least result of the cards. A number alone is what `aggregate` gives, without bonus points.",
);

/** Which cards the minima of criteria are held against. */
export const minimaSchema = described(
  usually(
    choiceOf({
      eachFiledCard: {
        pl: "Każda złożona karta, także trzecia, której było trzeba, i te, które przy niej odpadły.",
        en: "Every card filed, a third that was needed and those it set aside among them.",
      },
      decidingCards: {
        pl: "Każda karta, która stanowi o wyniku.",
        en: "Each card that makes up the result.",
      },
      meanOfDecidingCards: {
        pl: "Średnia punktów kryterium z kart, które stanowią o wyniku.",
        en: "The mean of the criterion's points over the cards that make up the result.",
      },
      none: { pl: "Żadna: minima są tylko wskazówką.", en: "None: the minima are advice alone." },
    }),
    "eachFiledCard",
  ),
  "Na których kartach muszą być spełnione minima kryteriów.",
  "On which cards the minima of criteria have to be met.",
);

/** What holds when the cards of one application lie far apart. */
export const divergenceSchema = described(
  z.strictObject({
    measure: described(
      choiceOf({
        points: { pl: "Punkty karty, z wagami.", en: "Points of a card, weights included." },
        percentOfCard: {
          pl: "Procent tego, co najwięcej można dostać na jednej karcie.",
          en: "Percent of the most that one card can come to.",
        },
      }),
      "W czym mierzy się rozbieżność.",
      "What the divergence is measured in.",
    ),
    moreThan: described(
      exampleOf(totalSchema, 25),
      "Rozbieżność jest dopiero, gdy różnica sum kart jest większa; dokładnie tyle to jeszcze nie rozbieżność.",
      "Cards diverge only when their totals differ by more; exactly as much is no divergence yet.",
    ),
    // biome-ignore lint/suspicious/noThenProperty: what settings of consequences say
    then: described(
      choiceOf({
        thirdDecides: {
          pl: "Ocenia trzeci ekspert, a o wyniku stanowi jego karta.",
          en: "A third expert scores, and that card makes up the result.",
        },
        meanOfThree: {
          pl: "Ocenia trzeci ekspert, a o wyniku stanowią wszystkie trzy karty.",
          en: "A third expert scores, and all three cards make up the result.",
        },
        thirdWithNearer: {
          pl: "Ocenia trzeci ekspert, a o wyniku stanowi jego karta z bliższą z dwóch pierwszych.",
          en: "A third expert scores, and that card with the nearer of the first two makes up the result.",
        },
        operatorDecides: {
          pl: "Operator z uzasadnieniem zostawia wynik, prosi trzeciego eksperta albo wskazuje karty, które stanowią o wyniku.",
          en: "The operator, with reasons, lets the result stand, asks for a third expert, or says which cards make it up.",
        },
      }),
      "Co wtedy; dopóki się to nie rozstrzygnie, wyniku nie ma.",
      "What follows; until it is settled there is no result.",
    ),
    equallyNear: described(
      choiceOf({
        allThree: {
          pl: "O wyniku stanowią wszystkie trzy karty.",
          en: "All three cards make up the result.",
        },
        higherPair: {
          pl: "O wyniku stanowi trzecia karta z wyższą z dwóch pierwszych.",
          en: "The third card with the higher of the first two makes up the result.",
        },
        person: { pl: "Rozstrzyga operator, z uzasadnieniem.", en: "The operator decides, with reasons." },
      }),
      "Przy `thirdWithNearer`: co, gdy trzecia karta jest równie blisko obu pierwszych.",
      "With `thirdWithNearer`: what holds when the third card is equally near to both.",
    ).optional(),
  }),
  "Rozbieżność kart jednego wniosku; bez tego ustawienia różnica kart nic nie zmienia.",
  "Divergence of the cards of one application; without the setting their difference changes nothing.",
);

/** What holds when an expert is recused, or a card voided. */
export const recusedSchema = described(
  usually(
    exampleOf(
      z.strictObject({
        // biome-ignore lint/suspicious/noThenProperty: what settings of consequences say
        then: described(
          choiceOf({
            askAnother: {
              pl: "Ocenia inny ekspert, żeby kart było tyle, ile mówi `experts`.",
              en: "Another expert scores, so that there are as many cards as `experts` says.",
            },
            countTheRest: {
              pl: "O wyniku stanowią karty pozostałych, jeśli jest ich co najmniej `atLeast`.",
              en: "The cards of the others make up the result, if there are `atLeast` of them.",
            },
          }),
          "Czy prosi się o kartę innego eksperta.",
          "Whether another expert is asked for a card.",
        ),
        atLeast: described(
          exampleOf(z.int().min(1).max(9), 1),
          "Przy `countTheRest`: ile kart co najmniej, żeby był wynik.",
          "With `countTheRest`: how many cards at least, for there to be a result.",
        ).optional(),
      }),
      // biome-ignore lint/suspicious/noThenProperty: what settings of consequences say
      { then: "countTheRest", atLeast: 1 },
    ),
    // biome-ignore lint/suspicious/noThenProperty: what settings of consequences say
    { then: "askAnother" },
  ),
  "Co, gdy ekspert się wyłączy albo jego karta zostanie unieważniona; karta nie liczy się wtedy nigdzie.",
  "What holds when an expert is recused or a card is voided; the card then counts nowhere.",
);
