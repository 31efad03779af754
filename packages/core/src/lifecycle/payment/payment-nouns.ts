import { described } from "../../document/described.ts";
import { dateSchema } from "../../document/text-schema.ts";
import { noOptions, noSection } from "../../kernel/stage.ts";
import * as z from "../../values/zod.ts";
import { agreement } from "../agreement/agreement-stage.ts";
import { defineCaseStage } from "../ground/case-ground.ts";
import { grantPartsSchema } from "../ground/grant-parts.ts";
import { operatorNoticeSchema } from "../ground/operator-notice.ts";
import { reopenedRow } from "../ground/reopened.ts";
import { balanceRow } from "../ground/sets.ts";
import { amountSchema } from "../ground/slice-schemas.ts";
import { terminationEvent } from "../ground/termination.ts";
import { scoring } from "../scoring/scoring-stage.ts";
import { submission } from "../submission/submission-stage.ts";
import { paymentLetters } from "./payment-letters.ts";

/** What payment is about: the order to the bank, and the confirmation that the money has left. */
export const paymentKit = defineCaseStage({
  name: "payment",
  title: { pl: "Wypłata", en: "Payment" },
  section: noSection,
  options: noOptions,
  slice: z.strictObject({
    ordered: amountSchema,
    /** UTC instant of the order. */
    orderedAt: z.string().nullable(),
    paid: amountSchema,
    /** Day on which the money left. */
    paidOn: dateSchema.nullable(),
    /** Whether the agreement was terminated while the money was on its way; it is then due back once it is paid. */
    terminated: z.boolean(),
  }),
  events: {
    "payment.order": described(
      z.strictObject({ amount: amountSchema, parts: grantPartsSchema.optional(), at: z.string() }),
      "zlecenie wypłaty",
      "payment ordered",
    ),
    "payment.confirm": described(
      z.strictObject({ amount: amountSchema, paidOn: dateSchema, terminated: z.boolean() }),
      "wypłata",
      "payment confirmed",
    ),
  },
  effects: {
    notifyApplicant: paymentLetters,
    notifyOperator: operatorNoticeSchema("payment"),
    /** The transfer of the grant; the account to pay is a record of the case. `parts` says what each source pays of it. */
    orderPayment: described(
      z.strictObject({
        amount: amountSchema,
        parts: grantPartsSchema.optional(),
        number: z.string().nullable(),
      }),
      "zlecenie wypłaty",
      "payment order",
    ),
  },
  deadlines: {
    payment: {
      title: { pl: "Termin wypłaty", en: "Deadline for the payment" },
      startsAt: "agreement.countersign",
      stated: {
        words: {
          pl: "Od zawarcia umowy do zlecenia wypłaty.",
          en: "From the concluded agreement to the payment order.",
        },
      },
    },
  },
  reads: {
    submission: submission.nouns.slice,
    scoring: scoring.nouns.slice,
    agreement: agreement.nouns.slice,
  },
  uses: { balances: balanceRow, reopened: reopenedRow },
  hears: { "agreement.terminate": terminationEvent },
  shows: {
    slice: { ordered: "money", orderedAt: "money", paid: "money", paidOn: "money", terminated: "course" },
    events: {
      "payment.order": { amount: "money", parts: "money", at: "money" },
      "payment.confirm": { amount: "money", paidOn: "money", terminated: "course" },
    },
    effects: { notifyApplicant: "letters", notifyOperator: "actors", orderPayment: "money" },
  },
});
