import type * as z from "zod";
import type { SliceOf } from "../../kernel/nouns.ts";
import { moneyOf } from "../../values/json-money.ts";
import { letter } from "../ground/letters.ts";
import { withdrawnEnd } from "../ground/withdrawal.ts";
import { applicationWithdraw } from "./application-withdraw.ts";
import { awardGrant } from "./award.ts";
import { reviewReopen, reviewVoid } from "./card-care.ts";
import { afterCards, agrees, hasInterview, reduces, settles } from "./card-transitions.ts";
import { checkScoring } from "./check-scoring.ts";
import { interviewRecord } from "./interview.ts";
import { withCard, withoutCard, withReopened } from "./places.ts";
import { reviewRecommend } from "./recommend.ts";
import { reserveClose, reservePlace, reservePromote } from "./reserve.ts";
import { reviewDraft, reviewRecord, reviewRecuse } from "./review.ts";
import { scoringKit as s } from "./scoring-nouns.ts";
import { reviewAgree, reviewSettle } from "./settle-cards.ts";

type Written = Pick<SliceOf<typeof s.nouns>, "written">;
type Found = Pick<
  z.output<(typeof s.nouns.events)["review.record"]>,
  "outcome" | "needed" | "assessment" | "standing"
>;

const cardEvents = [
  "review.record",
  "review.recuse",
  "review.reopen",
  "review.void",
  "review.settle",
  "review.agree",
] as const;

/** Until the list is published an expert may be recused, and the operator may reopen or void a card. */
const cardsMayChange = {
  "review.recuse": afterCards("recordRemoval"),
  "review.reopen": afterCards("recordReopening"),
  "review.void": afterCards("recordRemoval"),
} as const;

/** What a changed set of cards leaves in the slice, whatever changed it. */
const found = (own: Written, { outcome, needed, assessment, standing }: Found) => ({
  written: own.written + 1,
  expertsNeeded: needed,
  allFiled: outcome !== "open",
  assessment,
  standing,
});

const definition = s.with({
  options: ({ experts, interview, divergence, aggregate, reduction }) => ({
    experts,
    interview: interview !== undefined,
    settles: divergence?.then === "operatorDecides" || divergence?.equallyNear === "person",
    agrees: aggregate === "consensus",
    reduces: reduction !== undefined,
  }),
  check: checkScoring,
  everyOption: { experts: 2, interview: true, settles: true, agrees: true, reduces: true },
  start: ({ experts }) => ({
    expertsNeeded: experts,
    cards: [],
    written: 0,
    drafts: [],
    allFiled: false,
    recused: [],
    ruling: null,
    agreed: null,
    interview: null,
    assessment: null,
    recommended: null,
    standing: null,
    rank: null,
    award: null,
  }),
  guards: {
    isReached: s.guard(cardEvents, ({ event }) => event.outcome === "reached"),
    isMissed: s.guard(cardEvents, ({ event }) => event.outcome === "missed"),
    isInvited: s.guard(cardEvents, ({ event }) => event.outcome === "invited"),
    isUnsettled: s.guard(cardEvents, ({ event }) => event.outcome === "unsettled"),
    isToAgree: s.guard(cardEvents, ({ event }) => event.outcome === "toAgree"),
    reachedInterviewThreshold: s.guard("interview.record", ({ event }) => event.reachedThreshold),
  },
  records: {
    recordCard: s.record("review.record", ({ own, event }) => {
      const { expert, scores, total, version } = event;
      return {
        ...found(own, event),
        cards: withCard(own.cards, { expert, scores, total, version }),
        drafts: own.drafts.filter((id) => id !== expert),
      };
    }),
    recordDraft: s.record("review.draft", ({ own, event: { expert } }) => ({
      written: own.written + 1,
      drafts: [...own.drafts.filter((id) => id !== expert), expert],
    })),
    recordRemoval: s.record(["review.recuse", "review.void"], ({ own, event }) => ({
      ...found(own, event),
      ...withoutCard(own, event.expert),
      drafts: own.drafts.filter((id) => id !== event.expert),
    })),
    recordReopening: s.record("review.reopen", ({ own, event }) => ({
      ...found(own, event),
      ...withReopened(own, event.expert),
    })),
    recordSettling: s.record("review.settle", ({ own, event }) => ({
      ...found(own, event),
      ruling: { does: event.does, cards: [...event.cards] },
    })),
    recordAgreement: s.record("review.agree", ({ own, event }) => ({
      ...found(own, event),
      agreed: { scores: event.scores, total: event.total, version: event.version },
    })),
    recordRecommendation: s.record("review.recommend", ({ own, event: { amount, lines } }) => ({
      written: own.written + 1,
      recommended: { amount, lines },
    })),
    recordInterview: s.record("interview.record", ({ event: { scores, total, standing } }) => ({
      interview: { scores, total },
      standing,
    })),
    recordAward: s.record(["award.grant", "reserve.promote"], ({ event }) => ({
      award: event.amount,
      rank: event.rank,
      ...(event.listedAt === undefined ? {} : { listedAt: event.listedAt }),
    })),
    recordReservePlace: s.record("reserve.place", ({ event }) => ({ rank: event.rank })),
  },
  commands: {
    reviewDraft,
    reviewRecord,
    reviewRecuse,
    reviewReopen,
    reviewVoid,
    reviewSettle,
    reviewAgree,
    reviewRecommend,
    interviewRecord,
    awardGrant,
    reservePlace,
    reservePromote,
    reserveClose,
    applicationWithdraw,
  },
  initial: "underMeritReview",
  on: {
    "application.withdraw": {
      target: "withdrawn",
      actions: {
        book: { from: "pool.allocated", to: "pool.free" },
        amount: ({ event }) => moneyOf(event.released),
      },
    },
  },
  states: {
    underMeritReview: {
      name: { pl: "Ocena merytoryczna", en: "Under merit review" },
      applicantName: { pl: "Trwa ocena merytoryczna", en: "Merit review in progress" },
      waitsFor: "expert",
      on: {
        "review.draft": { actions: "recordDraft" },
        "review.record": afterCards("recordCard"),
        ...cardsMayChange,
      },
    },
    cardsDiverge: {
      when: settles,
      name: { pl: "Karty do rozstrzygnięcia", en: "Divergence to be settled" },
      applicantName: { pl: "Trwa ocena merytoryczna", en: "Merit review in progress" },
      waitsFor: "operator",
      on: { "review.settle": afterCards("recordSettling"), ...cardsMayChange },
    },
    awaitingConsensus: {
      when: agrees,
      name: { pl: "Czeka na uzgodnioną kartę", en: "Awaiting the agreed card" },
      applicantName: { pl: "Trwa ocena merytoryczna", en: "Merit review in progress" },
      waitsFor: "committee",
      on: { "review.agree": afterCards("recordAgreement"), ...cardsMayChange },
    },
    awaitingInterview: {
      when: hasInterview,
      name: { pl: "Czeka na rozmowę lub prezentację", en: "Awaiting interview" },
      applicantName: { pl: "Zaproszenie na rozmowę", en: "Invited to an interview" },
      waitsFor: "committee",
      entry: [letter("invitedToInterview")],
      on: {
        ...cardsMayChange,
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
        ...cardsMayChange,
        "review.recommend": { when: reduces, actions: "recordRecommendation" },
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
        "reserve.close": { target: "reserve" },
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
