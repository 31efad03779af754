/** The moments at which rules are asked. */
export const moments = ["draft", "submission", "formalCheck", "scoring", "agreement", "settlement"] as const;
/** One of the moments at which rules are asked. */
export type Moment = (typeof moments)[number];
