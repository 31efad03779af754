import { moneyOf } from "../../values/json-money.ts";
import { letter } from "../ground/letters.ts";
import {
  agrees,
  decidesInTurn,
  hasInterview,
  hasRounds,
  hasVote,
  invites,
  namesMembers,
  reduces,
  returns,
  settles,
  turnsAfterRounds,
} from "./scoring-options.ts";

/**
 * Where the cards lead an application once `action` has noted what changed: to one side of the threshold, on to the
 * next round, to people who settle or agree, or back to experts. A result that stays as it was moves nothing.
 */
export const afterCards = <const Action extends string>(action: Action) =>
  [
    { guard: "isMissed", target: "provisionallyBelow", actions: action },
    { when: hasInterview, guard: "isInvited", target: "awaitingInterview", actions: action },
    { when: namesMembers, guard: "isAnew", target: "awaitingCardAnew", actions: action },
    { when: hasVote, guard: "isToVote", target: "awaitingVote", actions: action },
    { when: invites, guard: "isContending", target: "awaitingInvitation", actions: action },
    { when: decidesInTurn, guard: "isInTurn", target: "awaitingTurn", actions: action },
    { guard: "isReached", target: "awaitingRanking", actions: action },
    { when: settles, guard: "isUnsettled", target: "cardsDiverge", actions: action },
    { when: agrees, guard: "isToAgree", target: "awaitingConsensus", actions: action },
    { target: "underMeritReview", actions: action },
  ] as const;

/** Where a round that was held leads: to the next one, which begins anew, to the ranking, or below a threshold. */
export const afterRound = <const Action extends string>(action: Action) =>
  [
    { when: hasInterview, guard: "isInvited", target: "awaitingInterview", reenter: true, actions: action },
    { when: namesMembers, guard: "isAnew", target: "awaitingCardAnew", actions: action },
    { when: hasVote, guard: "isToVote", target: "awaitingVote", reenter: true, actions: action },
    { when: invites, guard: "isContending", target: "awaitingInvitation", actions: action },
    { when: decidesInTurn, guard: "isInTurn", target: "awaitingTurn", actions: action },
    { guard: "isReached", target: "awaitingRanking", actions: action },
    { target: "provisionallyBelow", actions: action },
  ] as const;

/** Once the list is published a card that goes moves nothing: its result stands until a person has decided. */
const struck = { guard: "isStruck", actions: "recordStruck" } as const;
const roundStruck = { when: hasRounds, guard: "isStruck", actions: "recordRoundStruck" } as const;
const memberStruck = { when: namesMembers, guard: "isStruck", actions: "recordMemberStruck" } as const;

/** What the corrected result frees of what the list had promised, and the letter that tells of it. */
const corrects = [
  "recordDecision",
  {
    book: { from: "pool.allocated", to: "pool.free" },
    amount: ({ event }: Released) => moneyOf(event.released),
  },
  letter("resultCorrected"),
] as const;

interface Released {
  readonly event: { readonly released: string };
}

/** On the published list: a card may go, and a person decides whether that changes anything. */
export const standingMayChange = {
  "review.recuse": struck,
  "review.void": struck,
  "round.correct": roundStruck,
  "round.recuse": memberStruck,
  "round.exclude": memberStruck,
  "standing.decide": [
    { guard: "isUpheld", actions: "recordDecision" },
    { guard: "isNowBelow", target: "provisionallyBelow", actions: corrects },
    { actions: corrects },
  ],
} as const;

/** While the applicant is asked whether a part will do, a card may go and the published result may be let stand. */
export const standingMayStand = {
  "review.recuse": struck,
  "review.void": struck,
  "round.correct": roundStruck,
  "round.recuse": memberStruck,
  "round.exclude": memberStruck,
  "standing.decide": { actions: "recordDecision" },
} as const;

/** Where a round leads whose recorded result was corrected; one that leads where it led moves nothing. */
const afterCorrection = [
  { when: hasRounds, guard: "isMissed", target: "provisionallyBelow", actions: "recordRoundCorrection" },
  { when: hasInterview, guard: "isInvited", target: "awaitingInterview", actions: "recordRoundCorrection" },
  { when: namesMembers, guard: "isAnew", target: "awaitingCardAnew", actions: "recordRoundCorrection" },
  { when: hasVote, guard: "isToVote", target: "awaitingVote", actions: "recordRoundCorrection" },
  { when: invites, guard: "isContending", target: "awaitingInvitation", actions: "recordRoundCorrection" },
  { when: turnsAfterRounds, guard: "isInTurn", target: "awaitingTurn", actions: "recordRoundCorrection" },
  { when: hasRounds, target: "awaitingRanking", actions: "recordRoundCorrection" },
] as const;

const leaves = { when: namesMembers, actions: "recordMember" } as const;

/** Where a member of the committee leads an application who takes part no more: where it is, unless a card of theirs falls. */
const afterMember = [
  { ...leaves, guard: "isMissed", target: "provisionallyBelow" },
  { ...leaves, guard: "isAnew", target: "awaitingCardAnew" },
  leaves,
] as const;

/** While rounds are held, the recorded result of one that was held may be corrected, and a member recused. */
export const roundsMayChange = {
  "round.correct": afterCorrection,
  "round.recuse": afterMember,
  "round.exclude": afterMember,
} as const;

/** Until the list is published an expert may be recused, and the operator may reopen or void a card, or return the application. */
export const cardsMayChange = {
  "review.recuse": afterCards("recordRemoval"),
  "review.reopen": afterCards("recordReopening"),
  "review.void": afterCards("recordRemoval"),
  "review.return": { when: returns, target: "awaitingRevision", actions: "recordReturn" },
} as const;

/** Once no card is missing the committee may recommend less, while rounds are held as well: points and rank stay. */
export const onConditions = {
  "review.recommend": { when: reduces, actions: "recordRecommendation" },
} as const;

/** Where an application waits for the list and for what follows from it: cards may change before, and go afterwards. */
export const mayChangeAndGo = {
  ...cardsMayChange,
  "review.recuse": [struck, ...afterCards("recordRemoval")],
  "review.void": [struck, ...afterCards("recordRemoval")],
  "round.correct": [roundStruck, ...afterCorrection],
  "round.recuse": [memberStruck, ...afterMember],
  "round.exclude": [memberStruck, ...afterMember],
  "standing.decide": standingMayChange["standing.decide"],
} as const;

/** The same without a place on the list: a corrected result may lead onto it. */
export const mayComeOntoList = {
  ...mayChangeAndGo,
  "standing.decide": [
    { guard: "isUpheld", actions: "recordDecision" },
    { guard: "entersList", target: "awaitingRanking", actions: corrects },
    { guard: "isNowBelow", target: "provisionallyBelow", actions: corrects },
    { actions: corrects },
  ],
} as const;
