import type { JournalEntry } from "../journal/entry.ts";
import type { Hash } from "../journal/hash.ts";
import type { RegistryRow } from "../store/commit.ts";
import { Remembered } from "./remembered.ts";
import { DigestedRows, ListedRows, type WrittenRowsOf } from "./written-rows-of.ts";

/** How many rows and records are remembered, by the entries that wrote them: some tens of megabytes at most. */
const REMEMBERED = 100_000;
/** From so many rows on an entry is of a whole call: it is asked about by every case, and remembered apart. */
const LONG = 1_000;
/** How many rows of such entries are remembered, as digests: a hundred megabytes at most. */
const REMEMBERED_OF_LONG = 500_000;

/** What an entry seals of rows and records. */
export class EntrySeals {
  readonly hash: string;
  readonly #rows: WrittenRowsOf;
  readonly #records: JournalEntry["records"];
  readonly weight: number;

  /** @param by digests of rows, for entries that have very many */
  constructor({ hash, registry, records }: Pick<JournalEntry, "hash" | "registry" | "records">, by?: Hash) {
    this.hash = hash;
    this.#rows = by === undefined ? new ListedRows(registry) : new DigestedRows(registry, by);
    this.#records = records;
    this.weight = 1 + registry.length + records.length;
  }

  /** Whether the entry has written this row as it is. */
  holds(row: RegistryRow): boolean {
    return this.#rows.holds(row);
  }

  /** The commitment to a record of this class. */
  commitment(id: string, kind: string): string | undefined {
    return this.#records.find((record) => record.id === id && record.class === kind)?.commitment;
  }
}

/**
 * What entries seal, by their places (`<stream>#<seq>`), of those that this engine has written or read. An entry that
 * was written here may not have come to be kept, so what does not agree with it is to be held against the store's, and
 * whoever learns that it was not kept has it forgotten: another may stand in its place by then.
 */
export class KnownEntries {
  readonly #hash: Hash;
  readonly #known = new Remembered<string, EntrySeals>(REMEMBERED, weightOf);
  readonly #long = new Remembered<string, EntrySeals>(REMEMBERED_OF_LONG, weightOf);

  constructor(hash: Hash) {
    this.#hash = hash;
  }

  at(place: string): EntrySeals | undefined {
    return this.#known.get(place) ?? this.#long.get(place);
  }

  forget({ stream, seq, hash }: JournalEntry): void {
    const place = `${stream}#${seq}`;
    for (const known of [this.#known, this.#long]) if (known.get(place)?.hash === hash) known.forget(place);
  }

  note(entry: JournalEntry): EntrySeals {
    const isLong = entry.registry.length >= LONG;
    const place = `${entry.stream}#${entry.seq}`;
    const seals = isLong ? new EntrySeals(entry, this.#hash) : new EntrySeals(entry);
    if (seals.weight === 1) return seals;
    // One place holds one entry.
    (isLong ? this.#known : this.#long).forget(place);
    (isLong ? this.#long : this.#known).set(place, seals);
    return seals;
  }
}

function weightOf({ weight }: EntrySeals): number {
  return weight;
}
