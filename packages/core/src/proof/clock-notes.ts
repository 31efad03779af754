import type { StreamId } from "../journal/entry.ts";
import { type JournalFault, journalFault } from "./journal-fault.ts";

/** The note of an entry that is dated before the one before it. */
export function ranBack(stream: StreamId, seq: number): JournalFault {
  return journalFault(
    stream,
    seq,
    "OGW332",
    "wpis ma wcześniejszy czas niż wpis przed nim, bo cofnięto zegar",
    "it is dated before the entry before it, since the clock was set back",
  );
}
