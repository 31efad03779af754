import { compareText } from "./compare-text.ts";
import type { Commit, SeenRows } from "./commit.ts";

/** A range of keys that was read. */
export type SeenRange = Extract<SeenRows, { readonly from: string }>;

/** Versions of rows as a decision saw them, which its own writes move on. */
export interface SeenVersions {
  /**
   * Version of a row, 0 for one that is not there; `whole` when only the count of its scope was seen, `unseen` when
   * nothing tells of it.
   */
  of(scope: string, key: string): number | "whole" | "unseen";
  /** Notes that a row has this version now, 0 when it is gone. */
  move(scope: string, key: string, version: number): void;
}

interface SeenScope {
  readonly rows: Map<string, number>;
  readonly ranges: SeenRange[];
  isWhole: boolean;
}

/** What the `seen` of a commit says of each row. */
export function seenVersions({ seen }: Pick<Commit, "seen">): SeenVersions {
  const scopes = new Map<string, SeenScope>();
  const scopeOf = (scope: string): SeenScope => {
    const known = scopes.get(scope);
    if (known !== undefined) return known;
    const made: SeenScope = { rows: new Map(), ranges: [], isWhole: false };
    scopes.set(scope, made);
    return made;
  };
  for (const read of seen) {
    const known = scopeOf(read.scope);
    if ("key" in read) known.rows.set(read.key, read.version);
    else if ("from" in read) {
      known.ranges.push(read);
      for (const { key, version } of read.rows) known.rows.set(key, version);
    } else known.isWhole = true;
  }
  return {
    of(scope, key) {
      const known = scopes.get(scope);
      if (known === undefined) return "unseen";
      const version = known.rows.get(key);
      if (version !== undefined) return version;
      if (known.ranges.some((range) => isWithin(range, key))) return 0;
      return known.isWhole ? "whole" : "unseen";
    },
    move(scope, key, version) {
      scopeOf(scope).rows.set(key, version);
    },
  };
}

/** Whether a key lies in a range of keys, by code points. */
export function isWithin({ from, below }: Pick<SeenRange, "from" | "below">, key: string): boolean {
  return compareText(from, key) <= 0 && compareText(key, below) < 0;
}
