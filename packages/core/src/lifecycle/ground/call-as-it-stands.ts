import type { CallDocument } from "../../document/call-schema.ts";

/** What a stream remembers of when its call closes. */
export interface KnownClosing {
  /** UTC instant; undefined as long as the call closes as the programme states. */
  readonly closesAt?: string | undefined;
}

/** A call with the closing that holds now: the one that the programme states, or the one that it was moved to. */
export function callAsItStands(call: CallDocument, { closesAt }: KnownClosing): CallDocument {
  return closesAt === undefined ? call : { ...call, closesAt };
}
