import { canonicalText } from "../journal/canonical-text.ts";
import type { RowChange } from "../journal/entry.ts";
import type { Hash } from "../journal/hash.ts";
import type { RegistryRow } from "../store/commit.ts";
import { isSameValue } from "../values/same-value.ts";

/** The rows that an entry has written, as somebody asks about them. */
export interface WrittenRowsOf {
  /** Whether the entry has written this row last as it is. */
  holds(row: RegistryRow): boolean;
}

/** From so many rows on they are found by a table. */
const MANY = 8;

/** Rows as they stand in the entry. */
export class ListedRows implements WrittenRowsOf {
  readonly #registry: readonly RowChange[];
  #byKey: ReadonlyMap<string, RowChange> | undefined;

  constructor(registry: readonly RowChange[]) {
    this.#registry = registry;
  }

  holds({ scope, key, version, value }: RegistryRow): boolean {
    const change = this.#change(scope, key);
    return (
      change !== undefined &&
      change.op !== "remove" &&
      change.version === version &&
      isSameValue(change.value, value)
    );
  }

  #change(scope: string, key: string): RowChange | undefined {
    if (this.#registry.length < MANY) {
      return this.#registry.findLast((change) => change.key === key && change.scope === scope);
    }
    this.#byKey ??= new Map(this.#registry.map((change) => [rowName(change), change]));
    return this.#byKey.get(rowName({ scope, key }));
  }
}

/**
 * Rows by digests, for entries that write those of a whole call, such as its ranking list: all of them held as they
 * stand would take many times the room, and reading the entry again for each row of it half a second.
 */
export class DigestedRows implements WrittenRowsOf {
  readonly #hash: Hash;
  /** Until somebody asks; nobody may. */
  #registry: readonly RowChange[] | undefined;
  #known: ReadonlyMap<string, string> | undefined;

  constructor(registry: readonly RowChange[], hash: Hash) {
    this.#registry = registry;
    this.#hash = hash;
  }

  holds(row: RegistryRow): boolean {
    const digest = this.#digests.get(rowName(row));
    try {
      return digest !== undefined && digest === this.#digest(row);
    } catch {
      // A value without canonical form was written by no entry.
      return false;
    }
  }

  get #digests(): ReadonlyMap<string, string> {
    if (this.#known !== undefined) return this.#known;
    const digests = new Map<string, string>();
    for (const change of this.#registry ?? []) {
      if (change.op === "remove") digests.delete(rowName(change));
      else digests.set(rowName(change), this.#digest(change));
    }
    this.#registry = undefined;
    this.#known = digests;
    return digests;
  }

  #digest({ version, value }: Pick<RegistryRow, "version" | "value">): string {
    return this.#hash(`${version}\n${canonicalText(value)}`);
  }
}

function rowName({ scope, key }: Pick<RegistryRow, "scope" | "key">): string {
  return `${scope}\n${key}`;
}
