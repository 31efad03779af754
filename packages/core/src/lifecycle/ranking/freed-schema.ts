import { described } from "../../document/described.ts";
import { choiceOf, exampleOf, usually } from "../../document/setting-notes.ts";
import * as z from "../../values/zod.ts";

/** What of a terminated agreement's money is free for the reserve again, as a programme states it. */
export const freedSchema = described(
  usually(
    exampleOf(
      z
        .array(
          described(
            choiceOf({
              neverPaid: {
                pl: "Co przyznano, a czego nie zlecono do wypłaty, gdy umowę rozwiązano.",
                en: "What was awarded and not ordered to be paid when the agreement was terminated.",
              },
              cameBack: {
                pl: "Co z rozwiązanej umowy zwrócono: każdy zwrot, gdy wpłynie (`repayment.record`).",
                en: "What came back of a terminated agreement: each repayment as it is recorded (`repayment.record`).",
              },
            }),
            "Jeden rodzaj pieniędzy.",
            "One kind of money.",
          ),
        )
        .min(1),
      ["neverPaid", "cameBack"],
    ),
    ["neverPaid"],
  ),
  "Które pieniądze z rozwiązanych umów wracają do swojej puli i na tych samych zasadach czekają na rezerwę. Czego tu nie ma, wraca do środków programu. Bez tego: tylko `neverPaid`.",
  "Which money of terminated agreements goes back to its pool, where the reserve is promoted by the same rules. What is not named goes back to the programme. Left out: `neverPaid` alone.",
);

/** What counts as free again; a programme that says nothing frees what was never paid. */
export function freedKinds({
  freed = ["neverPaid"],
}: {
  readonly freed?: readonly ("neverPaid" | "cameBack")[] | undefined;
}): ReadonlySet<"neverPaid" | "cameBack"> {
  return new Set(freed);
}
