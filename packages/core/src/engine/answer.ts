import type { AcceptedAnswer, RefusedAnswer } from "../decide/decision.ts";

/** The answer to a command; `repeated` when it was given before and nothing happened now. */
export type Answer = (AcceptedAnswer | RefusedAnswer) & { readonly repeated: boolean };
