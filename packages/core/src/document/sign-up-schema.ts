import * as z from "../values/zod.ts";
import { described } from "./described.ts";
import { fieldPath } from "./own-names.ts";
import { choiceOf, exampleOf } from "./setting-notes.ts";
import { basisSchema } from "./text-schema.ts";

const seatsSchema = described(
  exampleOf(
    z.strictObject({
      field: described(
        exampleOf(fieldPath("/form", "integer"), "people.count"),
        "Ścieżka pola formularza z liczbą miejsc, o które prosi zgłoszenie; liczba całkowita.",
        "Path of the field that says how many places an application asks for; a whole number.",
      ),
      noFit: described(
        exampleOf(
          choiceOf({
            othersWait: {
              pl: "Czeka, a późniejsi czekają za nim, choćby dla nich miejsc starczyło.",
              en: "It waits, and those behind it wait for it, even where there would be places enough for them.",
            },
            othersPass: {
              pl: "Czeka, a późniejsi, dla których miejsc starcza, go wyprzedzają; gdy zwolni się dość miejsc, jest pierwszy.",
              en: "It waits, and those behind it for whom there are places enough go before it; once enough places are free it is the first.",
            },
          }),
          "othersPass",
        ),
        "Co ze zgłoszeniem, które prosi o więcej miejsc, niż zostało.",
        "What becomes of an application that asks for more places than are left.",
      ),
    }),
    { field: "people.count", noFit: "othersPass" },
  ),
  "Ile miejsc zajmuje zgłoszenie, gdy nie każde zajmuje jedno; po złożeniu tej liczby się nie zmienia.",
  "How many places an application takes where not each takes one; after its submission that number does not change.",
);

/** How a call gives away places in the order of receipt, and no money. */
export const signUpSchema = described(
  exampleOf(
    z.strictObject({
      capacity: described(
        exampleOf(z.int().min(1).max(1_000_000), 40),
        "Ile jest miejsc.",
        "How many places there are.",
      ),
      seats: seatsSchema.optional(),
      closes: described(
        exampleOf(
          choiceOf({
            byDay: {
              pl: "O chwili z „closesAt”; kto zgłosi się po zajęciu miejsc, jest na liście oczekujących.",
              en: "At the instant of `closesAt`; whoever signs up once the places are taken is on the waiting list.",
            },
            whenFull: {
              pl: "Gdy zajęto ostatnie miejsce, najpóźniej o chwili z „closesAt”; późniejsze zgłoszenie jest po terminie.",
              en: "Once the last place is taken, at the latest at the instant of `closesAt`; an application that comes later is late.",
            },
          }),
          "byDay",
        ),
        "Kiedy zapisy się zamykają.",
        "When the sign-up closes.",
      ),
      basis: basisSchema,
    }),
    { capacity: 40, closes: "byDay", basis: ["regulations"] },
  ),
  "Zapisy: miejsca zajmuje się w kolejności zgłoszeń, po ich wyczerpaniu powstaje lista oczekujących; nikt nie dostaje pieniędzy, a pula to „0.00”. Pominięte, gdy nabór rozdziela pieniądze.",
  "A sign-up: places are taken in the order of receipt, and who comes when they are gone is on a waiting list; nobody is given money, and the pool is `0.00`. Left out where the call gives money.",
);

/** Whether some call of a programme gives away places; of any document, checked or not. */
export function givesPlaces(document: unknown): boolean {
  const { calls } = document as { readonly calls?: readonly { readonly signUp?: unknown }[] };
  return (calls ?? []).some(({ signUp }) => signUp !== undefined);
}
