import type { JournalEntry, StreamId } from "../journal/entry.ts";
import type { Hash } from "../journal/hash.ts";
import { hashEntry } from "../journal/seal-entry.ts";
import { type JournalFault, journalFault, safely } from "./journal-fault.ts";

/** Why an entry does not follow another in the chain of a stream, or is not as it was hashed. */
export function chainFault(
  stream: StreamId,
  last: JournalEntry | undefined,
  entry: JournalEntry,
  hash: Hash,
): JournalFault | undefined {
  const seq = (last?.seq ?? 0) + 1;
  if (entry.seq !== seq || entry.stream !== stream) {
    return journalFault(
      stream,
      seq,
      "OGW500",
      `brak wpisu ${seq} lub obcy wpis`,
      `entry ${seq} is missing or foreign`,
    );
  }
  if (entry.previous !== (last?.hash ?? null)) {
    return journalFault(stream, seq, "OGW501", "łańcuch jest przerwany", "the chain is broken here");
  }
  const { hash: own, ...body } = entry;
  if (safely(() => hashEntry(body, hash)) !== own) {
    return journalFault(stream, seq, "OGW502", "wpis został zmieniony", "the entry was changed");
  }
  return undefined;
}

type Pinned = JournalEntry["programme"];

/** Whether both are one version of one programme. */
export function isSameVersion(left: Pinned, right: Pinned): boolean {
  return left.id === right.id && left.version === right.version && left.hash === right.hash;
}
