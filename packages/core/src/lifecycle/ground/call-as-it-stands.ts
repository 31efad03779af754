import type { CallDocument } from "../../document/call-schema.ts";

/** What a stream remembers of when its call opens and closes. */
export interface KnownTimes {
  /** UTC instant; undefined where the call opens as the programme states. */
  readonly opensAt?: string | undefined;
  /** UTC instant; undefined as long as the call closes as the programme states. */
  readonly closesAt?: string | undefined;
}

/** A call with the opening and the closing that hold now: those that the programme states, or those that it was given since. */
export function callAsItStands(call: CallDocument, { opensAt, closesAt }: KnownTimes): CallDocument {
  if (opensAt === undefined && closesAt === undefined) return call;
  return { ...call, opensAt: opensAt ?? call.opensAt, closesAt: closesAt ?? call.closesAt };
}
