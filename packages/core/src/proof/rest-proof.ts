import type { JournalEntry, RestedEntry, StreamId } from "../journal/entry.ts";
import { placeNamed } from "../store/entry-place.ts";
import type { StoreReads } from "../store/store.ts";
import { type JournalFault, journalFault } from "./journal-fault.ts";

/** How many entries that decisions rest on wrongly are remembered; the rest is counted. */
const MOST = 1000;
/** How many hashes are remembered: most decisions rest on the same few streams. */
const KNOWN = 4096;

interface Misplaced {
  readonly stream: StreamId;
  readonly seq: number;
  readonly rested: RestedEntry;
  more: number;
}

/**
 * Holds the entries of other streams that decisions rest on against those that are there, by their hashes. Something that
 * was changed together with its entry for the time of a decision, and put back afterwards, is found by this alone.
 */
export class RestProof {
  readonly #store: Pick<StoreReads, "journal">;
  readonly #known = new Map<string, string>();
  readonly #misplaced = new Map<string, Misplaced>();
  #beyond = 0;

  constructor(store: Pick<StoreReads, "journal">) {
    this.#store = store;
  }

  /** Takes an entry that stands in the chain of its stream. */
  async take({ stream, seq, seals }: JournalEntry): Promise<void> {
    for (const rested of seals.entries) {
      if ((await this.#hashOf(rested.entry)) === rested.hash) continue;
      const found = this.#misplaced.get(rested.entry);
      if (found !== undefined) found.more += 1;
      else if (this.#misplaced.size < MOST)
        this.#misplaced.set(rested.entry, { stream, seq, rested, more: 0 });
      else this.#beyond += 1;
    }
  }

  /** What decisions rest on that is not there, but for entries that are known to be no proof of anything. */
  end(isUnproved: (stream: StreamId, seq: number) => boolean): readonly JournalFault[] {
    const faults: JournalFault[] = [];
    for (const { stream, seq, rested, more } of this.#misplaced.values()) {
      const { stream: other, seq: place } = placeNamed(rested.entry);
      if (!isUnproved(other, place)) faults.push(otherEntry(stream, seq, rested, more + this.#beyond));
    }
    return faults;
  }

  async #hashOf(entry: string): Promise<string | undefined> {
    const known = this.#known.get(entry);
    if (known !== undefined) return known;
    const { stream, seq } = placeNamed(entry);
    const [found] = await this.#store.journal(stream, { after: seq - 1, limit: 1 }).catch(() => []);
    if (found === undefined) return undefined;
    if (this.#known.size >= KNOWN) this.#known.clear();
    this.#known.set(entry, found.hash);
    return found.hash;
  }
}

/** Whether an entry says on what it rests, in the way that every entry does. */
export function saysRests({ seals: { entries, ranges, reads, sets } }: JournalEntry): boolean {
  return (
    entries.every(({ entry, hash }) => isText(entry) && isText(hash)) &&
    reads.every((read) => isText(read.scope) && isRow(read)) &&
    ranges.every(
      ({ scope, from, below, rows }) => isText(scope) && isText(from) && isText(below) && rows.every(isRow),
    ) &&
    sets.every(({ scope, rows, writes }) => isText(scope) && rows >= 0 && writes >= 0)
  );
}

function isRow({ key, version }: { readonly key: unknown; readonly version: number }): boolean {
  return isText(key) && version >= 0;
}

function isText(value: unknown): boolean {
  return typeof value === "string";
}

function otherEntry(stream: StreamId, seq: number, { entry, hash }: RestedEntry, more: number): JournalFault {
  const others = more === 0 ? { pl: "", en: "" } : { pl: ` (i ${more} innych)`, en: ` (and ${more} others)` };
  return journalFault(
    stream,
    seq,
    "OGW523",
    `decyzja opiera się na wpisie ${entry} o skrócie ${hash}, a w dzienniku stoi tam inny albo żaden${others.pl}`,
    `the decision rests on entry ${entry} with the hash ${hash}, and another or none stands there${others.en}`,
    `entry ${entry}`,
  );
}
