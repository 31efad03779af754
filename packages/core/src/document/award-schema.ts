import * as z from "../values/zod.ts";
import { described } from "./described.ts";
import { fieldOrCalculation } from "./own-names.ts";
import { choiceOf, exampleOf } from "./setting-notes.ts";
import { describedText, moneySchema, nameSchema } from "./text-schema.ts";

const fromSchema = described(
  exampleOf(
    z.union([
      z.literal("pool"),
      z.strictObject({
        source: described(
          exampleOf(nameSchema, "upkeep"),
          "Nazwa źródła; kwotę podaje nabór w „sources”.",
          "Name of the source; the call states its sum in `sources`.",
        ),
      }),
    ]),
    { source: "upkeep" },
  ),
  "Skąd są pieniądze: z puli naboru (`pool`) albo z innego źródła.",
  "Where the money is from: the pool of the call (`pool`), or another source.",
);

const partSchema = described(
  z.strictObject({
    id: described(
      exampleOf(nameSchema, "start"),
      "Nazwa części: litery i cyfry.",
      "camelCase name of the part.",
    ),
    title: exampleOf(describedText("Nazwa części dla ludzi", "Name of the part for people"), {
      pl: "Utworzenie miejsc",
      en: "Creating the places",
    }),
    from: fromSchema,
    amount: described(
      exampleOf(fieldOrCalculation("/form", "money"), { calc: "grantAsked" }),
      "Ścieżka kwoty, o którą w tej części się wnioskuje, albo obliczenie, które ją daje.",
      "Path of the sum asked for as this part, or a calculation of it; money.",
    ),
    unitsOf: described(
      exampleOf(moneySchema, "23100.00"),
      "Cena jednostki, gdy z puli daje się tylko całe; tego, co ponad ostatnią całą, się nie daje.",
      "Price of a unit where the pool gives whole ones only; what is asked beyond the last whole one is not given.",
    ).optional(),
    lowered: described(
      exampleOf(
        choiceOf({
          inProportion: {
            pl: "Maleje tak samo, w dół do grosza.",
            en: "It is lowered in the same proportion, down to a grosz.",
          },
          asAsked: { pl: "Zostaje, jak wnioskowano.", en: "It stays as it was asked for." },
        }),
        "inProportion",
      ),
      "Co z częścią z innego źródła, gdy z puli daje się mniej, niż wnioskowano; konieczne, gdy program zna rekomendacje na niższą kwotę, propozycje części albo `unitsOf`.",
      "What becomes of a part from another source when the pool gives less than was asked for; needed where a programme knows lower recommendations, offers of a part, or `unitsOf`.",
    ).optional(),
  }),
  "Jedna część.",
  "One part.",
);

/** What a grant is made of, as a programme states it. */
export const awardSchema = described(
  exampleOf(
    z.strictObject({
      parts: described(
        z.array(partSchema).min(1),
        "Części dotacji; dokładnie jedna jest z puli i o nią toczy się lista.",
        "Parts of a grant; exactly one is from the pool, and the list is about that one.",
      ),
    }),
    {
      parts: [
        {
          id: "start",
          title: { pl: "Utworzenie miejsc", en: "Creating the places" },
          from: "pool",
          amount: "budget.requested",
        },
        {
          id: "upkeep",
          title: { pl: "Utrzymanie miejsc", en: "Upkeep of the places" },
          from: { source: "upkeep" },
          amount: "budget.upkeep",
        },
      ],
    },
  ),
  "Z czego składa się dotacja, gdy jej części są z różnych źródeł. Bez tego jest jedna, z puli, na kwotę z `facts.requested`.",
  "What a grant is made of where its parts are from different sources. Left out, there is one, from the pool, of what `facts.requested` says.",
);

/** What a grant is made of. */
export type AwardDocument = z.output<typeof awardSchema>;

/** One part of a grant. */
export type AwardPart = AwardDocument["parts"][number];

/** The sums of a call's sources, by name. */
export const sourcesSchema = described(
  exampleOf(
    z.record(
      nameSchema,
      described(
        exampleOf(
          z.union([
            moneySchema,
            choiceOf({
              notLimitedHere: {
                pl: "Ile jest, rozstrzyga się gdzie indziej.",
                en: "How much there is, is decided elsewhere.",
              },
            }),
          ]),
          "20000.00",
        ),
        "Kwota źródła albo `notLimitedHere`.",
        "The sum of a source, or `notLimitedHere`.",
      ),
    ),
    { upkeep: "20000.00" },
  ),
  "Ile w tym naborze ma każde źródło, na które wskazuje `award.parts`, według nazw.",
  "What each source that `award.parts` names has in this call, by name.",
);
