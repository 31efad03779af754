import type { JournalEntry, RowChange, StreamId } from "../journal/entry.ts";
import type { RegistryRow } from "../store/commit.ts";
import type { Store } from "../store/store.ts";
import { isSameJson, type JournalFault } from "./journal-fault.ts";

interface Removed {
  /** Highest version that an entry wrote. */
  version: number;
  /** Version with which the row was removed, if it was. */
  removedBy: number;
}

/**
 * Proves the registry against the journal, both ways: each write of an entry stands in the store or was written over,
 * and each row of the store is the last write of an entry. It looks rows up one by one and remembers only those that
 * are gone, so that it needs no more room for a big store than for a small one.
 */
export class RegistryProof {
  readonly #store: Pick<Store, "rows" | "journal">;
  readonly #gone = new Map<string, Removed>();
  readonly #scopes = new Set<string>();
  readonly #faults = new Map<string, JournalFault>();

  constructor(store: Pick<Store, "rows" | "journal">) {
    this.#store = store;
  }

  /** Adds a set that may hold rows although no entry wrote any. */
  expect(scope: string): void {
    this.#scopes.add(scope);
  }

  /** Holds what an entry wrote against the store. */
  async take(entry: JournalEntry): Promise<void> {
    for (const change of entry.registry) {
      this.#scopes.add(change.scope);
      const { rows } = await this.#store.rows({ scope: change.scope, key: change.key });
      this.#hold(change, rows[0], `${entry.stream}#${entry.seq}`);
    }
  }

  #hold(change: RowChange, row: RegistryRow | undefined, place: string): void {
    const { scope, key, version } = change;
    if (row !== undefined && row.version > version) return;
    // What an entry wrote may be gone only if it was removed; a row inserted after that counts from 1 again.
    if (row === undefined || row.version < version || row.entry !== place) {
      const id = JSON.stringify([scope, key]);
      const gone = this.#gone.get(id) ?? { version: 0, removedBy: 0 };
      gone.version = Math.max(gone.version, version);
      if (change.op === "remove") gone.removedBy = Math.max(gone.removedBy, version);
      this.#gone.set(id, gone);
      return;
    }
    if (change.op === "remove" || !isSameJson(row.value, change.value)) this.#fault(scope, key);
  }

  /** The faults, once all entries went by. */
  async end(): Promise<readonly JournalFault[]> {
    for (const [id, { version, removedBy }] of this.#gone) {
      const [scope, key] = JSON.parse(id) as [string, string];
      if (removedBy < version) this.#fault(scope, key);
    }
    for (const scope of [...this.#scopes].sort()) {
      const { rows } = await this.#store.rows({ scope });
      for (const row of rows) if (!(await this.#isLastWrite(row))) this.#fault(scope, row.key);
    }
    return [...this.#faults.values()];
  }

  async #isLastWrite(row: RegistryRow): Promise<boolean> {
    const at = row.entry.lastIndexOf("#");
    const seq = Number(row.entry.slice(at + 1));
    if (at < 0 || !Number.isSafeInteger(seq) || seq < 1) return false;
    const stream = row.entry.slice(0, at) as StreamId;
    const [entry] = await this.#store.journal(stream, { after: seq - 1, limit: 1 });
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

  #fault(scope: string, key: string): void {
    const call = scope.slice(0, scope.lastIndexOf("/"));
    this.#faults.set(JSON.stringify([scope, key]), {
      stream: `call:${call}`,
      seq: 0,
      code: "OGW508",
      message: {
        pl: `Wiersz „${key}” zbioru ${scope} nie wynika z dziennika.`,
        en: `Row "${key}" of set ${scope} does not follow from the journal.`,
      },
    });
  }
}
