import {
  freedOf,
  type Given,
  type Granted,
  type GrantPart,
  wholeOf,
  withheldOf,
  withParts,
} from "../ground/grant-parts.ts";
import { letter } from "../ground/letters.ts";
import { paymentConfirm, paymentOrder } from "./payment-commands.ts";
import { paymentKit as s } from "./payment-nouns.ts";

interface Agreed {
  readonly context: {
    readonly agreement: {
      readonly agreement: { readonly parts?: readonly GrantPart[] | undefined } | null;
    };
  };
}
interface Amount extends Agreed {
  readonly event: { readonly amount: string };
}
interface Released extends Agreed {
  readonly event: Given;
}
interface Ordered {
  readonly event: Granted;
  readonly context: { readonly submission: { readonly number: string | null } };
}

const partsOf = ({ context }: Agreed) => context.agreement.agreement?.parts;
const amount = (facts: Amount) => wholeOf({ amount: facts.event.amount, parts: partsOf(facts) });

const order = {
  target: "ordered",
  actions: [
    "recordOrder",
    { book: { from: "committed", to: "ordered" }, amount },
    {
      effect: "orderPayment",
      params: ({ event, context }: Ordered) => ({
        amount: event.amount,
        ...withParts(event.parts),
        number: context.submission.number,
      }),
    },
  ],
} as const;

/** Nothing was ordered, so what was committed is free again, or the programme's. */
const cancel = {
  target: "cancelled",
  actions: [
    {
      book: { from: "committed", to: "pool.free" },
      amount: (facts: Released) => freedOf(facts.event, partsOf(facts)),
    },
    {
      book: { from: "committed", to: "pool.budget" },
      amount: (facts: Released) => withheldOf(facts.event, partsOf(facts)),
    },
  ],
} as const;

const leave = { book: { from: "ordered", to: "paid" }, amount } as const;

const definition = s.with({
  options: () => ({}),
  everyOption: {},
  start: () => ({ ordered: "0.00", orderedAt: null, paid: "0.00", paidOn: null, terminated: false }),
  guards: { isTerminated: s.guard("payment.confirm", ({ event }) => event.terminated) },
  records: {
    recordOrder: s.record("payment.order", ({ event }) => ({ ordered: event.amount, orderedAt: event.at })),
    recordPayment: s.record("payment.confirm", ({ event }) => ({ paid: event.amount, paidOn: event.paidOn })),
    recordTermination: s.record("agreement.terminate", () => ({ terminated: true })),
  },
  commands: { paymentOrder, paymentConfirm },
  happened: { "payment.confirm": ({ paidOn }) => ({ "payment.confirm": paidOn }) },
  initial: "awaitingOrder",
  states: {
    awaitingOrder: {
      name: { pl: "Czeka na zlecenie wypłaty", en: "Awaiting the payment order" },
      applicantName: { pl: "Przygotowujemy wypłatę", en: "Payment in preparation" },
      waitsFor: "accountant",
      deadline: "payment",
      on: {
        "payment.order": order,
        "deadline.payment.passed": {
          target: "orderOverdue",
          actions: {
            effect: "notifyOperator",
            params: ({ event }) => ({ deadline: "payment", dueAt: event.dueAt }),
          },
        },
        "agreement.terminate": cancel,
      },
    },
    orderOverdue: {
      name: { pl: "Wypłata opóźniona", en: "Payment overdue" },
      applicantName: { pl: "Wypłata opóźniona po stronie operatora", en: "Payment delayed by the operator" },
      waitsFor: "accountant",
      entry: [letter("paymentDelayed")],
      on: { "payment.order": order, "agreement.terminate": cancel },
    },
    ordered: {
      name: { pl: "Wypłata zlecona", en: "Payment ordered" },
      applicantName: { pl: "Wypłata zlecona", en: "Payment ordered" },
      waitsFor: "accountant",
      on: {
        "payment.confirm": [
          {
            guard: "isTerminated",
            target: "paid",
            actions: ["recordPayment", leave, { book: { from: "paid", to: "due" }, amount }],
          },
          { target: "paid", actions: ["recordPayment", leave, letter("grantPaid")] },
        ],
        "agreement.terminate": { actions: "recordTermination" },
      },
    },
  },
  ends: {
    paid: {
      name: { pl: "Wypłacono", en: "Paid" },
      applicantName: { pl: "Dofinansowanie wypłacone", en: "Grant paid" },
    },
    cancelled: {
      name: { pl: "Wypłata anulowana", en: "Payment cancelled" },
      applicantName: { pl: "Wypłata anulowana", en: "Payment cancelled" },
    },
  },
});

type Definition = typeof definition;
/** Payment, as the lifecycle composes it. */
export interface PaymentStage extends Definition {}
/** Payment of the grant (wypłata), one region of the execution of an agreement. */
export const payment: PaymentStage = definition;
