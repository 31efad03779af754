import { moneyOf } from "../../values/json-money.ts";
import { letter } from "../ground/letters.ts";
import { withdrawnEnd } from "../ground/withdrawal.ts";
import { applicationWithdraw } from "./application-withdraw.ts";
import { awardGrant } from "./award.ts";
import { checkScoring } from "./check-scoring.ts";
import { expertsAssign } from "./experts-assign.ts";
import { interviewRecord } from "./interview.ts";
import { poolOf } from "./own-place.ts";
import { offerAccept, offerDecline, offerMake, refusalReads, refusedRows } from "./partial-offer.ts";
import { placementDecide } from "./placement-decide.ts";
import { reserveClose, reservePlace, reservePromote } from "./reserve.ts";
import { reviewRecord, reviewRecuse } from "./review.ts";
import { reviewDeclare } from "./review-declare.ts";
import { scoringKit as s } from "./scoring-nouns.ts";

interface Options {
  readonly interview: boolean;
  readonly assigned: boolean;
  readonly opensFile: boolean;
  /** Whether the programme has pools or quotas, so that a person may have to say what an application is of. */
  readonly placement: boolean;
  readonly offers: boolean;
}
const hasInterview = ({ interview }: Options) => interview;
const assigns = ({ assigned }: Options) => assigned;
const opensByDeclaring = ({ assigned, opensFile }: Options) => assigned && opensFile;
const hasPlacement = ({ placement }: Options) => placement;
const hasOffers = ({ offers }: Options) => offers;
const hasNoInterview = ({ interview }: Options) => !interview;

interface Taken {
  readonly event: { readonly taken: string };
}

