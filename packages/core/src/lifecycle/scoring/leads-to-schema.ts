import { described } from "../../document/described.ts";
import { choiceOf, exampleOf } from "../../document/setting-notes.ts";
import { basisSchema, factPathSchema, idSchema } from "../../document/text-schema.ts";
import * as z from "../../values/zod.ts";
import { inviteSchema } from "./round-schema.ts";

const carrySchema = described(
  z.strictObject({
    field: described(
      exampleOf(factPathSchema.clone(), "budget.requested"),
      "Ścieżka pola formularza tego naboru: kwota, liczba, data, wybór, krótki tekst albo tak/nie; nie osobowe i nie w liście.",
      "Path of a field of this call's form: an amount, a number, a date, a choice, a text or yes and no; neither personal nor in a list.",
    ),
    to: described(
      exampleOf(factPathSchema.clone(), "budget.requested"),
      "Ścieżka pola formularza następnego naboru; pomija się, gdy jest taka sama.",
      "Path of the field in the form of the next call; left out where it is the same.",
    ).optional(),
    bound: described(
      exampleOf(
        choiceOf({
          fixed: { pl: "Musi zostać taka sama.", en: "It stays as it is." },
          atMost: { pl: "Może być najwyżej taka.", en: "It may be as much at most." },
          atLeast: { pl: "Musi być co najmniej taka.", en: "It has to be as much at least." },
          free: {
            pl: "Wypełnia tylko wersję roboczą; wolno ją zmienić.",
            en: "It only fills the draft, and may be changed.",
          },
        }),
        "atMost",
      ),
      "Co z odpowiedzi wolno zmienić w następnym naborze.",
      "What may become of the answer in the next call.",
    ),
  }),
  "Jedna przenoszona odpowiedź.",
  "One answer that is carried over.",
);

/** Which call an assessment leads to, in place of a ranking list. */
export const leadsToSchema = described(
  exampleOf(
    z.strictObject({
      call: described(
        exampleOf(idSchema.clone(), "plans-2031"),
        "Identyfikator następnego naboru; ten mówi to samo przez `from`.",
        "Id of the next call, which says the same by `from`.",
      ),
      invite: inviteSchema.optional(),
      carry: described(
        exampleOf(z.array(carrySchema).max(50), [{ field: "budget.requested", bound: "atMost" }]),
        "Odpowiedzi, które przechodzą do wniosku w następnym naborze. Wartości trafiają do dziennika.",
        "Answers that go over to the application in the next call. Their values go into the journal.",
      ).optional(),
      basis: basisSchema.clone(),
    }),
    {
      call: "plans-2031",
      invite: { best: 20 },
      carry: [{ field: "budget.requested", bound: "atMost" }],
      basis: ["regulations"],
    },
  ),
  "Następny etap: ocena nie prowadzi do listy i pieniędzy, tylko do następnego naboru, do którego zaprasza się najlepszych (`invite`) albo wszystkich, którzy osiągnęli próg.",
  "The next stage: the assessment leads to no list and no money, but to another call, to which the best (`invite`) or all at or above the threshold are invited.",
);

/** Which call an assessment leads to. */
export type LeadsTo = z.output<typeof leadsToSchema>;
