import type { StreamId } from "../journal/entry.ts";
import { compareText } from "./compare-text.ts";
import type {
  ChangeWatcher,
  KeptEntry,
  KeptScope,
  KeptStream,
  MemoryShelves,
  ReadableShelves,
} from "./memory-shelves.ts";
import { orderedItems } from "./ordered-items.ts";

/**
 * The shelves as they stood when the view was made. Nothing is copied but what changes while it is open, just before
 * it does, so a view of a store at rest costs nothing.
 */
export class MemoryView implements ReadableShelves, ChangeWatcher {
  readonly #kept: MemoryShelves;
  readonly #entries: number;
  readonly #commits: number;
  readonly programmes: ReadonlyMap<string, string>;
  readonly erasures: ReadonlySet<string>;
  /** As they were; undefined for what was not there. */
  readonly #streams = new Map<StreamId, KeptStream | undefined>();
  readonly #scopes = new Map<string, KeptScope | undefined>();
  /** As they were, once erasing has changed some. */
  #answers: ReadableShelves["answers"] | undefined;
  #log: readonly KeptEntry[] | undefined;

  constructor(kept: MemoryShelves) {
    this.#kept = kept;
    this.#entries = kept.log.length;
    this.#commits = kept.ends.length;
    this.programmes = new Map(kept.programmes);
    this.erasures = new Set(kept.erasures);
  }

  readonly streams = {
    get: (stream: StreamId) =>
      this.#streams.has(stream) ? this.#streams.get(stream) : this.#kept.streams.get(stream),
  };

  readonly registry = {
    get: (scope: string) =>
      this.#scopes.has(scope) ? this.#scopes.get(scope) : this.#kept.registry.get(scope),
  };

  readonly scopeNames = {
    from: (isBefore: (scope: string) => boolean) => this.#scopesFrom(isBefore),
  };

  readonly streamIds = {
    from: (isBefore: (stream: StreamId) => boolean) => this.#idsFrom(isBefore),
  };

  get log(): readonly KeptEntry[] {
    this.#log ??= this.#kept.log.slice(0, this.#entries);
    return this.#log;
  }

  get answers(): ReadableShelves["answers"] {
    return this.#answers ?? this.#kept.answers;
  }

  get answerKeys(): ReadableShelves["answerKeys"] {
    return this.#kept.answerKeys;
  }

  get ends(): readonly number[] {
    return this.#kept.ends.slice(0, this.#commits);
  }

  beforeStream(stream: StreamId): void {
    if (this.#streams.has(stream)) return;
    const kept = this.#kept.streams.get(stream);
    this.#streams.set(
      stream,
      kept && {
        snapshot: kept.snapshot,
        entries: [...kept.entries],
        deadlines: new Map(kept.deadlines),
        records: new Map(kept.records),
        effects: [...kept.effects],
      },
    );
  }

  beforeAnswers(): void {
    this.#answers ??= new Map(this.#kept.answers);
  }

  beforeScope(scope: string): void {
    if (this.#scopes.has(scope)) return;
    const kept = this.#kept.registry.get(scope);
    if (kept === undefined) {
      this.#scopes.set(scope, undefined);
      return;
    }
    const keys = orderedItems<string>(compareText);
    for (const key of kept.keys.from(() => false)) keys.add(key);
    this.#scopes.set(scope, { version: kept.version, rows: new Map(kept.rows), keys });
  }

  *#scopesFrom(isBefore: (scope: string) => boolean): Iterable<string> {
    for (const scope of this.#kept.scopeNames.from(isBefore)) {
      if (this.registry.get(scope) !== undefined) yield scope;
    }
  }

  *#idsFrom(isBefore: (stream: StreamId) => boolean): Iterable<StreamId> {
    for (const stream of this.#kept.streamIds.from(isBefore)) {
      if (this.streams.get(stream) !== undefined) yield stream;
    }
  }
}
