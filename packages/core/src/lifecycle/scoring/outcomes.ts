/** Where the rounds lead an application once the cards have a result. */
export const roundOutcomes = [
  "missed",
  "contending",
  "invited",
  "anew",
  "toVote",
  "inTurn",
  "reached",
] as const;

/** Where the rounds lead an application once the cards have a result. */
export type RoundOutcome = (typeof roundOutcomes)[number];

/** Where the cards lead an application: on with the rounds, or not yet to a result. */
export const outcomes = ["open", "unsettled", "toAgree", ...roundOutcomes] as const;

/** Where the cards lead an application. */
export type CardsOutcome = (typeof outcomes)[number];
