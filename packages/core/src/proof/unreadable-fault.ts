import { OgwError } from "@opus/grant-rules/errors";
import type { StreamId } from "../journal/entry.ts";
import { type JournalFault, journalFault } from "./journal-fault.ts";

/** Codes of a store that itself cannot be used now; they end a proof, since nothing was found out. */
const OF_THE_STORE = /^OGW3(0\d|1[0-6])$/;

/**
 * The fault of something that could not be read.
 *
 * @throws the cause itself when it is not about what is kept: the store was closed, its disk failed.
 */
export function unreadableFault(
  stream: StreamId | undefined,
  seq: number,
  cause: unknown,
  key?: string,
): JournalFault {
  if (OgwError.isInstance(cause)) {
    if (OF_THE_STORE.test(cause.code)) throw cause;
    const code = cause.code.startsWith("OGW5") ? cause.code : "OGW510";
    return journalFault(stream, seq, code, cause.message, cause.message, key);
  }
  if (!(cause instanceof TypeError) && !(cause instanceof RangeError)) throw cause;
  // A value is not of the kind that it has in every store, or nested deeper than anything that was written.
  return journalFault(stream, seq, "OGW510", "nie da się tego odczytać", "it cannot be read", key);
}
