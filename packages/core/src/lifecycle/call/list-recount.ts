import type { JournalEntry } from "../../journal/entry.ts";
import type { AnyProgramme } from "../../kernel/any-programme.ts";
import { type ListedRow, type ListKind, listedKey, publicListHash } from "../ground/public-lists.ts";
import type { RankingRow, UnrankedRow } from "../ground/sets.ts";
import { isDrawnSo, type KeptList, type ListedPool } from "../ranking/ranking-list.ts";
import type { ScoringDocument } from "../scoring/scoring-section.ts";

/** The list that an entry published, as its rows have it; undefined for another entry, or of a release that named no list. */
export function listOfEntry(entry: Pick<JournalEntry, "event" | "registry">): KeptList | undefined {
  const { type, call, pools, list } = entry.event;
  if (type !== "ranking.publish" || typeof list !== "string") return undefined;
  const rows = <Row>(set: string): ReadonlyMap<string, Row> => {
    const found = entry.registry.filter(({ scope }) => scope === `${String(call)}/${set}`);
    // The engine alone writes rows, and it writes those of the set.
    return new Map(
      found.flatMap((row) => (row.op === "remove" ? [] : [[row.key, row.value as unknown as Row]])),
    );
  };
  return {
    call: String(call),
    pools: (pools ?? []) as unknown as readonly ListedPool[],
    lines: rows<RankingRow>("ranking"),
    unranked: rows<UnrankedRow>("unranked"),
  };
}

/**
 * Whether a published list follows from what it was drawn of: the rows of its entry have the text that the entry names by
 * its hash, and drawn anew from points, sums and pools under the pinned version they come out the same.
 */
export function isListSound(
  entry: Pick<JournalEntry, "event" | "registry">,
  programme: AnyProgramme,
): boolean {
  if (entry.event.type === "list.publish") return isPublicListSound(entry);
  const kept = listOfEntry(entry);
  if (kept === undefined) return true;
  const { scoring } = programme.document as unknown as { readonly scoring: ScoringDocument };
  return isDrawnSo(kept, String(entry.event.list), scoring.ranking);
}

/** The lines of a list that `list.publish` published, by number, as the rows of its entry have them. */
export function publicLinesOf({
  event,
  registry,
}: Pick<JournalEntry, "event" | "registry">): ReadonlyMap<string, ListedRow> {
  const start = listedKey(event.kind as ListKind, Number(event.edition), "");
  const rows = registry.filter(({ scope }) => scope === `${String(event.call)}/listed`);
  // The engine alone writes rows, and it writes those of the set.
  return new Map(
    rows.flatMap((row) =>
      row.op === "remove" || !row.key.startsWith(start)
        ? []
        : [[row.key.slice(start.length), row.value as unknown as ListedRow]],
    ),
  );
}

function isPublicListSound(entry: Pick<JournalEntry, "event" | "registry">): boolean {
  const { call, kind, list, lines } = entry.event;
  const kept = publicLinesOf(entry);
  return kept.size === lines && publicListHash(String(call), kind as ListKind, kept) === list;
}
