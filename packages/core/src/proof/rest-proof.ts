import type { JournalEntry, RestedEntry, StreamId } from "../journal/entry.ts";
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

interface Counted {
  rows: number;
  writes: number;
}

/**
 * Holds what decisions say that they rest on against what is there: the entries of other streams by their hashes, and the
 * sizes of sets that were read whole by the writes of all commits before. Something that was changed for the time of a
 * decision and put back afterwards is found by this alone.
 */
export class RestProof {
  readonly #store: Pick<StoreReads, "journal">;
  readonly #known = new Map<string, string>();
  readonly #misplaced = new Map<string, Misplaced>();
  readonly #sets = new Map<string, Counted>();
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

  /** Takes the entries of one commit in the order of all commits; answers which of them have read another set. */
  follow(entries: readonly JournalEntry[]): readonly JournalFault[] {
    const faults = entries.flatMap(({ stream, seq, seals }) =>
      seals.sets
        .filter((set) => !this.#isAsCounted(set))
        .map((set) => otherSet(stream, seq, set, this.#sets.get(set.scope))),
    );
    for (const { registry } of entries) {
      for (const { scope, op } of registry) {
        const counted = this.#sets.get(scope) ?? { rows: 0, writes: 0 };
        counted.writes += 1;
        counted.rows += op === "insert" ? 1 : op === "remove" ? -1 : 0;
        this.#sets.set(scope, counted);
      }
    }
    return faults;
  }

  /** What decisions rest on that is not there, but for entries that are known to be no proof of anything. */
  end(isUnproved: (stream: StreamId, seq: number) => boolean): readonly JournalFault[] {
    const faults: JournalFault[] = [];
    for (const { stream, seq, rested, more } of this.#misplaced.values()) {
      const { stream: other, seq: place } = placeOf(rested.entry);
      if (!isUnproved(other, place)) faults.push(otherEntry(stream, seq, rested, more + this.#beyond));
    }
    return faults;
  }

  async #hashOf(entry: string): Promise<string | undefined> {
    const known = this.#known.get(entry);
    if (known !== undefined) return known;
    const { stream, seq } = placeOf(entry);
    const [found] = await this.#store.journal(stream, { after: seq - 1, limit: 1 }).catch(() => []);
    if (found === undefined) return undefined;
    if (this.#known.size >= KNOWN) this.#known.clear();
    this.#known.set(entry, found.hash);
    return found.hash;
  }

  #isAsCounted({ scope, rows, writes }: JournalEntry["seals"]["sets"][number]): boolean {
    const counted = this.#sets.get(scope);
    return rows === (counted?.rows ?? 0) && writes === (counted?.writes ?? 0);
  }
}

/** Whether an entry says on what it rests, in the way that every entry does. */
export function saysRests({ seals: { entries, sets } }: JournalEntry): boolean {
  return (
    entries.every(({ entry, hash }) => typeof entry === "string" && typeof hash === "string") &&
    sets.every(({ scope, rows, writes }) => typeof scope === "string" && rows >= 0 && writes >= 0)
  );
}

function placeOf(entry: string): { readonly stream: StreamId; readonly seq: number } {
  const at = entry.lastIndexOf("#");
  return { stream: entry.slice(0, at) as StreamId, seq: Number(entry.slice(at + 1)) };
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

function otherSet(
  stream: StreamId,
  seq: number,
  { scope, rows, writes }: JournalEntry["seals"]["sets"][number],
  counted: Counted | undefined,
): JournalFault {
  const { rows: then, writes: written } = counted ?? { rows: 0, writes: 0 };
  return journalFault(
    stream,
    seq,
    "OGW523",
    `decyzja opiera się na zbiorze ${scope} o ${rows} wierszach po ${writes} zapisach, a miał ich wtedy ${then} po ${written}`,
    `the decision rests on set ${scope} with ${rows} rows after ${writes} writes, and it had ${then} after ${written} then`,
    `set ${scope}`,
  );
}
