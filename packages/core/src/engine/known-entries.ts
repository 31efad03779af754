import type { JournalEntry, RowChange } from "../journal/entry.ts";
import type { RegistryRow } from "../store/commit.ts";
import { isSameValue } from "../values/same-value.ts";
import { Remembered } from "./remembered.ts";

/** How many rows and records are remembered, by the entries that wrote them: some tens of megabytes at most. */
const REMEMBERED = 100_000;
/** From so many rows on they are found by a table. */
const MANY = 8;

/** What an entry seals of rows and records. */
export class EntrySeals {
  readonly hash: string;
  readonly #registry: readonly RowChange[];
  readonly #records: JournalEntry["records"];
  #byKey: ReadonlyMap<string, RowChange> | undefined;

  constructor({ hash, registry, records }: Pick<JournalEntry, "hash" | "registry" | "records">) {
    this.hash = hash;
    this.#registry = registry;
    this.#records = records;
  }

  get weight(): number {
    return 1 + this.#registry.length + this.#records.length;
  }

  /** Whether the entry has written this row as it is. */
  holds({ scope, key, version, value }: RegistryRow): boolean {
    const change = this.#change(scope, key);
    return (
      change !== undefined &&
      change.op !== "remove" &&
      change.version === version &&
      isSameValue(change.value, value)
    );
  }

  /** The commitment to a record of this class. */
  commitment(id: string, kind: string): string | undefined {
    return this.#records.find((record) => record.id === id && record.class === kind)?.commitment;
  }

  #change(scope: string, key: string): RowChange | undefined {
    if (this.#registry.length < MANY) {
      return this.#registry.findLast((change) => change.key === key && change.scope === scope);
    }
    this.#byKey ??= new Map(this.#registry.map((change) => [`${change.scope}\n${change.key}`, change]));
    return this.#byKey.get(`${scope}\n${key}`);
  }
}

/**
 * What entries seal, by their places (`<stream>#<seq>`), of those that this engine has written or read. An entry that
 * was written here may not have come to be kept, so what does not agree with it is to be held against the store's, and
 * whoever learns that it was not kept has it forgotten: another may stand in its place by then.
 */
export class KnownEntries {
  readonly #known = new Remembered<string, EntrySeals>(REMEMBERED, ({ weight }) => weight);

  at(place: string): EntrySeals | undefined {
    return this.#known.get(place);
  }

  forget({ stream, seq, hash }: JournalEntry): void {
    const place = `${stream}#${seq}`;
    if (this.#known.get(place)?.hash === hash) this.#known.forget(place);
  }

  note(entry: JournalEntry): EntrySeals {
    const seals = new EntrySeals(entry);
    if (seals.weight > 1) this.#known.set(`${entry.stream}#${entry.seq}`, seals);
    return seals;
  }
}
