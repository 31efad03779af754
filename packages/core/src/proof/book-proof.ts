import { scopeOf } from "../decide/read-rows.ts";
import type { StreamId } from "../journal/entry.ts";
import type { AnyAggregate } from "../kernel/aggregate.ts";
import type { AnyProgramme } from "../kernel/any-programme.ts";
import type { BookedCount, BookedRow } from "../kernel/books.ts";
import type { MachineState } from "../kernel/run-machine.ts";
import type { RegistryRow } from "../store/commit.ts";
import type { StoreReads } from "../store/store.ts";
import { isSameJson, type JournalFault, journalFault } from "./journal-fault.ts";

/** A stream that was replayed to its end. */
export interface BookedStream {
  readonly stream: StreamId;
  readonly seq: number;
  readonly aggregate: AnyAggregate;
  readonly programme: AnyProgramme;
  readonly state: MachineState;
}

interface Counting extends BookedCount {
  readonly stream: StreamId;
  readonly seq: number;
  found: number;
}

/**
 * Holds what the states of streams say against the rows of others: a numbered case has its receipt, a call as many
 * receipts as it has counted, one for each number. Remembers the counts of calls alone.
 */
export class BookProof {
  readonly #store: Pick<StoreReads, "rows">;
  readonly #counts = new Map<string, Counting[]>();
  /** Rows that all calls share, by the streams that speak of them; and those that another stream must speak of too. */
  readonly #spoken = new Set<string>();
  readonly #owed: {
    readonly said: string;
    readonly scope: string;
    readonly key: string;
    readonly fault: JournalFault;
  }[] = [];
  readonly #missing: { readonly scope: string; readonly key: string; readonly fault: JournalFault }[] = [];

  constructor(store: Pick<StoreReads, "rows">) {
    this.#store = store;
  }

  /** Takes a stream as its entries leave it. */
  async take({ stream, seq, aggregate, programme, state }: BookedStream): Promise<void> {
    const id = stream.slice(aggregate.prefix.length + 1);
    const facts = { id, context: state.context };
    const end = Object.values(state.meta).find((meta) => meta.end !== undefined)?.end;
    const books = aggregate.books?.({ ...facts, programme, end });
    const scope = aggregate.scope(facts);
    for (const count of books?.counts ?? []) {
      const place = `${scope}/${count.set}`;
      const counted = this.#counts.get(place) ?? [];
      this.#counts.set(place, counted);
      counted.push({ ...count, stream, seq, found: 0 });
    }
    for (const row of books?.rows ?? []) {
      const set = scopeOf(facts, { aggregate }, row.set);
      if (set === `*/${row.set}`) this.#spoken.add(spokenOf(stream, set, row.key));
      if (row.also !== undefined) {
        const { key, also } = row;
        const fault = unspoken(stream, seq, set, key, also);
        this.#owed.push({ said: spokenOf(also, set, key), scope: set, key, fault });
      }
      if (await this.#stands(set, row)) continue;
      this.#missing.push({ scope: set, key: row.key, fault: missing(stream, seq, set, row.key) });
    }
  }

  async #stands(scope: string, { key, value }: BookedRow): Promise<boolean> {
    const { rows } = await this.#store.rows({ scope, key });
    const kept: Readonly<Record<string, unknown>> | null | undefined = rows[0]?.value;
    return (
      typeof kept === "object" &&
      kept !== null &&
      Object.entries(value).every(([name, one]) => isSameJson(kept[name], one))
    );
  }

  /** Takes a row of the registry; answers what is wrong with its key. */
  count({ scope, key, value }: RegistryRow): JournalFault | undefined {
    let fault: JournalFault | undefined;
    for (const counting of this.#counts.get(scope) ?? []) {
      const { where, isKey, of, stream, seq } = counting;
      const member = where === undefined ? undefined : value?.[where.member];
      if (where === undefined || where.is.some((one) => one === member))
        counting.found += of === undefined ? 1 : Number(value?.[of]);
      if (isKey !== undefined && !isKey(key)) fault ??= foreignKey(stream, seq, scope, key);
    }
    return fault;
  }

  /** Which rows that states speak of are not there, but for those that are known to be at fault. */
  missing(isAtFault: (scope: string, key: string) => boolean): readonly JournalFault[] {
    const owed = this.#owed.filter(({ said }) => !this.#spoken.has(said));
    return [...this.#missing, ...owed]
      .filter(({ scope, key }) => !isAtFault(scope, key))
      .map(({ fault }) => fault);
  }

  /** Which counts are wrong once every row went by, but for sets of which a row is known to be at fault. */
  miscounts(isAtFault: (scope: string) => boolean): readonly JournalFault[] {
    return [...this.#counts].flatMap(([scope, counted]) =>
      counted
        .filter(({ count, found }) => count !== found && !isAtFault(scope))
        .map((counting) => miscounted(scope, counting)),
    );
  }
}

const spokenOf = (stream: StreamId, scope: string, key: string): string => `${stream}\n${scope}\n${key}`;

function unspoken(stream: StreamId, seq: number, scope: string, key: string, also: StreamId): JournalFault {
  const pl = `o wierszu „${key}” zbioru ${scope}, z którego ma to, co mówi, nie mówi strumień ${also}`;
  const en = `stream ${also} does not speak of row "${key}" of set ${scope}, from which it has what it says`;
  return journalFault(stream, seq, "OGW521", pl, en, `row ${scope} ${key} of ${also}`);
}

function missing(stream: StreamId, seq: number, scope: string, key: string): JournalFault {
  const pl = `wiersza „${key}” zbioru ${scope}, o którym mówi jego stan, nie ma albo jest inny`;
  const en = `row "${key}" of set ${scope}, which its state speaks of, is missing or another`;
  return journalFault(stream, seq, "OGW521", pl, en, `row ${scope} ${key}`);
}

function foreignKey(stream: StreamId, seq: number, scope: string, key: string): JournalFault {
  const pl = `zbiór ${scope} ma klucz „${key}”, którego nie nadano`;
  const en = `set ${scope} has the key "${key}", which was never given`;
  return journalFault(stream, seq, "OGW521", pl, en, `row ${scope} ${key}`);
}

function miscounted(scope: string, { stream, seq, count, found, where, of }: Counting): JournalFault {
  const which = where === undefined ? "" : ` (${where.member}: ${where.is.join(", ")})`;
  if (of !== undefined) {
    const pl = `suma „${of}” w zbiorze ${scope}${which} ma wynosić ${count}, a wynosi ${found}`;
    const en = `"${of}" of set ${scope}${which} is to come to ${count} together, and comes to ${found}`;
    return journalFault(stream, seq, "OGW521", pl, en, `set ${scope}${which}`);
  }
  const pl = `liczy ${count} wierszy zbioru ${scope}${which}, a jest ich ${found}`;
  const en = `it counts ${count} rows of set ${scope}${which}, and there are ${found}`;
  return journalFault(stream, seq, "OGW521", pl, en, `set ${scope}${which}`);
}
