import { OgwError } from "@opus/grant-rules/errors";
import type { JournalEntry } from "../journal/entry.ts";
import type { Hash } from "../journal/hash.ts";
import { hashEntry } from "../journal/seal-entry.ts";
import { rankedLines, reserveLines } from "../lifecycle/call/list-lines.ts";
import { isListSound, listOfEntry, publicLinesOf } from "../lifecycle/call/list-recount.ts";
import type { ListedRow, ListKind } from "../lifecycle/ground/public-lists.ts";
import type { ReserveRow } from "../lifecycle/ground/sets.ts";
import { moneyOfPools } from "../lifecycle/ranking/ranking-list.ts";
import type { Programme } from "../programme/programme.ts";

/** One publication of a list, as its entry has it. */
export interface Edition {
  readonly kind: ListKind;
  readonly edition: number;
  readonly entry: JournalEntry;
  readonly list: string;
  readonly reason: string | null;
  readonly lines: ReadonlyMap<string, ListedRow>;
}

/**
 * The publications that entries of a call tell of, in their order. The entries are links of one chain, and the lines of
 * each are those that the entry names by their hash.
 *
 * @throws OgwError OGW340 where that does not hold.
 */
export function editionsIn(
  entries: readonly JournalEntry[],
  programme: Programme,
  hash: Hash,
): readonly Edition[] {
  let previous: string | null = null;
  return entries.flatMap((entry) => {
    const { hash: own, ...body } = entry;
    if (entry.previous !== previous || hashEntry(body, hash) !== own) {
      throw unproved(entry, "it is no link of the chain of its call");
    }
    previous = own;
    const editions = editionsOf(entry);
    if (editions.length > 0 && !isListSound(entry, programme)) {
      throw unproved(entry, "its list is not the one that it names by its hash");
    }
    return editions;
  });
}

function editionsOf(entry: JournalEntry): readonly Edition[] {
  const { type, kind, edition, list, reason } = entry.event;
  if (type === "list.publish") {
    return [
      {
        kind: kind as ListKind,
        edition: Number(edition),
        entry,
        list: String(list),
        reason: typeof reason === "string" ? reason : null,
        lines: publicLinesOf(entry),
      },
    ];
  }
  const ranking = listOfEntry(entry);
  if (ranking === undefined) return [];
  const first = { edition: 1, entry, list: String(list), reason: null };
  return [
    {
      ...first,
      kind: "ranking",
      lines: rankedLines({ ranking: ranking.lines, ends: new Map(), has: moneyOfPools(ranking.pools) }),
    },
    { ...first, kind: "reserve", lines: reserveLines(ranking.lines, reserveIn(entry)) },
  ];
}

function reserveIn({ event, registry }: JournalEntry): ReadonlyMap<string, ReserveRow> {
  const rows = registry.filter(({ scope }) => scope === `${String(event.call)}/reserve`);
  // The engine alone writes rows, and it writes those of the set.
  return new Map(
    rows.flatMap((row) => (row.op === "remove" ? [] : [[row.key, row.value as unknown as ReserveRow]])),
  );
}

function unproved({ stream, seq }: JournalEntry, problem: string): OgwError {
  return new OgwError({
    code: "OGW340",
    subject: `${stream}#${seq}`,
    problem,
    allowed: "A list says what the journal proves, and nothing else",
    remedy:
      "Nothing was published; verify the store, and restore it from a backup where its journal was changed",
  });
}
