import { agrees, hasInterview, settles } from "./scoring-options.ts";

/**
 * Where the cards lead an application once `action` has noted what changed: to one side of the threshold, on to the
 * interview, to people who settle or agree, or back to experts. A result that stays as it was moves nothing.
 */
export const afterCards = <const Action extends string>(action: Action) =>
  [
    { guard: "isMissed", target: "provisionallyBelow", actions: action },
    { when: hasInterview, guard: "isInvited", target: "awaitingInterview", actions: action },
    { guard: "isReached", target: "awaitingRanking", actions: action },
    { when: settles, guard: "isUnsettled", target: "cardsDiverge", actions: action },
    { when: agrees, guard: "isToAgree", target: "awaitingConsensus", actions: action },
    { target: "underMeritReview", actions: action },
  ] as const;
