import type { JournalEntry } from "../journal/entry.ts";
import type { AnyAggregate } from "../kernel/aggregate.ts";
import type { AnyProgramme } from "../kernel/any-programme.ts";
import { type JournalFault, journalFault, safely } from "./journal-fault.ts";

/** What is wrong with an entry that worked something out of rows which it wrote, and it does not come out again. */
export function recountFault(
  entry: JournalEntry,
  { recounts }: Pick<AnyAggregate, "recounts">,
  programme: AnyProgramme,
): readonly JournalFault[] {
  if (recounts === undefined || safely(() => recounts(entry, programme)) === true) return [];
  const pl = "lista nie wynika z punktów, kwot i pul, z których ją ułożono";
  const en = "its list does not follow from the points, sums and pools that it was drawn of";
  return [journalFault(entry.stream, entry.seq, "OGW508", pl, en)];
}
