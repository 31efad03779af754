import { moneyOf } from "../../values/json-money.ts";
import { fromBudget, fromPool, fromSources, type Granted } from "../ground/grant-parts.ts";
import { letter } from "../ground/letters.ts";
import { standingMayStand } from "./card-transitions.ts";
import { hasOffers } from "./scoring-options.ts";

interface Taken {
  readonly event: { readonly taken: string };
}

/** What the list offers it has taken of the pool already; what is newly offered is taken now. */
export const makeOffer = {
  when: hasOffers,
  target: "offeredPart",
  actions: [
    "recordOffer",
    {
      book: { from: "pool.free", to: "pool.allocated" },
      amount: ({ event }: Taken) => moneyOf(event.taken),
    },
  ],
} as const;

interface Awarded {
  readonly event: Granted;
}

/** Parts of a grant that come from elsewhere than the pool, each on its own line. */
export const besidePool = [
  { book: { from: "pool.free", to: "committed" }, amount: ({ event }: Awarded) => fromSources(event) },
  { book: { from: "pool.budget", to: "committed" }, amount: ({ event }: Awarded) => fromBudget(event) },
] as const;

interface Refused {
  readonly event: { readonly amount: string };
}
interface Offered {
  readonly own: { readonly offered?: string | undefined };
}

/** What the applicant's answer, or none in its term, does with the money that an offer has taken; who refuses goes where it says. */
export function answersToOffer<const Target extends string>(refused: Target) {
  return {
    "offer.accept": {
      target: "awarded",
      actions: [
        "recordAward",
        "clearOffer",
        {
          book: { from: "pool.allocated", to: "committed" },
          amount: ({ event }: Awarded) => fromPool(event),
        },
        ...besidePool,
      ],
    },
    "offer.decline": {
      target: refused,
      actions: [
        {
          book: { from: "pool.allocated", to: "pool.free" },
          amount: ({ event }: Refused) => moneyOf(event.amount),
        },
        "clearOffer",
      ],
    },
    "deadline.partialOffer.passed": {
      target: refused,
      actions: [
        {
          book: { from: "pool.allocated", to: "pool.free" },
          amount: ({ own }: Offered) => moneyOf(own.offered ?? "0.00"),
        },
        "clearOffer",
      ],
    },
  } as const;
}

/** Where an application waits for its applicant, to whom a part of the amount is offered. */
export const offeredState = {
  offeredPart: {
    when: hasOffers,
    name: {
      pl: "Czeka na odpowiedź na propozycję części",
      en: "Awaiting the answer to an offer of a part",
    },
    applicantName: { pl: "Proponujemy część kwoty, czekamy na odpowiedź", en: "A part is offered to you" },
    waitsFor: "applicant",
    deadline: "partialOffer",
    entry: [letter("partialOffer")],
    on: {
      ...standingMayStand,
      ...answersToOffer("onReserve"),
    },
  },
} as const;
