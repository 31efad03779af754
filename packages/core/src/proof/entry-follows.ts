import type { Consequences } from "../decide/consequences.ts";
import { keptUntil } from "../decide/retention.ts";
import type { ProgrammeHead } from "../document/head-schema.ts";
import type { JournalEntry } from "../journal/entry.ts";
import type { AnyAggregate } from "../kernel/aggregate.ts";
import type { AnyProgramme } from "../kernel/any-programme.ts";
import type { MachineState } from "../kernel/run-machine.ts";
import { isSameJson, type JournalFault } from "./journal-fault.ts";

/** Something that an entry says and that does not follow from its event. */
interface Unfollowed {
  readonly code: JournalFault["code"];
  readonly pl: string;
  readonly en: string;
}

/** What an entry says of money, effects and deadlines that its event does not lead to. */
export function unfollowed(entry: JournalEntry, again: Consequences): readonly Unfollowed[] {
  const faults: Unfollowed[] = [];
  if (!isSameJson(again.postings, entry.postings)) {
    faults.push({
      code: "OGW513",
      pl: "zapisy księgowe nie wynikają ze zdarzenia",
      en: "its postings do not follow from its event",
    });
  }
  if (!isSameJson(again.effects, entry.effects)) {
    faults.push({
      code: "OGW515",
      pl: "skutki nie wynikają ze zdarzenia",
      en: "its effects do not follow from its event",
    });
  }
  if (!isSameJson({ set: again.deadlines, cleared: again.cleared }, entry.deadlines)) {
    faults.push({
      code: "OGW509",
      pl: "terminy nie wynikają ze zdarzenia",
      en: "its deadlines do not follow from its event",
    });
  }
  return faults;
}

/** The last day on which the programme keeps each record of an entry, by the ids of the records. */
export function retentionOf(
  aggregate: AnyAggregate,
  { records, at, stream }: JournalEntry,
  { context }: MachineState,
  { document }: AnyProgramme,
): readonly (readonly [id: string, keepUntil: string])[] {
  const call = aggregate.scope({ id: stream.slice(aggregate.prefix.length + 1), context });
  return records.map(({ id, class: kind }) => [id, keptUntil(kind, document as ProgrammeHead, { at, call })]);
}
