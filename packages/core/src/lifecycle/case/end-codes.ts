/** How a case can end; `funded` is the one good end, and an unsubmitted draft ends uncounted as `discarded`. */
export const endCodes = [
  "late",
  "annulled",
  "withdrawn",
  "leftUnconsidered",
  "formallyRejected",
  "seated",
  "noPlace",
  "belowThreshold",
  "notInvited",
  "invitedOn",
  "overLimit",
  "reserve",
  "noMoney",
  "resigned",
  "revoked",
  "terminated",
  "funded",
] as const;

/** One of the ways a submitted application can end. */
export type EndCode = (typeof endCodes)[number];
