import { canonicalJson } from "@opus/grant-rules";
import { grosze } from "@opus/grant-rules/money";
import type { CallDocument } from "../../document/call-schema.ts";
import type { JournalEntry } from "../../journal/entry.ts";
import type { RowRecount } from "../../kernel/aggregate.ts";
import type { Json } from "../../values/json.ts";
import { moneyText } from "../../values/json-money.ts";
import type { StandingRow } from "../ground/sets.ts";
import { correctLine, type ListCorrection, poolsWhenListed } from "../ranking/list-correction.ts";
import { sortOut } from "../ranking/sort-out.ts";
import { correctionRows, type RowsOfList } from "./corrected-standing.ts";
import type { ScoringDocument } from "./scoring-section.ts";

type Entry = Pick<JournalEntry, "event" | "registry">;

/** Sets of the call that a correction looks at and writes; how the application stands is what it is worked out of. */
const looksAt = ["ranking", "reserve", "held", "offers", "standings"] as const;
const writes = ["ranking", "reserve", "held", "offers"] as const;

interface Document {
  readonly calls: readonly CallDocument[];
  readonly scoring: ScoringDocument;
}

/**
 * A published result that was corrected: its place, its line, its place on the reserve, its offer and the money that is
 * free again come out again of the list as it stood before the entry and of the points that the entry tells of.
 */
export const correctionRecount: RowRecount = {
  sets(entry) {
    const call = callOf(entry);
    return call === undefined ? [] : looksAt.map((set) => `${call}/${set}`);
  },
  isSound({ id, entry, programme, rows }) {
    const call = callOf(entry);
    if (call === undefined) return entry.event.type !== "standing.decide";
    const { calls, scoring } = programme.document as Document;
    const stated = calls.find((one) => one.id === call);
    const key = decidedIn(entry)?.key;
    if (stated === undefined || key === undefined) return false;
    const written = writes.flatMap((set) => writesTo(entry, `${call}/${set}`));
    if (entry.event.decided === "stands") return written.length === 0 && isUntouched(entry);
    // The engine alone writes rows, and it writes those of the set.
    const rowsOf = ((set: string) => rows(`${call}/${set}`)) as unknown as RowsOfList;
    const standing = standingIn(entry, `${call}/standings`, key);
    const [ranked] = standing === undefined ? [] : sortOut([[key, standing]]).ranked;
    if (canonicalJson(standing?.standing ?? null) !== canonicalJson(entry.event.standing)) return false;
    const correction = correctLine(
      { call, lines: rowsOf("ranking"), pools: poolsWhenListed(stated), ranking: scoring.ranking },
      ranked ?? { key, case: id, requested: grosze(0), standing: null },
    );
    const before = rowsOf("ranking").get(key);
    const isBelow = entry.event.outcome === "missed";
    const about = { key, id, isBelow, rows: rowsOf };
    const expected = correctionRows(about, { correction, before, standing })
      .filter(({ set }) => set !== "standings")
      .map((row) =>
        textOf(`${call}/${row.set}`, row.key, row.op, "value" in row ? (row.value as Json) : null),
      );
    return isTold(entry, correction) && isSameSet(written, expected);
  },
};

/** The call in which an entry decided about a published result; undefined for every other entry. */
function callOf(entry: Entry): string | undefined {
  return decidedIn(entry)?.scope.replace(/\/corrections$/, "");
}

/** The row of what a person had to decide, which goes with the decision. */
function decidedIn({ event, registry }: Entry) {
  if (event.type !== "standing.decide") return undefined;
  return registry.find(({ scope, op }) => op === "remove" && scope.endsWith("/corrections"));
}

function isUntouched({ event: { leads, released, places } }: Entry): boolean {
  return leads === "none" && released === "0.00" && canonicalJson(places) === "{}";
}

function isTold({ event }: Entry, { leads, places, row, released }: ListCorrection): boolean {
  return (
    event.leads === leads &&
    event.rank === (row?.rank ?? null) &&
    event.released === moneyText(released) &&
    canonicalJson(event.places) === canonicalJson(places)
  );
}

function standingIn({ registry }: Entry, scope: string, key: string): StandingRow | undefined {
  const found = registry.find((change) => change.scope === scope && change.key === key);
  return found === undefined || found.op === "remove" ? undefined : (found.value as unknown as StandingRow);
}

function writesTo({ registry }: Entry, scope: string): readonly string[] {
  return registry
    .filter((change) => change.scope === scope)
    .map((change) => textOf(scope, change.key, change.op, change.op === "remove" ? null : change.value));
}

const textOf = (scope: string, key: string, op: string, value: Json): string =>
  canonicalJson([scope, key, op, value]);

function isSameSet(left: readonly string[], right: readonly string[]): boolean {
  return canonicalJson([...left].sort()) === canonicalJson([...right].sort());
}
