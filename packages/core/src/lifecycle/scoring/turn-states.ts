import { moneyOf } from "../../values/json-money.ts";
import { fromPool, type Granted } from "../ground/grant-parts.ts";
import { letter } from "../ground/letters.ts";
import { cardsMayChange, onConditions, roundsMayChange } from "./card-transitions.ts";
import { answersToOffer, besidePool } from "./offered-state.ts";
import { asksLimits, decidesInTurn, hasPlacement, offersLeft } from "./scoring-options.ts";

interface Awarded {
  readonly event: Granted;
}
interface Amount {
  readonly event: { readonly amount: string };
}

/**
 * Where an application of a continuous call waits for its turn, and for its applicant's answer to the rest that was offered.
 * What is refused ends: a call in the order of receipt keeps nobody waiting for money that may come back.
 */
export const turnStates = {
  awaitingTurn: {
    when: decidesInTurn,
    name: { pl: "Czeka na rozstrzygnięcie w kolejności wpływu", en: "Awaiting its turn" },
    applicantName: { pl: "Oceniony, czeka na wyniki", en: "Assessed, awaiting results" },
    shownAs: "awaitingRanking",
    waitsFor: "decisionMaker",
    on: {
      ...cardsMayChange,
      ...roundsMayChange,
      ...onConditions,
      "placement.decide": { when: hasPlacement, actions: "recordPlacement" },
      "queue.grant": {
        target: "awarded",
        actions: [
          "recordAward",
          {
            book: { from: "pool.free", to: "committed" },
            amount: ({ event }: Awarded) => fromPool(event),
          },
          ...besidePool,
        ],
      },
      "queue.offer": {
        when: offersLeft,
        target: "offeredRest",
        actions: [
          "recordOffer",
          {
            book: { from: "pool.free", to: "pool.allocated" },
            amount: ({ event }: Amount) => moneyOf(event.amount),
          },
        ],
      },
      "queue.end": { target: "noMoney", actions: "recordNoMoney" },
      "award.deny": { when: asksLimits, target: "overLimit", actions: "recordPool" },
    },
  },
  offeredRest: {
    when: offersLeft,
    name: {
      pl: "Czeka na odpowiedź na propozycję reszty środków",
      en: "Awaiting the answer to an offer of the rest",
    },
    applicantName: { pl: "Proponujemy część kwoty, czekamy na odpowiedź", en: "A part is offered to you" },
    waitsFor: "applicant",
    deadline: "partialOffer",
    entry: [letter("partialOffer")],
    on: {
      ...answersToOffer("noMoney"),
    },
  },
} as const;
