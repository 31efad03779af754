import { z } from "zod";
import { caseCommand, refuse } from "../../decide/plan.ts";
import { dateSchema } from "../../programme/text-schema.ts";
import { dayStillToCome } from "./day-of-money.ts";

/** Orders the transfer of the whole grant. */
export const paymentOrder = caseCommand({
  type: "payment.order",
  by: ["accountant"],
  title: { pl: "Zleć wypłatę", en: "Order the payment" },
  payload: z.strictObject({}),
  plan({ case: { context } }) {
    const amount = context.agreement?.amount ?? "0.00";
    return {
      event: { type: "payment.order", amount },
      effects: [{ type: "orderPayment", params: { amount, number: context.number } }],
    };
  },
});

/** Confirms that the money has left the operator's account. */
export const paymentConfirm = caseCommand({
  type: "payment.confirm",
  by: ["accountant"],
  title: { pl: "Potwierdź wypłatę", en: "Confirm the payment" },
  payload: z.strictObject({ paidOn: dateSchema }),
  plan(input) {
    const { paidOn } = input.payload;
    const toCome = dayStillToCome(paidOn, input);
    if (toCome !== undefined) return refuse(toCome);
    return { event: { type: "payment.confirm", amount: input.case.context.ordered, paidOn } };
  },
});
