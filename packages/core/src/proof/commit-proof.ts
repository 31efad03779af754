import type { JournalEntry, StreamId } from "../journal/entry.ts";
import type { Hash } from "../journal/hash.ts";
import type { Lifecycle } from "../kernel/lifecycle.ts";
import type { KeptCommit } from "../store/inventory.ts";
import { answerFault } from "./answer-proof.ts";
import { isSameJson, type JournalFault, journalFault } from "./journal-fault.ts";

/** Proves commits as they go by: the entries of each are of one command, the stream that it was sent to among them. */
export class CommitProof {
  readonly #lifecycle: Lifecycle;
  #last = 0;

  readonly #hash: Hash;

  constructor(lifecycle: Lifecycle, hash: Hash) {
    this.#lifecycle = lifecycle;
    this.#hash = hash;
  }

  take(commit: KeptCommit): readonly JournalFault[] {
    const { position, id, entries } = commit;
    const faults: JournalFault[] = [];
    const isLater = position > this.#last;
    this.#last = position;
    const read = entries.filter((entry) => !("fault" in entry)) as readonly JournalEntry[];
    const first = read[0];
    if (!isLater || entries.length === 0) {
      return [commitFault(commit, "nie ma w nim żadnego wpisu", "there is no entry in it")];
    }
    if (first === undefined) return [];
    const others = read.filter((entry) => !isOfOneCommand(entry, first) || entry.commit !== id);
    for (const { stream, seq } of others) {
      const pl = "nie należy do zatwierdzenia, w którym stoi";
      faults.push(journalFault(stream, seq, "OGW521", pl, "it is no part of the commit that it stands in"));
    }
    if (read.length === entries.length && !this.#hasOwnEntry(read)) {
      const { stream, seq, command } = first;
      const pl = `w jego zatwierdzeniu brakuje wpisu strumienia, do którego wysłano ${command.type}`;
      const en = `its commit lacks the entry of the stream that ${command.type} was sent to`;
      faults.push(journalFault(stream, seq, "OGW521", pl, en));
    }
    if (read.length === entries.length) {
      const fault = answerFault(commit, read, this.#hash);
      if (fault !== undefined) faults.push(fault);
    }
    return faults;
  }

  /** Whether the stream is among the entries that a command of this type is sent to; it alone may bring others. */
  #hasOwnEntry(entries: readonly JournalEntry[]): boolean {
    const type = entries[0]?.command.type ?? "";
    const prefix = this.#lifecycle.commands.get(type)?.aggregate.prefix;
    return prefix === undefined || entries.some(({ stream }) => stream.startsWith(`${prefix}:`));
  }
}

function isOfOneCommand(entry: JournalEntry, first: JournalEntry): boolean {
  return (
    entry.at === first.at && isSameJson(entry.actor, first.actor) && isSameJson(entry.command, first.command)
  );
}

/** A fault of a commit as a whole; its place is the first of its streams that is known. */
function commitFault({ position, entries }: KeptCommit, pl: string, en: string): JournalFault {
  const place = entries[0];
  const named = place === undefined ? undefined : "fault" in place ? place.name : place.stream;
  const key = `commit ${position}`;
  const message = { pl: `${key}: ${pl}.`, en: `${key}: ${en}.` };
  const base = { seq: 0, key, code: "OGW521" as const, message };
  return named === undefined ? base : { stream: named.replace(/#\d+$/, "") as StreamId, ...base };
}
