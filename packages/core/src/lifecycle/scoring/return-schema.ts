import { described } from "../../document/described.ts";
import { choiceOf, exampleOf } from "../../document/setting-notes.ts";
import { basisSchema } from "../../document/text-schema.ts";
import * as z from "../../values/zod.ts";

/** Whether an application may be returned to its applicant while it is assessed, and what silence means then. */
export const returnSchema = described(
  z.strictObject({
    silence: described(
      exampleOf(
        choiceOf({
          standingVersion: {
            pl: "Zostaje dotychczasowa wersja, a ocena toczy się dalej tam, gdzie przerwał ją zwrot; karty, które złożono, liczą się.",
            en: "The version so far stands, and the assessment goes on where the return broke it off; cards that were filed count.",
          },
          leaveUnconsidered: {
            pl: "Wniosek pozostaje bez rozpatrzenia.",
            en: "The application is left unconsidered.",
          },
        }),
        "standingVersion",
      ),
      "Co się dzieje, gdy wnioskodawca nie odpowie w terminie.",
      "What follows when the applicant does not answer in time.",
    ),
    basis: exampleOf(basisSchema.clone(), ["regulations-2018"]),
  }),
  "Zwrot wniosku w trakcie oceny merytorycznej: operator wskazuje pola do poprawy (`review.return`), wnioskodawca odpowiada nową wersją (`application.revise`), a karty składa się od nowa. Pomija się, gdy wniosku się nie zwraca.",
  "Return of an application during merit review: the operator names fields to be changed (`review.return`), the applicant answers with a new version (`application.revise`), and cards are asked for anew. Left out when applications are not returned.",
);
