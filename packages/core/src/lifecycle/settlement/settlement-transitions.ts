import type * as z from "zod";
import { type GrantPart, type LineSum, onLines, wholeOf } from "../ground/grant-parts.ts";
import { letter } from "../ground/letters.ts";
import type { terminationEvent } from "../ground/termination.ts";

interface Terminated {
  readonly event: z.output<typeof terminationEvent>;
}
interface Paid {
  readonly context: {
    readonly payment: { readonly paid: string };
    readonly agreement: {
      readonly agreement: { readonly parts?: readonly GrantPart[] | undefined } | null;
    };
  };
}
interface Decided {
  readonly event: {
    readonly settled: string;
    readonly due: string;
    readonly settledOn?: readonly LineSum[] | undefined;
    readonly dueOn?: readonly LineSum[] | undefined;
  };
}
interface Repaid {
  readonly event: {
    readonly amount: string;
    readonly on?: readonly LineSum[] | undefined;
    readonly freed?: string | undefined;
    readonly freedOn?: readonly LineSum[] | undefined;
  };
}

/** Files the report; from then on it is the accountant's turn. */
export const submit = {
  target: "underReportReview",
  actions: ["recordReport", letter("reportReceived")],
} as const;

/** Terminates the agreement: what was paid comes back, and what is on its way follows once it is paid. */
export const terminate = [
  { guard: "owesNothing", target: "terminated", actions: "recordTermination" },
  {
    target: "awaitingFullRepayment",
    actions: [
      "recordTermination",
      {
        book: { from: "paid", to: "due" },
        amount: ({ context: { payment, agreement } }: Paid) =>
          wholeOf({ amount: payment.paid, parts: agreement.agreement?.parts }),
      },
      {
        effect: "demandRepayment",
        params: ({ event: { due, reason } }: Terminated) => ({ amount: due, reason }),
      },
    ],
  },
] as const;

const account = {
  book: { from: "paid", to: "accounted" },
  amount: ({ event }: Decided) => onLines(event.settled, event.settledOn),
} as const;

/** Settles the grant: what was accepted is accounted for, the rest of the payment is due. */
export const decide = [
  { guard: "owesNothing", target: "settled", actions: ["recordSettlement", account] },
  {
    target: "awaitingRepayment",
    actions: [
      "recordSettlement",
      account,
      { book: { from: "paid", to: "due" }, amount: ({ event }: Decided) => onLines(event.due, event.dueOn) },
      {
        effect: "demandRepayment",
        params: ({ event: { due } }: Decided) => ({ amount: due, reason: "settlement" as const }),
      },
    ],
  },
] as const;

const giveBack = {
  book: { from: "due", to: "returned" },
  amount: ({ event }: Repaid) => onLines(event.amount, event.on),
} as const;

const giveToPool = {
  book: { from: "freed", to: "pool.free" },
  amount: ({ event }: Repaid) => onLines(event.freed ?? "0.00", event.freedOn),
} as const;

/** Money comes back; the last of it ends the stage. */
export const repay = <const End extends string>(end: End) =>
  [{ guard: "settles", target: end, actions: giveBack }, { actions: giveBack }] as const;

/** The same of a terminated agreement, whose money is free again where the programme says so. */
export const repayFreed = <const End extends string>(end: End) =>
  [
    { guard: "settles", target: end, actions: [giveBack, giveToPool] },
    { actions: [giveBack, giveToPool] },
  ] as const;

/** Time for the repayment is up: the operator has to look after it. */
export const repaymentPassed = <const State extends string>(target: State) =>
  ({
    target,
    actions: {
      effect: "notifyOperator",
      params: ({ event }: { readonly event: { readonly dueAt: string } }) => ({
        deadline: "repayment" as const,
        dueAt: event.dueAt,
      }),
    },
  }) as const;
