import { decidesInOrder, offersRest } from "../../document/queue-schema.ts";
import type { Regulations } from "../../document/regulations.ts";
import { moneyOf } from "../../values/json-money.ts";
import { fromPool } from "../ground/grant-parts.ts";
import { letter } from "../ground/letters.ts";
import { restoresTerm } from "../ground/restoring.ts";
import { limitsAskedAt } from "../ground/stated-limits.ts";
import { mayBeAppealed } from "./appealed-transitions.ts";
import { applicationRecordRevision, applicationRevise } from "./application-revise.ts";
import { applicationWithdraw } from "./application-withdraw.ts";
import { assessmentClose } from "./assessment-close.ts";
import { awardGrant } from "./award.ts";
import { awardDeny } from "./award-deny.ts";
import { reviewReopen, reviewVoid } from "./card-care.ts";
import {
  afterCards,
  cardsMayChange,
  mayChangeAndGo,
  onConditions,
  standingMayChange,
} from "./card-transitions.ts";
import { checkScoring } from "./check-scoring.ts";
import { expertsAssign } from "./experts-assign.ts";
import { heldStates } from "./held-states.ts";
import { interviewRecord } from "./interview.ts";
import { joinsCards } from "./joined-recommendation.ts";
import { besidePool, makeOffer, offeredState } from "./offered-state.ts";
import { offerAccept, offerDecline, offerMake, refusalReads, refusedRows } from "./partial-offer.ts";
import { placementDecide } from "./placement-decide.ts";
import { queueEnd, queueGrant, queueOffer } from "./queue-decide.ts";
import { reviewRecommend } from "./recommend.ts";
import { reserveClose, reservePlace, reservePromote } from "./reserve.ts";
import { resultAppealFile, resultAppealReject, resultAppealWithdraw } from "./result-appeal.ts";
import { resultAppealUphold } from "./result-uphold.ts";
import { returnedState } from "./returned-state.ts";
import { reviewDraft, reviewRecord, reviewRecuse } from "./review.ts";
import { reviewDeclare } from "./review-declare.ts";
import { reviewReturn } from "./review-return.ts";
import { lapsedReads, lapsedRows } from "./revision-lapse.ts";
import { roundCorrect } from "./round-correct.ts";
import { roundInvite } from "./round-invite.ts";
import { roundExclude, roundRecuse } from "./round-recuse.ts";
import { roundOptions, roundStates } from "./round-states.ts";
import { scoringEnds } from "./scoring-ends.ts";
import { scoringKit as s } from "./scoring-nouns.ts";
import { agrees, asksLimits, assigns, hasPlacement, opensByDeclaring, settles } from "./scoring-options.ts";
import { scoringGuards, scoringRecorders } from "./scoring-recorders.ts";
import { reviewAgree, reviewSettle } from "./settle-cards.ts";
import { standingDecide } from "./standing-decide.ts";
import { turnStates } from "./turn-states.ts";
import { voteRecord } from "./vote.ts";

/** What the list had promised a grant that a limit stands in the way of is free again. */
const denied = {
  when: asksLimits,
  target: "overLimit",
  actions: [
    "recordPool",
    {
      book: { from: "pool.allocated", to: "pool.free" },
      amount: ({ event }: { readonly event: { readonly released: string } }) => moneyOf(event.released),
    },
  ],
} as const;

