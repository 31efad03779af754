import type { JournalEntry, RowChange } from "../journal/entry.ts";

/** A write to a row, and the entry that makes it. */
export interface RowWriting {
  readonly change: RowChange;
  /** `<stream>#<seq>`. */
  readonly entry: string;
}

/** What of a commit writes rows. */
interface RowWriter {
  readonly streams: readonly {
    readonly entries: readonly { readonly entry: Pick<JournalEntry, "stream" | "seq" | "registry"> }[];
  }[];
}

/** A row that a commit writes. */
export interface WrittenRow {
  readonly scope: string;
  readonly key: string;
  /** At least one, in the order in which they follow from each other. */
  readonly writes: readonly RowWriting[];
}

/**
 * The rows that a commit writes, each once, in the order in which they are met. Entries of several streams may write
 * one row by turns, so its writes are put in the order of their versions.
 */
export function writtenRows({ streams }: RowWriter): readonly WrittenRow[] {
  const scopes = new Map<string, Map<string, RowWriting[]>>();
  const rows: { scope: string; key: string; writes: RowWriting[] }[] = [];
  for (const { entries } of streams) {
    for (const { entry } of entries) {
      for (const change of entry.registry) {
        const { scope, key } = change;
        const keys = scopes.get(scope) ?? new Map<string, RowWriting[]>();
        scopes.set(scope, keys);
        const writing = { change, entry: `${entry.stream}#${entry.seq}` };
        const known = keys.get(key);
        if (known !== undefined) known.push(writing);
        else {
          const writes = [writing];
          keys.set(key, writes);
          rows.push({ scope, key, writes });
        }
      }
    }
  }
  for (const { writes } of rows) {
    // As they stand they may tell of a row removed and inserted anew, which versions alone do not.
    if (!areFollowing(writes)) writes.sort((left, right) => left.change.version - right.change.version);
  }
  return rows;
}

/** What stands in a row after the commit: nothing when the last write removes it. */
export function lastWrite({ writes }: WrittenRow): RowWriting {
  return writes[writes.length - 1] as RowWriting;
}

function areFollowing(writes: readonly RowWriting[]): boolean {
  return writes.every(({ change }, index) => {
    const before = writes[index - 1]?.change;
    if (before === undefined) return true;
    if (before.op === "remove") return change.op === "insert";
    return change.op !== "insert" && change.version === before.version + 1;
  });
}
