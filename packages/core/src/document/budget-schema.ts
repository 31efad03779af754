import * as z from "../values/zod.ts";
import { described } from "./described.ts";
import { exampleOf } from "./setting-notes.ts";
import { basisSchema, moneySchema } from "./text-schema.ts";

/** The money that all calls of a programme have together, where their pools may come to more. */
export const budgetSchema = described(
  exampleOf(
    z.strictObject({
      amount: described(
        exampleOf(moneySchema, "9000.00"),
        "Ile jest razem na wszystkie nabory.",
        "How much there is for all calls together.",
      ),
      basis: exampleOf(basisSchema.clone(), ["regulations"]),
    }),
    { amount: "9000.00", basis: ["regulations"] },
  ),
  "Wspólny budżet naborów, których pule razem dają więcej: żaden nabór nie przyzna ani nie obieca ponad to, co z niego zostało. Nabór z pulą równą budżetowi rozdaje to, czego nie przyznały inne. Pominięte, gdy każdy nabór ma własne pieniądze.",
  "One budget of calls whose pools come to more together: no call awards or promises beyond what is left of it. A call whose pool is the whole budget gives what the others have not. Left out where each call has money of its own.",
);