const definition = s.with({
  options: (section, document) => ({
    ...roundOptions(section),
    experts: section.experts,
    assigned: section.assignment !== undefined,
    opensFile: section.assignment?.declaration === "opensFile",
    settles: section.divergence?.then === "operatorDecides" || section.divergence?.equallyNear === "person",
    agrees: section.aggregate === "consensus",
    reduces: section.reduction !== undefined && !joinsCards(section),
    placement: section.ranking.pools !== undefined || section.ranking.quota !== undefined,
    offers: section.ranking.offer !== undefined,
    inOrder: decidesInOrder(document),
    offersRest: offersRest(document),
    returns: section.return !== undefined,
    lapses: section.return?.silence === "leaveUnconsidered",
    appeals:
      (document as { readonly appeals?: { readonly assessment?: object } }).appeals?.assessment !== undefined,
    limits: limitsAskedAt({ document: document as Regulations["document"] }, "decision").length > 0,
  }),
  check: checkScoring,
  everyOption: {
    experts: 2,
    interview: true,
    vote: true,
    invites: true,
    leadsOn: true,
    members: true,
    assigned: true,
    opensFile: true,
    settles: true,
    agrees: true,
    reduces: true,
    placement: true,
    offers: true,
    inOrder: true,
    offersRest: true,
    returns: true,
    lapses: true,
    limits: true,
    appeals: true,
  },
  start: ({ experts, assigned, opensFile, members, returns: mayReturn }) => ({
    expertsNeeded: experts,
    cards: [],
    written: 0,
    drafts: [],
    allFiled: false,
    recused: [],
    ruling: null,
    agreed: null,
    rounds: [],
    assessment: null,
    recommended: null,
    standing: null,
    rank: null,
    award: null,
    ...(members ? { committee: { gave: {}, recused: [], anew: [] } } : {}),
    ...(assigned ? { assigned: { opensFile, experts: [] } } : {}),
    ...(mayReturn ? { returned: null, comesBackAs: null, revised: null } : {}),
  }),
  guards: scoringGuards,
  records: scoringRecorders,
  commands: {
    expertsAssign,
    reviewDeclare,
    reviewDraft,
    reviewRecord,
    reviewRecuse,
    reviewReopen,
    reviewVoid,
    reviewSettle,
    reviewAgree,
    reviewRecommend,
    interviewRecord,
    voteRecord,
    roundCorrect,
    roundRecuse,
    roundExclude,
    roundInvite,
    assessmentClose,
    awardGrant,
    awardDeny,
    reservePlace,
    reservePromote,
    reserveClose,
    offerMake,
    offerAccept,
    offerDecline,
    queueGrant,
    queueOffer,
    queueEnd,
    placementDecide,
    standingDecide,
    resultAppealFile,
    resultAppealWithdraw,
    resultAppealReject,
    resultAppealUphold,
    reviewReturn,
    applicationRevise,
    applicationRecordRevision,
    applicationWithdraw,
  },
  passing: {
    partialOffer: { reads: refusalReads, rows: refusedRows },
    revision: {
      documents: true,
      reads: lapsedReads,
      rows: (input) => (restoresTerm(input, "revision") ? [] : lapsedRows(input)),
    },
  },
  happened: {
    "application.recordRevision": ({ filedOn }) => ({ "application.revise": filedOn }),
  },
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
        "experts.assign": { when: assigns, actions: "recordExperts" },
        "review.declare": { when: opensByDeclaring, actions: "recordDeclaration" },
        "review.draft": { actions: "recordDraft" },
        "review.record": afterCards("recordCard"),
        ...cardsMayChange,
      },
    },
    cardsDiverge: {
      when: settles,
      name: { pl: "Karty do rozstrzygnięcia", en: "Divergence to be settled" },
      applicantName: { pl: "Trwa ocena merytoryczna", en: "Merit review in progress" },
      shownAs: "underMeritReview",
      waitsFor: "operator",
      on: { "review.settle": afterCards("recordSettling"), ...cardsMayChange },
    },
    awaitingConsensus: {
      when: agrees,
      name: { pl: "Czeka na uzgodnioną kartę", en: "Awaiting the agreed card" },
      applicantName: { pl: "Trwa ocena merytoryczna", en: "Merit review in progress" },
      shownAs: "underMeritReview",
      waitsFor: "committee",
      on: { "review.agree": afterCards("recordAgreement"), ...cardsMayChange },
    },
    ...roundStates,
    ...heldStates,
    ...returnedState,
    awaitingRanking: {
      name: { pl: "Czeka na listę rankingową", en: "Awaiting ranking" },
      applicantName: { pl: "Oceniony, czeka na wyniki", en: "Assessed, awaiting results" },
      waitsFor: "decisionMaker",
      on: {
        ...mayChangeAndGo,
        ...mayBeAppealed,
        ...onConditions,
        "award.grant": {
          target: "awarded",
          actions: [
            "recordAward",
            { book: { from: "pool.allocated", to: "committed" }, amount: ({ event }) => fromPool(event) },
            ...besidePool,
          ],
        },
        "placement.decide": { when: hasPlacement, actions: "recordPlacement" },
        "award.deny": denied,
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
        ...standingMayChange,
        ...mayBeAppealed,
        "reserve.promote": {
          target: "awarded",
          actions: [
            "recordAward",
            { book: { from: "pool.free", to: "committed" }, amount: ({ event }) => fromPool(event) },
            ...besidePool,
          ],
        },
        "award.deny": denied,
        "offer.make": makeOffer,
        "reserve.close": { target: "reserve" },
      },
    },
    ...offeredState,
    ...turnStates,
  },
  ends: scoringEnds,
});

type Definition = typeof definition;
/** Scoring, as the lifecycle composes it. */
export interface ScoringStage extends Definition {}
/** Scoring (ocena merytoryczna): blind cards, the rounds after them, ranking and the reserve list. */
export const scoring: ScoringStage = definition;
