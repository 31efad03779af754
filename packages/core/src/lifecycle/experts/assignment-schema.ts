import { described } from "../../document/described.ts";
import { choiceOf, exampleOf } from "../../document/setting-notes.ts";
import { basisSchema } from "../../document/text-schema.ts";
import * as z from "../../values/zod.ts";

/** How experts come to the applications that they score, as a programme states it. */
export const assignmentSchema = described(
  exampleOf(
    z.strictObject({
      by: described(
        choiceOf({
          draw: {
            pl: "Losuje się ich hasłem, które ogłoszono wcześniej; każdy, kto je zna, może losowanie powtórzyć. Obciążenie jest równe.",
            en: "They are drawn with a word that was announced before; whoever knows it can repeat the draw. The workload is even.",
          },
          hand: {
            pl: "Wyznacza ich operator, sprawa po sprawie.",
            en: "The operator names them, case by case.",
          },
        }),
        "Jak do wniosków trafiają eksperci.",
        "How experts come to applications.",
      ),
      declaration: described(
        choiceOf({
          opensFile: {
            pl: "Wniosek otwiera się ekspertowi dopiero po oświadczeniu o bezstronności.",
            en: "The application opens to an expert only after the declaration of impartiality.",
          },
          withCard: {
            pl: "Ekspert składa oświadczenie o bezstronności razem z kartą.",
            en: "The expert declares impartiality together with the card.",
          },
        }),
        "Kiedy ekspert oświadcza, że jest bezstronny.",
        "When an expert declares to be impartial.",
      ),
      basis: exampleOf(basisSchema.clone(), ["regulations-2018#5"]),
    }),
    { by: "draw", declaration: "opensFile", basis: ["regulations-2018"] },
  ),
  "Jak wyznacza się ekspertów do wniosków; gdy tego nie ma, ocenia każdy, kogo system gospodarza uznaje za eksperta.",
  "How experts are assigned to applications; without it whoever the host lets be an expert scores.",
);
