import type { JournalEntry, StreamId } from "../journal/entry.ts";
import { callOfScope } from "../kernel/shared-scope.ts";
import type { RegistryRow } from "../store/commit.ts";
import { placeNamed } from "../store/entry-place.ts";
import type { Readable } from "../store/inventory.ts";
import type { ScopeRepair } from "../store/repair.ts";
import type { StoreReads } from "../store/store.ts";
import { lastWrite, writtenRows } from "../store/written-rows.ts";
import { isSameJson } from "./journal-fault.ts";
import type { RebuiltPart } from "./rebuilt-part.ts";

interface LastWrite {
  readonly stream: StreamId;
  readonly seq: number;
  readonly version: number;
}

interface WrittenScope {
  writes: number;
  /** The last write of each row that was not removed by it. */
  readonly rows: Map<string, LastWrite>;
}

/** What is to be put into sets of the registry, told part by part. */
export interface RegistryPlan {
  readonly repairs: readonly ScopeRepair[];
  readonly parts: readonly RebuiltPart[];
}

type WantedRow = Pick<RegistryRow, "version" | "value" | "entry"> | null;

/** How many rows are read at a time. */
const PAGE = 500;

/**
 * Follows the writes of all entries in the order of their commits, and works out which rows of the store are not what
 * they lead to. Of a row it remembers where it was written last, not what.
 */
export class WrittenRegistry {
  readonly #store: Pick<StoreReads, "journal" | "inventory">;
  readonly #scopes = new Map<string, WrittenScope>();

  constructor(store: Pick<StoreReads, "journal" | "inventory">) {
    this.#store = store;
  }

  /** Takes the entries of the next commit. */
  take(entries: readonly JournalEntry[]): void {
    const streams = [{ entries: entries.map((entry) => ({ entry })) }];
    for (const row of writtenRows({ streams })) {
      const scope = this.#scopes.get(row.scope) ?? { writes: 0, rows: new Map() };
      this.#scopes.set(row.scope, scope);
      scope.writes += row.writes.length;
      const { change, entry } = lastWrite(row);
      if (change.op === "remove") scope.rows.delete(row.key);
      else scope.rows.set(row.key, { ...placeNamed(entry), version: change.version });
    }
  }

  /**
   * What of the sets is to be put right.
   *
   * @param isAsked whether a stream is among those to be rebuilt; a row is asked for with the stream that wrote it last
   * and with the call whose set it is of; it is asked of none for sets that all calls share
   */
  async plan(isAsked: (stream: StreamId | undefined) => boolean): Promise<RegistryPlan> {
    const kept = await this.#keptScopes();
    const repairs: ScopeRepair[] = [];
    const parts: RebuiltPart[] = [];
    for (const scope of [...new Set([...this.#scopes.keys(), ...kept.keys()])].sort()) {
      const isWhole = isAsked(callOfScope(scope));
      const rows = (await this.#differing(scope)).filter(
        ({ key }) => isWhole || this.#isAsked(scope, key, isAsked),
      );
      const seen = kept.get(scope) ?? 0;
      const writes = this.#scopes.get(scope)?.writes ?? 0;
      const version = isWhole || (seen === 0 && rows.length > 0) ? writes : seen;
      if (rows.length === 0 && version === seen) continue;
      repairs.push({ scope, seen, version, rows: rows.map(({ key, row }) => ({ key, row })) });
      for (const { key, was, row } of rows)
        parts.push({ kind: "row", key: `${scope} ${key}`, was, is: row === null ? null : { ...row } });
      if (version !== seen) parts.push({ kind: "count", key: scope, was: seen, is: version });
    }
    return { repairs, parts };
  }

  #isAsked(scope: string, key: string, isAsked: (stream: StreamId) => boolean): boolean {
    const place = this.#scopes.get(scope)?.rows.get(key);
    return place !== undefined && isAsked(place.stream);
  }

  async #differing(scope: string) {
    const found: { readonly key: string; readonly was: RebuiltPart["was"]; readonly row: WantedRow }[] = [];
    const missing = new Set(this.#scopes.get(scope)?.rows.keys());
    for await (const kept of this.#keptRows(scope)) {
      const key = "fault" in kept ? kept.name : kept.key;
      missing.delete(key);
      const row = await this.#wanted(scope, key);
      if (!("fault" in kept) && row !== null && isSameRow(kept, row)) continue;
      found.push({ key, was: "fault" in kept ? kept.fault.message : wasRow(kept), row });
    }
    for (const key of missing) found.push({ key, was: null, row: await this.#wanted(scope, key) });
    return found;
  }

  /** The row as the entry has it that wrote it last. */
  async #wanted(scope: string, key: string): Promise<WantedRow> {
    const place = this.#scopes.get(scope)?.rows.get(key);
    if (place === undefined) return null;
    const { stream, seq, version } = place;
    const [entry] = await this.#store.journal(stream, { after: seq - 1, limit: 1 });
    for (const change of entry?.registry ?? []) {
      if (change.op === "remove" || change.scope !== scope || change.key !== key) continue;
      if (change.version === version) return { version, value: change.value, entry: `${stream}#${seq}` };
    }
    return null;
  }

  async *#keptRows(scope: string): AsyncGenerator<Readable<RegistryRow>> {
    const { inventory } = this.#store;
    for (let after: string | undefined; ; ) {
      const page = await inventory.rows(scope, { limit: PAGE, ...(after === undefined ? {} : { after }) });
      yield* page;
      const last = page.at(-1);
      after = last === undefined ? undefined : "fault" in last ? last.name : last.key;
      if (page.length < PAGE) return;
    }
  }

  async #keptScopes(): Promise<ReadonlyMap<string, number>> {
    const found = new Map<string, number>();
    for (let after: string | undefined; ; ) {
      const page = await this.#store.inventory.scopes({
        limit: PAGE,
        ...(after === undefined ? {} : { after }),
      });
      for (const { scope, version } of page) found.set(scope, version);
      after = page.at(-1)?.scope;
      if (page.length < PAGE) return found;
    }
  }
}

function isSameRow(kept: RegistryRow, row: NonNullable<WantedRow>): boolean {
  return kept.version === row.version && kept.entry === row.entry && isSameJson(kept.value, row.value);
}

function wasRow({ version, value, entry }: RegistryRow): RebuiltPart["was"] {
  return { version, value, entry };
}
