import * as z from "../values/zod.ts";
import { afterListSchema } from "./after-list-schema.ts";
import { sourcesSchema } from "./award-schema.ts";
import { described } from "./described.ts";
import { overContractingSchema } from "./over-contracting.ts";
import { ownSchema } from "./own-schema.ts";
import { publishedSchema } from "./publication-schema.ts";
import { queueSchema } from "./queue-schema.ts";
import { choiceOf, exampleOf } from "./setting-notes.ts";
import { signUpSchema } from "./sign-up-schema.ts";
import {
  basisSchema,
  dateSchema,
  describedText,
  idSchema,
  instantSchema,
  moneySchema,
  nameSchema,
} from "./text-schema.ts";

/** One call for applications (nabór) of a programme. */
export const callSchema = described(
  z.strictObject({
    id: described(idSchema, "Identyfikator naboru: małe litery i łączniki.", "kebab-case id of the call."),
    title: describedText("Nazwa naboru", "Name of the call"),
    // Fixed instants never roll over holidays (domain of the regulations, not of KPA art. 57).
    opensAt: described(
      instantSchema,
      "Chwila otwarcia naboru, z przesunięciem strefy.",
      "Instant with offset at which the call opens.",
    ),
    closesAt: described(
      instantSchema,
      "Chwila zamknięcia naboru, z przesunięciem strefy; później złożony wniosek jest po terminie. Nie przechodzi na dzień roboczy.",
      "Instant with offset at which the call closes; an application sent later is late. It never rolls over days off.",
    ),
    closesAtInclusive: described(
      z.boolean(),
      "Czy wniosek złożony dokładnie o `closesAt` jest w terminie.",
      "Whether an application submitted exactly at `closesAt` is in time.",
    ),
    from: described(
      exampleOf(idSchema.clone(), "ideas-2031"),
      "Identyfikator naboru, z którego ten wynika: wniosek składa tylko ten, kogo tamten zaprosił (`scoring.leadsTo`).",
      "Id of the call that this one derives from: only who was invited there applies (`scoring.leadsTo`).",
    ).optional(),
    afterList: afterListSchema.optional(),
    published: publishedSchema.optional(),
    queue: queueSchema.optional(),
    signUp: signUpSchema.optional(),
    realisation: described(
      z.strictObject({
        from: described(
          dateSchema,
          "Pierwszy dzień; może leżeć jeszcze w czasie naboru.",
          "First day; it may lie within the time of the call.",
        ),
        to: described(dateSchema, "Ostatni dzień, włącznie.", "Last day, inclusive."),
      }),
      "Dni, w których realizuje się projekty.",
      "Days within which projects are carried out.",
    ),
    pool: described(
      moneySchema,
      "Pieniądze do rozdania w tym naborze; `0.00` w zapisach (`signUp`).",
      "Money to be awarded in this call; `0.00` in a sign-up (`signUp`).",
    ),
    pools: described(
      exampleOf(
        z.record(
          nameSchema,
          described(exampleOf(moneySchema, "93000.00"), "Kwota jednej puli.", "The sum of one pool."),
        ),
        {
          hills: "93000.00",
          lakes: "93000.00",
        },
      ),
      "Ile ma każda z pul z `scoring.ranking.pools`, według nazw; razem tyle, co `pool`.",
      "What each pool of `scoring.ranking.pools` has, by name; together as much as `pool`.",
    ).optional(),
    poolIs: described(
      exampleOf(
        choiceOf({
          limitOfLaw: {
            pl: "Limit z ustawy, uchwały budżetowej albo umowy z dysponentem: ponad taką pulę nie wolno zaciągać zobowiązań.",
            en: "A limit by an act, a budget resolution or the agreement with the giver: nothing may be promised beyond it.",
          },
        }),
        "limitOfLaw",
      ),
      "Czym jest pula, gdy to limit, którego nie wolno przekroczyć nawet zobowiązaniami.",
      "What the pool is, where it is a limit that not even promises may exceed.",
    ).optional(),
    overContracting: overContractingSchema.optional(),
    sources: sourcesSchema.optional(),
    numbering: described(
      z.strictObject({
        prefix: described(z.string().min(1), "Tekst przed numerem.", "Text before the number."),
        digits: described(
          z.int().min(1).max(9),
          "Liczba cyfr, z zerami na początku.",
          "Number of digits, padded with zeros.",
        ),
      }),
      "Jak numeruje się wnioski w kolejności złożenia.",
      "How applications are numbered in the order of their submission.",
    ),
    own: ownSchema.optional(),
    basis: basisSchema,
  }),
  "Jeden nabór.",
  "One call.",
);

/** A call as the programme states it. */
export type CallDocument = z.output<typeof callSchema>;
