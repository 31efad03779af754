import { OgwError } from "@opus/grant-rules/errors";
import type { StreamId } from "../journal/entry.ts";
import { type JournalFault, journalFault } from "./journal-fault.ts";

/** The fault of a stream that could not be replayed to its end, and why: it was changed, or a newer release wrote it. */
export function unplayedFault(stream: StreamId, seq: number, cause: unknown): JournalFault {
  if (OgwError.isInstance(cause) && cause.code === "OGW751") {
    const pl = "od tego wpisu sprawę zapisało nowsze wydanie; sprawdź magazyn tym wydaniem albo późniejszym";
    const en = "a newer release wrote it and what follows; verify with that release, or a later one";
    return journalFault(stream, seq, cause.code, pl, en);
  }
  const detail = cause instanceof Error ? cause.message : String(cause);
  return journalFault(
    stream,
    0,
    "OGW505",
    `nie da się odtworzyć: ${detail}`,
    `cannot be replayed: ${detail}`,
  );
}
