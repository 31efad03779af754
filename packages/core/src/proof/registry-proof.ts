import type { JournalEntry, RowChange, StreamId } from "../journal/entry.ts";
import type { AnyAggregate } from "../kernel/aggregate.ts";
import type { Lifecycle } from "../kernel/lifecycle.ts";
import { callOfScope } from "../kernel/shared-scope.ts";
import type { EntryPlace, RegistryRow } from "../store/commit.ts";
import { placeNamed } from "../store/entry-place.ts";
import type { StoreReads } from "../store/store.ts";
import type { BookProof } from "./book-proof.ts";
import { isSameJson, type JournalFault } from "./journal-fault.ts";
import { unreadableFault } from "./unreadable-fault.ts";

interface Removed {
  /** Highest version that an entry wrote. */
  version: number;
  /** Version with which the row was removed, if it was. */
  removedBy: number;
}

/** What a proof of the registry rests on. */
export interface RegistryGround {
  readonly store: Pick<StoreReads, "rows" | "journal" | "streams" | "inventory">;
  readonly lifecycle: Lifecycle;
  readonly books: BookProof;
  /** Whether an entry stands behind one that is no proof of anything. */
  readonly isUnproved: (stream: StreamId, seq: number) => boolean;
}

/** How many rows are read at a time. */
const PAGE = 500;

/**
 * Proves the registry against the journal, both ways: each write of an entry stands in the store or was written over,
 * and each row of the store is the last write of an entry. It looks rows up one by one, so that it needs no more room
 * for a big store than for a small one; it remembers the rows that were removed, and how many writes each set has seen.
 */
export class RegistryProof {
  readonly #ground: RegistryGround;
  readonly #gone = new Map<string, Removed>();
  /** Writes by set. */
  readonly #scopes = new Map<string, number>();
  /** Rows that were removed once, and, when they were inserted anew, the entry that wrote them last. */
  readonly #reborn = new Map<string, string | undefined>();
  readonly #faults = new Map<string, JournalFault>();
  readonly #setsAtFault = new Set<string>();
  /** Something was not taken, so that what is gone may be gone rightly. */
  isPartial = false;

  constructor(ground: RegistryGround) {
    this.#ground = ground;
  }

  /** Adds a set that may hold rows although no entry wrote any. */
  expect(scope: string): void {
    if (!this.#scopes.has(scope)) this.#scopes.set(scope, 0);
  }

  /** Holds what an entry wrote against the store. */
  async take(entry: JournalEntry): Promise<void> {
    for (const change of entry.registry) {
      const { scope, key } = change;
      this.#scopes.set(scope, (this.#scopes.get(scope) ?? 0) + 1);
      try {
        const { rows } = await this.#ground.store.rows({ scope, key });
        this.#hold(change, rows[0], `${entry.stream}#${entry.seq}`);
      } catch (cause) {
        const fault = unreadableFault(entry.stream, entry.seq, cause);
        this.#put(scope, key, fault);
      }
    }
  }

  /** Takes an entry in the order of all commits: only there it shows which of two rows of one key came later. */
  follow({ stream, seq, registry }: JournalEntry): void {
    for (const { op, scope, key } of registry) {
      const id = JSON.stringify([scope, key]);
      if (op === "remove") this.#reborn.set(id, undefined);
      else if (this.#reborn.has(id)) this.#reborn.set(id, `${stream}#${seq}`);
    }
  }

  #hold(change: RowChange, row: RegistryRow | undefined, place: string): void {
    const { scope, key, version } = change;
    // It was written over, or is the one that stands there: what that says is proved row by row.
    if (row !== undefined && (row.version > version || (row.version === version && row.entry === place)))
      return;
    // What an entry wrote may be gone only if it was removed; a row inserted after that counts from 1 again.
    const id = JSON.stringify([scope, key]);
    const gone = this.#gone.get(id) ?? { version: 0, removedBy: 0 };
    gone.version = Math.max(gone.version, version);
    if (change.op === "remove") gone.removedBy = Math.max(gone.removedBy, version);
    this.#gone.set(id, gone);
  }

  /** Whether something is wrong with a row, as far as was found. */
  isAtFault(scope: string, key: string): boolean {
    return this.#faults.has(JSON.stringify([scope, key]));
  }

  /** Whether something is wrong with a row of a set, as far as was found. */
  isSetAtFault(scope: string): boolean {
    return this.#setsAtFault.has(scope);
  }

  /** The faults, once all entries went by. */
  async end(): Promise<readonly JournalFault[]> {
    for (const [id, { version, removedBy }] of this.#gone) {
      const [scope, key] = JSON.parse(id) as [string, string];
      if (removedBy < version && !this.isPartial) this.#fault(scope, key);
    }
    const kept = await this.#keptScopes();
    for (const scope of [...new Set([...this.#scopes.keys(), ...kept.keys()])].sort()) {
      await this.#proveSet(scope);
      const writes = this.#scopes.get(scope) ?? 0;
      if (writes !== (kept.get(scope) ?? 0) && !this.isPartial)
        this.#put(scope, "", miscounted(scope, writes, kept.get(scope) ?? 0));
    }
    return [...this.#faults.values()];
  }

  /** How many writes the store says that each set has seen. */
  async #keptScopes(): Promise<ReadonlyMap<string, number>> {
    const found = new Map<string, number>();
    for (let after: string | undefined; ; ) {
      const page = await this.#ground.store.inventory.scopes({
        limit: PAGE,
        ...(after === undefined ? {} : { after }),
      });
      for (const { scope, version } of page) found.set(scope, version);
      after = page.at(-1)?.scope;
      if (page.length < PAGE) return found;
    }
  }

  async #proveSet(scope: string): Promise<void> {
    const { inventory } = this.#ground.store;
    for (let after: string | undefined; ; ) {
      const page = await inventory.rows(scope, { limit: PAGE, ...(after === undefined ? {} : { after }) });
      for (const row of page) {
        if ("fault" in row) this.#put(scope, row.name, unreadableFault(callOfScope(scope), 0, row.fault));
        else await this.#proveReadable(row);
      }
      const last = page.at(-1);
      after = last === undefined ? undefined : "fault" in last ? last.name : last.key;
      if (page.length < PAGE) return;
    }
  }

  async #proveReadable(row: RegistryRow): Promise<void> {
    try {
      await this.#proveRow(row);
    } catch (cause) {
      // An entry cannot be read that the row is of, or that begins a stream which it tells of.
      this.#put(row.scope, row.key, unreadableFault(callOfScope(row.scope), 0, cause));
    }
  }

