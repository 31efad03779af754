import type { Commit, SeenRows } from "./commit.ts";
import { compareText } from "./compare-text.ts";

type SeenRange = Extract<SeenRows, { readonly from: string }>;

/**
 * Version of a row as a decision saw it: 0 for one that was not there, `whole` when only the count of its scope was
 * seen, `unseen` when nothing tells of it.
 */
export type SeenVersion = number | "whole" | "unseen";

interface SeenScope {
  readonly rows: Map<string, number>;
  readonly ranges: SeenRange[];
  isWhole: boolean;
}

/** What the `seen` of a commit says of each row. */
export function seenVersions({ seen }: Pick<Commit, "seen">): (scope: string, key: string) => SeenVersion {
  const scopes = new Map<string, SeenScope>();
  for (const read of seen) {
    const known: SeenScope = scopes.get(read.scope) ?? { rows: new Map(), ranges: [], isWhole: false };
    scopes.set(read.scope, known);
    if ("key" in read) known.rows.set(read.key, read.version);
    else if ("from" in read) {
      known.ranges.push(read);
      for (const { key, version } of read.rows) known.rows.set(key, version);
    } else known.isWhole = true;
  }
  return (scope, key) => {
    const known = scopes.get(scope);
    if (known === undefined) return "unseen";
    const version = known.rows.get(key);
    if (version !== undefined) return version;
    if (known.ranges.some((range) => isWithin(range, key))) return 0;
    return known.isWhole ? "whole" : "unseen";
  };
}

/** Whether a key lies in a range of keys, by code points. */
function isWithin({ from, below }: SeenRange, key: string): boolean {
  return compareText(from, key) <= 0 && compareText(key, below) < 0;
}
