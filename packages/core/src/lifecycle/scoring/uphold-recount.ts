import { canonicalJson } from "@opus/grant-rules";
import type { CallDocument } from "../../document/call-schema.ts";
import type { JournalEntry } from "../../journal/entry.ts";
import type { RowRecount } from "../../kernel/aggregate.ts";
import type { RankingRow, ReserveRow, StandingRow } from "../ground/sets.ts";
import { poolsWhenListed } from "../ranking/list-correction.ts";
import { redrawList } from "../ranking/redraw-list.ts";
import { sortOut } from "../ranking/sort-out.ts";
import type { ScoringDocument } from "./scoring-section.ts";

type Entry = Pick<JournalEntry, "event" | "registry">;

const sets = ["ranking", "reserve", "offers", "ends"] as const;
const writes = ["ranking", "reserve", "offers"] as const;

/**
 * What an upheld appeal says that it changes, and what it writes of the list, come out again of the list as it stood before
 * the entry, drawn anew with the result that the entry tells of.
 */
export const upholdRecount: RowRecount = {
  sets: (entry) => {
    const call = callOf(entry);
    return call === undefined ? [] : sets.map((set) => `${call}/${set}`);
  },
  isSound({ entry, programme, rows }) {
    const call = callOf(entry);
    if (call === undefined) return true;
    const { calls, scoring } = programme.document as {
      readonly calls: readonly CallDocument[];
      readonly scoring: ScoringDocument;
    };
    const stated = calls.find(({ id }) => id === call);
    const key = String(entry.event.number);
    if (stated === undefined) return false;
    const standing = standingIn(entry, call, key);
    if (canonicalJson(standing?.standing ?? null) !== canonicalJson(entry.event.standing)) return false;
    const [ranked] = standing === undefined ? [] : sortOut([[key, standing]]).ranked;
    const of = <Row>(set: string) => rows(`${call}/${set}`) as unknown as ReadonlyMap<string, Row>;
    const drawn = redrawList(
      {
        call,
        lines: of<RankingRow>("ranking"),
        reserve: of<ReserveRow>("reserve"),
        offers: of("offers"),
        ends: of("ends"),
        pools: poolsWhenListed(stated),
        ranking: scoring.ranking,
      },
      key,
      ranked,
    );
    const { changes, freed, promised } = drawn;
    const told = { changes: entry.event.changes, freed: entry.event.freed, promised: entry.event.promised };
    return (
      isSame({ changes, freed, promised }, told) &&
      isSame(
        drawn.rows
          .map((row) => text(`${call}/${row.set}`, row.key, row.op, "value" in row ? row.value : null))
          .sort(),
        writes.flatMap((set) => written(entry, `${call}/${set}`)).sort(),
      )
    );
  },
};

/** The call in which an entry upheld an appeal against a result; undefined for every other entry. */
function callOf({ event }: Entry): string | undefined {
  return event.type === "resultAppeal.uphold" && typeof event.call === "string" ? event.call : undefined;
}

/** How the call knows the application from then on; undefined where it is held back. */
function standingIn({ registry }: Entry, call: string, key: string): StandingRow | undefined {
  const found = registry.find((row) => row.scope === `${call}/standings` && row.key === key);
  return found === undefined || found.op === "remove" ? undefined : (found.value as unknown as StandingRow);
}

function written({ registry }: Entry, scope: string): readonly string[] {
  return registry
    .filter((row) => row.scope === scope)
    .map((row) => text(scope, row.key, row.op, row.op === "remove" ? null : row.value));
}

const text = (scope: string, key: string, op: string, value: unknown) =>
  canonicalJson([scope, key, op, value] as never);

function isSame(left: unknown, right: unknown): boolean {
  return canonicalJson(left as never) === canonicalJson(right as never);
}
