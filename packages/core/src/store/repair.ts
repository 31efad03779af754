import type { StreamId } from "../journal/entry.ts";
import type { KeptSnapshot, RegistryRow } from "./commit.ts";
import { dueMoment } from "./due-moment.ts";
import { storedJson, storedName } from "./stored-json.ts";

/** What a repair puts beside the journal of one stream; what it does not name stays as it is. */
export interface StreamRepair {
  readonly stream: StreamId;
  /** Revision of the stream as it was read; 0 where there was none. The repair is refused when it is another now. */
  readonly seen: number;
  readonly snapshot?: KeptSnapshot;
  /** Deadlines by name; `null` for one that does not wait any more. */
  readonly deadlines: readonly { readonly name: string; readonly dueAt: string | null }[];
  /**
   * Effects that have one place in the outbox from now on, under this kind (`<stage>.<type>`), or none where it is
   * `null`. One that was performed has none, whatever is asked for; one that was set aside stays so.
   */
  readonly effects: readonly { readonly id: string; readonly kind: string | null }[];
}

/** What a repair puts into one set of the registry; rows that it does not name stay as they are. */
export interface ScopeRepair {
  readonly scope: string;
  /** Writes of the set as they were read; 0 where there were none. The repair is refused when they are others now. */
  readonly seen: number;
  /** Writes of the set from now on; 0 for one that was never written, which has no rows. */
  readonly version: number;
  /** Rows by key; `null` for one that is not there any more. */
  readonly rows: readonly {
    readonly key: string;
    readonly row: Pick<RegistryRow, "version" | "value" | "entry"> | null;
  }[];
}

/** What follows from the journal and is to stand beside it; the journal itself is never repaired. */
export interface Repair {
  readonly streams: readonly StreamRepair[];
  readonly scopes: readonly ScopeRepair[];
}

/** Whether a repair was made, or what has moved since it was worked out; then nothing of it is kept. */
export type RepairResult =
  | { readonly ok: true }
  | { readonly ok: false; readonly conflict: "revision"; readonly stream: StreamId; readonly actual: number }
  | { readonly ok: false; readonly conflict: "registry"; readonly scope: string; readonly actual: number };

/** A row as text. */
export interface RowText {
  readonly key: string;
  readonly row: { readonly version: number; readonly value: string; readonly entry: string } | undefined;
}

/**
 * The rows of a repair as texts, by their sets; every name and moment of the repair was checked before.
 *
 * @throws OgwError OGW315 for what no store can keep, OGW318 for a moment that is none.
 * @example
 * repairTexts({ streams: [], scopes: [] }); // []
 */
export function repairTexts({ streams, scopes }: Repair): readonly (readonly RowText[])[] {
  for (const { stream, deadlines, effects } of streams) {
    for (const { name, dueAt } of deadlines) {
      storedName(name, `deadline of ${stream}`);
      if (dueAt !== null) dueMoment(dueAt, `deadline ${name} of ${stream}`);
    }
    for (const { id, kind } of effects) storedName(kind ?? id, `effect of ${stream}`);
  }
  return scopes.map(({ scope, rows }) => {
    storedName(scope, "registry scope");
    return rows.map(({ key, row }): RowText => {
      storedName(key, `registry key in ${scope}`);
      if (row === null) return { key, row: undefined };
      const { version, entry } = row;
      return {
        key,
        row: { version, entry, value: storedJson(row.value, `registry row ${key} in ${scope}`) },
      };
    });
  });
}

/**
 * The first stream or set that has moved since a repair was worked out.
 *
 * @example
 * movedSince({ streams: [], scopes: [] }, { revision: () => 0, writes: () => 0 }); // undefined when nothing has
 */
export function movedSince(
  { streams, scopes }: Repair,
  now: { readonly revision: (stream: StreamId) => number; readonly writes: (scope: string) => number },
): RepairResult | undefined {
  for (const { stream, seen } of streams) {
    const actual = now.revision(stream);
    if (actual !== seen) return { ok: false, conflict: "revision", stream, actual };
  }
  for (const { scope, seen } of scopes) {
    const actual = now.writes(scope);
    if (actual !== seen) return { ok: false, conflict: "registry", scope, actual };
  }
  return undefined;
}
