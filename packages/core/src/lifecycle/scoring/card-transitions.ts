interface Options {
  readonly interview: boolean;
  readonly settles: boolean;
  readonly agrees: boolean;
  readonly reduces: boolean;
}

/** Whether the programme has an interview after the cards. */
export const hasInterview = ({ interview }: Options) => interview;
/** Whether a person may have to settle cards that diverge. */
export const settles = (options: Options) => options.settles;
/** Whether a committee agrees on one card. */
export const agrees = (options: Options) => options.agrees;

/** Whether a committee may recommend less than what is asked for. */
export const reduces = (options: Options) => options.reduces;

/**
 * Where the cards lead an application once `action` has noted what changed: to one side of the threshold, on to the
 * interview, to people who settle or agree, or back to experts. A result that stays as it was moves nothing.
 */
export const afterCards = <const Action extends string>(action: Action) =>
  [
    { guard: "isMissed", target: "belowThreshold", actions: action },
    { when: hasInterview, guard: "isInvited", target: "awaitingInterview", actions: action },
    { guard: "isReached", target: "awaitingRanking", actions: action },
    { when: settles, guard: "isUnsettled", target: "cardsDiverge", actions: action },
    { when: agrees, guard: "isToAgree", target: "awaitingConsensus", actions: action },
    { target: "underMeritReview", actions: action },
  ] as const;
