import type { EntryBody, RestedEntry, RowChange, StreamId } from "../journal/entry.ts";
import { compareText } from "../store/compare-text.ts";
import { placeName, placeNamed } from "../store/entry-place.ts";
import type { DecisionInput } from "./decision.ts";

/** What a decision rests on beside its own stream. */
export type Rests = Pick<EntryBody["seals"], "entries" | "ranges" | "reads" | "sets">;

/**
 * The heads of the other streams that were read, the entries that wrote the rows, the versions of those that the decision
 * does not write, what stood in ranges that were read, and how many rows sets had that were read whole. An entry up to the head of a stream that was read
 * stands in that stream's chain, so it needs no mention.
 */
export function restsOn(
  own: StreamId,
  { streams, rows, entries }: DecisionInput,
  written: readonly RowChange[],
): Rests {
  const found = new Map<string, string>();
  for (const [stream, { revision, head }] of streams) {
    if (stream !== own) found.set(placeName({ stream, seq: revision }), head);
  }
  for (const read of rows) {
    for (const { entry } of read.rows) {
      const hash = entries?.get(entry);
      if (hash !== undefined && !isOfReadStream(entry, own, streams)) found.set(entry, hash);
    }
  }
  return {
    entries: sorted(found),
    ranges: ranges(rows),
    reads: singleRows(rows, written),
    sets: wholeSets(rows),
  };
}

function isOfReadStream(entry: string, own: StreamId, streams: DecisionInput["streams"]): boolean {
  const { stream } = placeNamed(entry);
  return stream === own || streams.has(stream);
}

function sorted(found: ReadonlyMap<string, string>): readonly RestedEntry[] {
  if (found.size === 0) return [];
  return [...found]
    .map(([entry, hash]) => ({ entry, hash }))
    .sort((left, right) => compareText(left.entry, right.entry));
}

function singleRows(reads: DecisionInput["rows"], written: readonly RowChange[]): Rests["reads"] {
  const found: Rests["reads"][number][] = [];
  for (const { read, rows } of reads) {
    if (!("key" in read) || written.some(({ scope, key }) => key === read.key && scope === read.scope))
      continue;
    found.push({ key: read.key, scope: read.scope, version: rows[0]?.version ?? 0 });
  }
  return found.sort((one, other) => compareText(one.scope, other.scope) || compareText(one.key, other.key));
}

function ranges(reads: DecisionInput["rows"]): Rests["ranges"] {
  const found: Rests["ranges"][number][] = [];
  for (const { read, rows } of reads) {
    if (!("from" in read)) continue;
    const { below, from, scope } = read;
    const stood = rows.map(({ key, version }) => ({ key, version }));
    stood.sort((one, other) => compareText(one.key, other.key));
    found.push({ below, from, rows: stood, scope });
  }
  return found.sort((one, other) => compareText(one.scope, other.scope) || compareText(one.from, other.from));
}

function wholeSets(reads: DecisionInput["rows"]): Rests["sets"] {
  const sets = new Map<string, Rests["sets"][number]>();
  for (const { read, rows, version: writes } of reads) {
    const { scope } = read;
    if (!("key" in read) && !("from" in read)) sets.set(scope, { rows: rows.length, scope, writes });
  }
  return sets.size === 0 ? [] : [...sets.values()].sort((one, other) => compareText(one.scope, other.scope));
}
