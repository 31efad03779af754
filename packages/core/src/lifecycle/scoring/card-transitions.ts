import { agrees, hasInterview, hasVote, invites, returns, settles } from "./scoring-options.ts";

/**
 * Where the cards lead an application once `action` has noted what changed: to one side of the threshold, on to the
 * next round, to people who settle or agree, or back to experts. A result that stays as it was moves nothing.
 */
export const afterCards = <const Action extends string>(action: Action) =>
  [
    { guard: "isMissed", target: "provisionallyBelow", actions: action },
    { when: hasInterview, guard: "isInvited", target: "awaitingInterview", actions: action },
    { when: hasVote, guard: "isToVote", target: "awaitingVote", actions: action },
    { when: invites, guard: "isContending", target: "awaitingInvitation", actions: action },
    { guard: "isReached", target: "awaitingRanking", actions: action },
    { when: settles, guard: "isUnsettled", target: "cardsDiverge", actions: action },
    { when: agrees, guard: "isToAgree", target: "awaitingConsensus", actions: action },
    { target: "underMeritReview", actions: action },
  ] as const;

/** Where a round that was held leads: to the next one, which begins anew, to the ranking, or below a threshold. */
export const afterRound = <const Action extends string>(action: Action) =>
  [
    { when: hasInterview, guard: "isInvited", target: "awaitingInterview", reenter: true, actions: action },
    { when: hasVote, guard: "isToVote", target: "awaitingVote", reenter: true, actions: action },
    { when: invites, guard: "isContending", target: "awaitingInvitation", actions: action },
    { guard: "isReached", target: "awaitingRanking", actions: action },
    { target: "provisionallyBelow", actions: action },
  ] as const;

/** Until the list is published an expert may be recused, and the operator may reopen or void a card, or return the application. */
export const cardsMayChange = {
  "review.recuse": afterCards("recordRemoval"),
  "review.reopen": afterCards("recordReopening"),
  "review.void": afterCards("recordRemoval"),
  "review.return": { when: returns, target: "awaitingRevision", actions: "recordReturn" },
} as const;
