import * as z from "../values/zod.ts";
import { described } from "./described.ts";
import { exampleOf } from "./setting-notes.ts";
import { basisSchema } from "./text-schema.ts";

/** When a call opens and closes that follows another, counted from the list of that one. */
export const afterListSchema = described(
  exampleOf(
    z.strictObject({
      opensAfter: described(
        exampleOf(z.int().min(1).max(365), 21),
        "Po ilu dniach od dnia ogłoszenia listy nabór się otwiera, o 0:00; dnia ogłoszenia się nie liczy, nic nie przechodzi na dzień roboczy. Ogłoszony później, otwiera się od razu.",
        "How many days after the day of the list the call opens, at 00:00; the day itself is not counted, and nothing rolls. Announced later than that, it opens at once.",
      ),
      openFor: described(
        exampleOf(z.int().min(1).max(365), 21),
        "Ile pełnych dni jest otwarty, licząc dzień otwarcia; zamyka się z końcem ostatniego.",
        "For how many whole days it is open, that of the opening included; it closes when the last one ends.",
      ),
      basis: basisSchema,
    }),
    { opensAfter: 21, openFor: 21, basis: ["regulations"] },
  ),
  "Otwarcie i zamknięcie liczone od listy naboru, z którego ten wynika (`from`): od ogłoszenia, kogo zaproszono, a gdy nie zaproszono nikogo, od ogłoszenia listy. Przedtem naboru nie można ogłosić; `opensAt` i `closesAt` są wtedy planem. Pominięte, gdy obowiązują właśnie one.",
  "Opening and closing counted from the list of the call that this one derives from (`from`): from the publication of who is invited, or, where nobody is, of its list. Before that it cannot be announced; `opensAt` and `closesAt` are a plan then. Left out where they hold.",
);