  async #proveRow(row: RegistryRow): Promise<void> {
    const { scope, key } = row;
    const place = placeOf(row);
    if (place === undefined || !(await this.#isLastWrite(row, place))) {
      this.#fault(scope, key);
      return;
    }
    const miskeyed = this.#ground.books.count(row);
    if (typeof row.value !== "object" || row.value === null) this.#fault(scope, key);
    else if (miskeyed !== undefined) this.#put(scope, key, miskeyed);
    else if (!(await this.#namesItsStream(row, place.stream))) this.#put(scope, key, misnamed(row));
  }

  async #isLastWrite(row: RegistryRow, { stream, seq }: EntryPlace): Promise<boolean> {
    if (this.#ground.isUnproved(stream, seq)) return true;
    const id = JSON.stringify([row.scope, row.key]);
    if (this.#reborn.has(id) && this.#reborn.get(id) !== row.entry && !this.isPartial) return false;
    const [entry] = await this.#ground.store.journal(stream, { after: seq - 1, limit: 1 });
    return (
      entry?.registry.some(
        (change) =>
          change.op !== "remove" &&
          change.scope === row.scope &&
          change.key === row.key &&
          change.version === row.version &&
          isSameJson(change.value, row.value),
      ) === true
    );
  }

  /** A row that tells of a stream tells of the one that wrote it, or of one that is there. */
  async #namesItsStream(row: RegistryRow, writer: StreamId): Promise<boolean> {
    for (const aggregate of this.#ground.lifecycle.aggregates) {
      const { prefix } = aggregate;
      const named = row.value[prefix];
      if (typeof named !== "string") continue;
      if (writer === `${prefix}:${named}`) continue;
      if (writer.startsWith(`${prefix}:`) && !(await this.#mayTellOfOthers(aggregate, row))) return false;
      if (this.#ground.isUnproved(`${prefix}:${named}`, 1)) continue;
      const [entry] = await this.#ground.store.journal(`${prefix}:${named}`, { limit: 1 });
      if (entry === undefined) return false;
    }
    return true;
  }

  /** Whether the entry that wrote a row may write rows of others of its kind. */
  async #mayTellOfOthers({ tellsOfOthers }: AnyAggregate, row: RegistryRow): Promise<boolean> {
    const place = placeOf(row);
    if (tellsOfOthers === undefined || place === undefined) return false;
    const [entry] = await this.#ground.store.journal(place.stream, { after: place.seq - 1, limit: 1 });
    return entry !== undefined && tellsOfOthers(entry.event.type);
  }

  #fault(scope: string, key: string): void {
    this.#put(scope, key, {
      ...ofCall(scope),
      seq: 0,
      key: `row ${scope} ${key}`,
      code: "OGW508",
      message: {
        pl: `Wiersz „${key}” zbioru ${scope} nie wynika z dziennika.`,
        en: `Row "${key}" of set ${scope} does not follow from the journal.`,
      },
    });
  }

  /** Of a row the first fault alone is kept. */
  #put(scope: string, key: string, fault: JournalFault): void {
    const id = JSON.stringify([scope, key]);
    this.#setsAtFault.add(scope);
    if (!this.#faults.has(id)) this.#faults.set(id, { key: `row ${scope} ${key}`, ...fault });
  }
}

/** The stream that a fault of a set belongs to: its call; none where all share the set. */
function ofCall(scope: string): Pick<JournalFault, "stream"> {
  const stream = callOfScope(scope);
  return stream === undefined ? {} : { stream };
}

/** The place of the entry that a row says has written it; undefined for what names none. */
function placeOf({ entry }: RegistryRow): EntryPlace | undefined {
  const place = placeNamed(entry);
  return Number.isSafeInteger(place.seq) && place.seq >= 1 ? place : undefined;
}

function miscounted(scope: string, writes: number, kept: number): JournalFault {
  return {
    ...ofCall(scope),
    seq: 0,
    key: `set ${scope}`,
    code: "OGW508",
    message: {
      pl: `Zbiór ${scope} ma w dzienniku ${writes} zapisów, a magazyn liczy ich ${kept}.`,
      en: `Set ${scope} has ${writes} writes in the journal, and the store counts ${kept}.`,
    },
  };
}

function misnamed({ scope, key }: RegistryRow): JournalFault {
  return {
    ...ofCall(scope),
    seq: 0,
    key: `row ${scope} ${key}`,
    code: "OGW521",
    message: {
      pl: `Wiersz „${key}” zbioru ${scope} mówi o strumieniu, którego nie ma albo który go nie zapisał.`,
      en: `Row "${key}" of set ${scope} tells of a stream that is not there, or that did not write it.`,
    },
  };
}
