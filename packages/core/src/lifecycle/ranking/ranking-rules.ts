import { described } from "../../document/described.ts";
import { idIn } from "../../document/own-names.ts";
import { choiceOf, exampleOf } from "../../document/setting-notes.ts";
import * as z from "../../values/zod.ts";

const tieSchema = described(
  z.union([
    z.strictObject({
      criterion: described(
        idIn("/scoring/criteria", "/scoring/interview/criteria"),
        "Nazwa kryterium z karty albo rozmowy.",
        "Name of a criterion of the card or the interview.",
      ),
    }),
    z.literal("earlierSubmission"),
  ]),
  "Więcej punktów w kryterium albo wcześniejsze złożenie.",
  "More points in a criterion, or the earlier submission.",
);

/** How a programme ranks applications and spends its pool. */
export const rankingRulesSchema = described(
  z.strictObject({
    ties: described(
      z.array(tieSchema).min(1),
      "Co po kolei rozstrzyga przy równych punktach; ostatnie musi być `earlierSubmission`.",
      "Applied in turn to equal points; the last must be `earlierSubmission`.",
    ),
    fit: described(
      choiceOf({
        strict: {
          pl: "Przyznawanie się kończy; wszystkie dalsze wnioski trafiają na listę rezerwową.",
          en: "Awarding ends there; all lower ranks go to the reserve list.",
        },
        skipToNextFitting: {
          pl: "Pomija się go, a pieniądze dostają dalsze wnioski, które się mieszczą.",
          en: "It is passed over, and lower ranks that fit are awarded.",
        },
      }),
      "Co z dalszymi miejscami, gdy następny wniosek nie mieści się w reszcie puli.",
      "What happens to lower ranks when the next application does not fit into the rest of the pool.",
    ),
    mostGrants: described(
      exampleOf(z.int().min(1), 30),
      "Najwięcej dotacji w naborze; gdy tyle przyznano, dalsze wnioski trafiają na listę rezerwową, choćby w puli coś zostało.",
      "Most grants of the call; once there are so many, lower ranks go to the reserve list, even if the pool has something left.",
    ).optional(),
  }),
  "Jak porządkuje się wnioski i wydaje pulę.",
  "How applications are put in order and the pool is spent.",
);

/** How a programme ranks applications and spends its pool. */
export type RankingRules = z.output<typeof rankingRulesSchema>;
