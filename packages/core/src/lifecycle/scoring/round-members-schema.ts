import { described } from "../../document/described.ts";
import { exampleOf } from "../../document/setting-notes.ts";
import * as z from "../../values/zod.ts";

/** Who gives the card of a committee, so that it falls when one of them is recused. */
export const membersSchema = described(
  exampleOf(
    z.strictObject({
      atLeast: described(
        exampleOf(z.int().min(1).max(50), 3),
        "Ile osób co najmniej daje kartę, także gdy daje się ją od nowa.",
        "How many people give the card at least, also when it is given anew.",
      ),
    }),
    { atLeast: 3 },
  ),
  "Karta komisji wymienia tych, którzy ją dali (`members` w `interview.record`). Gdy ktoś z nich się wyłączy (`round.recuse`) albo zostanie wyłączony (`round.exclude`), karta przepada i komisja daje ją od nowa bez tej osoby. Bez tego ustawienia karta nie mówi, kto ją dał.",
  "The card of the committee names those who gave it (`members` of `interview.record`). When one of them is recused (`round.recuse`) or excluded (`round.exclude`), the card falls and the committee gives it anew without them. Without the setting the card does not say who gave it.",
);
