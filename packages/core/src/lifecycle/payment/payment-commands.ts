import { dateSchema } from "../../document/text-schema.ts";
import { refuse } from "../../kernel/refusal.ts";
import * as z from "../../values/zod.ts";
import { dayBefore, dayStillToCome } from "../ground/given-day.ts";
import { withParts } from "../ground/grant-parts.ts";
import { unlessReopened } from "../ground/reopened.ts";
import { beyondPayable, payableReads } from "./payable.ts";
import { paymentKit as s } from "./payment-nouns.ts";

/** Orders the transfer of the whole grant; never more is paid than the pool has, however much was awarded of it. */
export const paymentOrder = s.command({
  type: "payment.order",
  by: ["accountant"],
  decides: true,
  title: { pl: "Zleć wypłatę", en: "Order the payment" },
  payload: z.strictObject({}),
  openByRows: unlessReopened,
  reads: payableReads,
  plan(input) {
    const { stream, context, now } = input;
    const beyond = beyondPayable(input);
    if (beyond !== undefined) return refuse(beyond);
    const { agreement } = context;
    const { amount = "0.00", parts } = agreement.agreement ?? {};
    return { events: [{ stream, event: { type: "payment.order", amount, ...withParts(parts), at: now } }] };
  },
});

/** Confirms that the money has left the operator's account; after a termination it is due back at once. */
export const paymentConfirm = s.command({
  type: "payment.confirm",
  by: ["accountant"],
  decides: true,
  title: { pl: "Potwierdź wypłatę", en: "Confirm the payment" },
  payload: z.strictObject({ paidOn: dateSchema }),
  plan({ stream, own, payload: { paidOn }, now, programme }) {
    const { ordered, orderedAt, terminated } = own;
    const wrong =
      dayStillToCome(paidOn, { now, programme }) ??
      dayBefore(
        paidOn,
        { words: { pl: "zleceniem wypłaty", en: "the payment order" }, at: orderedAt },
        { programme },
      );
    if (wrong !== undefined) return refuse(wrong);
    return { events: [{ stream, event: { type: "payment.confirm", amount: ordered, paidOn, terminated } }] };
  },
});
