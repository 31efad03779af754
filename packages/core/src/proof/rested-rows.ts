import type {
  JournalEntry,
  RestedRange,
  RestedRow,
  RestedSet,
  RowChange,
  StreamId,
} from "../journal/entry.ts";
import { compareText } from "../store/compare-text.ts";
import type { StoreReads } from "../store/store.ts";
import { type JournalFault, journalFault } from "./journal-fault.ts";

/** How many reads that were wrong are remembered. */
const MOST = 1000;

interface Counted {
  rows: number;
  writes: number;
}

/** A read after which its row was written again, as it must turn out. */
interface Awaited {
  readonly read: RestedRow;
  readonly stream: StreamId;
  readonly seq: number;
}

/**
 * Holds the rows that decisions rest on against the writes of all commits before, in their order: single rows by their
 * versions, ranges by all that stood in them, sets that were read whole by their sizes. A row that was hidden, or shown as it once stood, for the time of a
 * decision is found by this alone.
 *
 * It looks at a row as it stands now. What was written again afterwards is awaited until the commits come to that
 * write, and the keys of removed rows are remembered; so it needs no more room for a big store than for a small one.
 */
export class RestedRows {
  readonly #store: Pick<StoreReads, "rows">;
  readonly #sets = new Map<string, Counted>();
  /** Reads by the write that has to come after them: `<scope>\n<key>\n<version>`. */
  readonly #awaited = new Map<string, Awaited[]>();
  /** Versions of rows that were removed once, by scope and key, as far as the commits have come; 0 while one is not there. */
  readonly #removed = new Map<string, Map<string, number>>();
  readonly #faults: { readonly scope: string; readonly key: string; readonly fault: JournalFault }[] = [];

  constructor(store: Pick<StoreReads, "rows">) {
    this.#store = store;
  }

  /** Takes an entry before the commits go by. */
  expect({ registry }: JournalEntry): void {
    for (const { op, scope, key } of registry) {
      if (op !== "remove") continue;
      const removed = this.#removed.get(scope) ?? new Map<string, number>();
      this.#removed.set(scope, removed.set(key, 0));
    }
  }

  /** Takes the entries of one commit, in the order of all commits. */
  async follow(entries: readonly JournalEntry[]): Promise<void> {
    for (const { stream, seq, seals } of entries) {
      for (const set of seals.sets) if (!this.#isAsCounted(set)) this.#blameSet(stream, seq, set);
      for (const read of seals.reads) await this.#hold({ read, stream, seq });
      for (const range of seals.ranges)
        for (const read of await this.#inRange(range)) await this.#hold({ read, stream, seq });
    }
    for (const { registry } of entries) for (const change of registry) this.#write(change);
  }

  /** What was read that did not stand there, but for rows that are known to be at fault. */
  end(isAtFault: (scope: string, key: string) => boolean): readonly JournalFault[] {
    for (const awaited of this.#awaited.values()) for (const one of awaited) this.#blame(one);
    return this.#faults.filter(({ scope, key }) => !isAtFault(scope, key)).map(({ fault }) => fault);
  }

  /** What a range says of every row that ever stood in it: its version, or that it was not there. */
  async #inRange({ scope, from, below, rows }: RestedRange): Promise<readonly RestedRow[]> {
    const now = await this.#store.rows({ scope, from, below }).catch(() => ({ rows: [] }));
    const removed = [...(this.#removed.get(scope)?.keys() ?? [])].filter(
      (key) => compareText(from, key) <= 0 && compareText(key, below) < 0,
    );
    const versions = new Map([...now.rows.map(({ key }) => key), ...removed].map((key) => [key, 0]));
    for (const { key, version } of rows) versions.set(key, version);
    return [...versions].map(([key, version]) => ({ scope, key, version }));
  }

  async #hold(one: Awaited): Promise<void> {
    const { scope, key, version } = one.read;
    const then = this.#removed.get(scope)?.get(key);
    if (then !== undefined) {
      if (then !== version) this.#blame(one);
      return;
    }
    const { rows } = await this.#store.rows({ scope, key }).catch(() => ({ rows: [] }));
    const row = rows[0];
    const now = row?.version ?? 0;
    // A version that was not written yet has no entry, and nothing is decided on a row without one.
    if (now === version) return;
    if (now < version) return this.#blame(one);
    if (row !== undefined && now === version + 1 && row.entry.startsWith(`${one.stream}#`)) {
      if (Number(row.entry.slice(one.stream.length + 1)) < one.seq) this.#blame(one);
      return;
    }
    const next = `${scope}\n${key}\n${version + 1}`;
    this.#awaited.set(next, [...(this.#awaited.get(next) ?? []), one]);
  }

  #write({ scope, key, op, version }: RowChange): void {
    const id = `${scope}\n${key}`;
    const removed = this.#removed.get(scope);
    if (removed?.has(key) === true) removed.set(key, op === "remove" ? 0 : version);
    this.#awaited.delete(`${id}\n${version}`);
    const counted = this.#sets.get(scope) ?? { rows: 0, writes: 0 };
    counted.writes += 1;
    counted.rows += op === "insert" ? 1 : op === "remove" ? -1 : 0;
    this.#sets.set(scope, counted);
  }

  #isAsCounted({ scope, rows, writes }: RestedSet): boolean {
    const counted = this.#sets.get(scope);
    return rows === (counted?.rows ?? 0) && writes === (counted?.writes ?? 0);
  }

  #blame({ read: { scope, key, version }, stream, seq }: Awaited): void {
    if (this.#faults.length === MOST) return;
    const [pl, en] =
      version === 0
        ? [
            `nie było wiersza „${key}” zbioru ${scope}, a był`,
            `row "${key}" of set ${scope} was not there, and it was`,
          ]
        : [
            `wiersz „${key}” zbioru ${scope} miał wersję ${version}, a miał inną`,
            `row "${key}" of set ${scope} had version ${version}, and it had another`,
          ];
    const said = { pl: `decyzja opiera się na tym, że ${pl}`, en: `the decision rests on it that ${en}` };
    const fault = journalFault(stream, seq, "OGW523", said.pl, said.en, `row ${scope} ${key}`);
    this.#faults.push({ scope, key, fault });
  }

  #blameSet(stream: StreamId, seq: number, { scope, rows, writes }: RestedSet): void {
    if (this.#faults.length === MOST) return;
    const { rows: then, writes: written } = this.#sets.get(scope) ?? { rows: 0, writes: 0 };
    const fault = journalFault(
      stream,
      seq,
      "OGW523",
      `decyzja opiera się na zbiorze ${scope} o ${rows} wierszach po ${writes} zapisach, a miał ich wtedy ${then} po ${written}`,
      `the decision rests on set ${scope} with ${rows} rows after ${writes} writes, and it had ${then} after ${written} then`,
      `set ${scope}`,
    );
    this.#faults.push({ scope, key: "", fault });
  }
}
