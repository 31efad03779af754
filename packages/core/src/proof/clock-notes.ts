import type { StreamId } from "../journal/entry.ts";
import { type JournalFault, journalFault } from "./journal-fault.ts";

/** Milliseconds that a command may wait for its turn after it was received, which is the instant that its entry has. */
const LONGEST_WAIT = 30_000;

/** Whether an entry is dated before another by more than it may have waited for its turn beside other processes. */
export function ranBackBetween(before: string, at: string): boolean {
  return at < before && Date.parse(before) - Date.parse(at) > LONGEST_WAIT;
}

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
