import { passedAt, tooLate } from "../../kernel/passed-commands.ts";
import { refuse } from "../../kernel/refusal.ts";
import * as z from "../../values/zod.ts";
import { agreementKit as s } from "./agreement-nouns.ts";

const nothing = z.strictObject({});

/**
 * The applicant signs; the account that will be paid is personal and kept outside the chain. At the deadline for
 * signing or later it is refused, even before the host has passed that deadline.
 */
export const agreementSign = s.command({
  type: "agreement.sign",
  by: ["applicant"],
  title: { pl: "Podpisz umowę", en: "Sign the agreement" },
  payload: z.strictObject({ account: z.string().min(1).max(64) }),
  plan(input) {
    const { stream, payload } = input;
    if (passedAt("signing", input) !== undefined) {
      return refuse(tooLate("signing", s.nouns.deadlines.signing.title, input));
    }
    return {
      events: [{ stream, event: { type: "agreement.sign" } }],
      records: [{ id: "account", class: "payment", value: { account: payload.account } }],
    };
  },
});

/** The operator signs; from now on the agreement is in execution. */
export const agreementCountersign = s.command({
  type: "agreement.countersign",
  by: ["operator"],
  title: { pl: "Podpisz umowę w imieniu operatora", en: "Countersign the agreement" },
  payload: nothing,
  reads: ({ context }) => [{ set: "agreements", key: context.submission.number ?? "" }],
  plan: ({ stream, id, own, context, now }) => ({
    events: [{ stream, event: { type: "agreement.countersign", at: now } }],
    rows: [
      {
        op: "insert",
        set: "agreements",
        key: context.submission.number ?? "",
        value: { case: id, amount: own.agreement?.amount ?? "0.00" },
      },
    ],
  }),
});

/** Declines the grant before the agreement is concluded; the money returns to the pool. */
export const agreementResign = s.command({
  type: "agreement.resign",
  by: ["applicant"],
  title: { pl: "Zrezygnuj z dofinansowania", en: "Decline the grant" },
  payload: nothing,
  plan({ stream, callFacts, context }) {
    const amount = context.scoring.award ?? "0.00";
    return {
      events: [
        { stream, event: { type: "agreement.resign", amount } },
        { stream: callFacts.stream, event: released(context, amount) },
      ],
    };
  },
});

interface Numbered {
  readonly submission: { readonly number: string | null };
}

/** What the call is told when an award comes back to its pool. */
export function released({ submission }: Numbered, amount: string) {
  return { type: "award.released", number: submission.number ?? "", amount } as const;
}