/** What the list offers it has taken of the pool already; what is newly offered is taken now. */
const makeOffer = {
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

const definition = s.with({
  options: ({ experts, interview, assignment, ranking }) => ({
    experts,
    interview: interview !== undefined,
    assigned: assignment !== undefined,
    opensFile: assignment?.declaration === "opensFile",
    placement: ranking.pools !== undefined || ranking.quota !== undefined,
    offers: ranking.offer !== undefined,
  }),
  check: checkScoring,
  everyOption: {
    experts: 2,
    interview: true,
    assigned: true,
    opensFile: true,
    placement: true,
    offers: true,
  },
  start: ({ experts, assigned, opensFile }) => ({
    expertsNeeded: experts,
    cards: [],
    recused: [],
    standing: null,
    rank: null,
    award: null,
    ...(assigned ? { assigned: { opensFile, experts: [] } } : {}),
  }),
  guards: {
    isReached: s.guard("review.record", ({ event }) => event.outcome === "reached"),
    isMissed: s.guard("review.record", ({ event }) => event.outcome === "missed"),
    reachedInterviewThreshold: s.guard("interview.record", ({ event }) => event.reachedThreshold),
  },
  records: {
    recordCard: s.record("review.record", ({ own, event: { expert, scores, total, version, standing } }) => ({
      cards: [...own.cards, { expert, scores, total, version }],
      standing,
    })),
    recordExperts: s.record("experts.assign", ({ own: { assigned }, event }) => ({
      assigned: {
        opensFile: assigned?.opensFile === true,
        experts: [
          ...(assigned?.experts ?? []),
          ...event.experts.map((expert) => ({ expert, declared: false })),
        ],
      },
    })),
    recordDeclaration: s.record("review.declare", ({ own: { assigned }, event }) => ({
      assigned: {
        opensFile: true,
        experts: (assigned?.experts ?? []).map((one) =>
          one.expert === event.expert ? { ...one, declared: true } : one,
        ),
      },
    })),
    recordRecusal: s.record("review.recuse", ({ own, event }) => ({
      recused: [...own.recused, event.expert],
    })),
    recordInterview: s.record("interview.record", ({ event }) => ({ standing: event.standing })),
    recordOffer: s.record("offer.make", ({ event }) => ({
      offered: event.amount,
      rank: event.rank,
      ...poolOf(event),
    })),
    clearOffer: s.record(["offer.accept", "offer.decline", "deadline.partialOffer.passed"], () => ({
      offered: "0.00",
    })),
    recordAward: s.record(["award.grant", "reserve.promote", "offer.accept"], ({ event }) => ({
      award: event.amount,
      rank: event.rank,
      ...poolOf(event),
      ...(event.listedAt === undefined ? {} : { listedAt: event.listedAt }),
    })),
    recordReservePlace: s.record("reserve.place", ({ event }) => ({ rank: event.rank, ...poolOf(event) })),
    recordPool: s.record(["placement.decide", "application.withdraw"], ({ event }) => poolOf(event)),
  },
  commands: {
    expertsAssign,
    reviewDeclare,
    reviewRecord,
    reviewRecuse,
    interviewRecord,
    awardGrant,
    reservePlace,
    reservePromote,
    reserveClose,
    offerMake,
    offerAccept,
    offerDecline,
    placementDecide,
    applicationWithdraw,
  },
  passing: { partialOffer: { reads: refusalReads, rows: refusedRows } },
  initial: "underMeritReview",
  on: {
    "application.withdraw": {
      target: "withdrawn",
      actions: [
        "recordPool",
        {
          book: { from: "pool.allocated", to: "pool.free" },
          amount: ({ event }) => moneyOf(event.released),
        },
      ],
    },
  },
  states: {
    underMeritReview: {
      name: { pl: "Ocena merytoryczna", en: "Under merit review" },
      applicantName: { pl: "Trwa ocena merytoryczna", en: "Merit review in progress" },
      waitsFor: "expert",
      on: {
        "review.record": [
          { guard: "isMissed", target: "belowThreshold", actions: "recordCard" },
          { when: hasInterview, guard: "isReached", target: "awaitingInterview", actions: "recordCard" },
          { when: hasNoInterview, guard: "isReached", target: "awaitingRanking", actions: "recordCard" },
          { actions: "recordCard" },
        ],
        "review.recuse": { actions: "recordRecusal" },
        "experts.assign": { when: assigns, actions: "recordExperts" },
        "review.declare": { when: opensByDeclaring, actions: "recordDeclaration" },
      },
    },
    awaitingInterview: {
      when: hasInterview,
      name: { pl: "Czeka na rozmowę lub prezentację", en: "Awaiting interview" },
      applicantName: { pl: "Zaproszenie na rozmowę", en: "Invited to an interview" },
      waitsFor: "committee",
      entry: [letter("invitedToInterview")],
      on: {
        "interview.record": [
          { guard: "reachedInterviewThreshold", target: "awaitingRanking", actions: "recordInterview" },
          { target: "belowThreshold", actions: "recordInterview" },
        ],
      },
    },
    awaitingRanking: {
      name: { pl: "Czeka na listę rankingową", en: "Awaiting ranking" },
      applicantName: { pl: "Oceniony, czeka na wyniki", en: "Assessed, awaiting results" },
      waitsFor: "decisionMaker",
      on: {
        "award.grant": {
          target: "awarded",
          actions: [
            "recordAward",
            {
              book: { from: "pool.allocated", to: "committed" },
              amount: ({ event }) => moneyOf(event.amount),
            },
          ],
        },
        "placement.decide": { when: hasPlacement, actions: "recordPool" },
        "offer.make": makeOffer,
        "reserve.place": { target: "onReserve", actions: "recordReservePlace" },
      },
    },
    onReserve: {
      name: { pl: "Lista rezerwowa", en: "On the reserve list" },
      applicantName: { pl: "Na liście rezerwowej", en: "On the reserve list" },
      waitsFor: "decisionMaker",
      entry: [letter("placedOnReserve")],
      on: {
        "reserve.promote": {
          target: "awarded",
          actions: [
            "recordAward",
            { book: { from: "pool.free", to: "committed" }, amount: ({ event }) => moneyOf(event.amount) },
          ],
        },
        "offer.make": makeOffer,
        "reserve.close": { target: "reserve" },
      },
    },
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
        "offer.accept": {
          target: "awarded",
          actions: [
            "recordAward",
            "clearOffer",
            {
              book: { from: "pool.allocated", to: "committed" },
              amount: ({ event }) => moneyOf(event.amount),
            },
          ],
        },
        "offer.decline": {
          target: "onReserve",
          actions: [
            {
              book: { from: "pool.allocated", to: "pool.free" },
              amount: ({ event }) => moneyOf(event.amount),
            },
            "clearOffer",
          ],
        },
        "deadline.partialOffer.passed": {
          target: "onReserve",
          actions: [
            {
              book: { from: "pool.allocated", to: "pool.free" },
              amount: ({ own }) => moneyOf(own.offered ?? "0.00"),
            },
            "clearOffer",
          ],
        },
      },
    },
  },
  ends: {
    awarded: {
      name: { pl: "Przyznano dofinansowanie", en: "Awarded" },
      applicantName: { pl: "Przyznano dofinansowanie", en: "Grant awarded" },
    },
    belowThreshold: {
      name: { pl: "Poniżej progu", en: "Below the threshold" },
      applicantName: { pl: "Wniosek nie osiągnął progu", en: "Application below the threshold" },
      entry: [letter("belowThreshold")],
    },
    reserve: {
      name: { pl: "Rekomendowany, zabrakło środków", en: "Recommended without money" },
      applicantName: { pl: "Rekomendowany, zabrakło środków", en: "Recommended, the pool ran out" },
      entry: [letter("reserve")],
    },
    withdrawn: withdrawnEnd,
  },
});

type Definition = typeof definition;
/** Scoring, as the lifecycle composes it. */
export interface ScoringStage extends Definition {}
/** Scoring (ocena merytoryczna): blind cards, an interview if there is one, ranking and the reserve list. */
export const scoring: ScoringStage = definition;
