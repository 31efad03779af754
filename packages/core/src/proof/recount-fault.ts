import type { JournalEntry } from "../journal/entry.ts";
import type { AnyAggregate } from "../kernel/aggregate.ts";
import type { AnyProgramme } from "../kernel/any-programme.ts";
import type { JsonObject } from "../values/json.ts";
import { type JournalFault, journalFault, safely } from "./journal-fault.ts";

/** What is wrong with an entry that worked something out of rows which it wrote or of its state, and it does not come out again. */
export function recountFault(
  entry: JournalEntry,
  { recounts }: Pick<AnyAggregate, "recounts">,
  programme: AnyProgramme,
  context: JsonObject,
): readonly JournalFault[] {
  if (recounts === undefined || safely(() => recounts(entry, programme, context)) === true) return [];
  const pl = "lista albo wynik nie wynika z punktów, kwot i pul, z których powstały";
  const en = "its list or result does not follow from the points, sums and pools that it was made of";
  return [journalFault(entry.stream, entry.seq, "OGW508", pl, en)];
}
