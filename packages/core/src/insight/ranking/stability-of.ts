import { needObject, needText } from "@opus/grant-rules/errors";
import { poolsOf } from "../../document/call-pools.ts";
import { beyondPool } from "../../document/over-contracting.ts";
import { statedCall } from "../../document/stated-call.ts";
import type { StreamId } from "../../journal/entry.ts";
import { listOfEntry } from "../../lifecycle/call/list-recount.ts";
import type { CaseContext } from "../../lifecycle/case/grant-machine.ts";
import { standingFacts } from "../../lifecycle/ground/key-facts.ts";
import { drawnOf, poolOf } from "../../lifecycle/ranking/ranking-list.ts";
import { sortOut } from "../../lifecycle/ranking/sort-out.ts";
import { countCards } from "../../lifecycle/scoring/counted-cards.ts";
import { mostPoints } from "../../lifecycle/scoring/criterion-points.ts";
import { differenceOf, timesPoints } from "../../lifecycle/scoring/points.ts";
import { roundsOf } from "../../lifecycle/scoring/rounds.ts";
import type { ScoringDocument } from "../../lifecycle/scoring/scoring-section.ts";
import { loadKeptProgramme } from "../../programme/kept-programme.ts";
import type { Store } from "../../store/store.ts";
import { type CallRows, readCallRows } from "./call-rows.ts";
import { isReached, type StabilityOf, stabilityReport } from "./stability.ts";

/** A score card that could decide by itself: with other points on it alone the funding line would change. */
export interface DecidingCard {
  /** Id of the expert. */
  readonly expert: string;
  readonly way: "up" | "down";
}

/** One application in the report, with its case and the cards that could decide by themselves. */
export interface StabilityLine extends StabilityOf {
  readonly case: string;
  /** Empty where none could, and for an application whose moves are only bounds. */
  readonly cards: readonly DecidingCard[];
}

/** How stable the funding line of a call is. */
export interface Stability {
  readonly call: string;
  /** Whether it is told of the published list; of the applications assessed so far otherwise. */
  readonly published: boolean;
  /** In the order of ranks. */
  readonly lines: readonly StabilityLine[];
}

const STORE = { of: "stabilityOf", name: "the store", is: "a store such as createMemoryStore gives" };
const CALL = { of: "stabilityOf", name: "the call", is: "the id of a call" };
/** Applications that are looked at over all allocations; more would take long in a large call. */
const EFFORT = 10_000_000;

/**
 * How far each score of a call may move before the funding line changes, the others staying as they are, and which cards
 * could decide by themselves: found by allocating anew; in a large call those far from the line get a bound, which says
 * so. Of the published list where there is one, of the applications assessed so far otherwise. For operators and decision
 * makers: it is not cut to what one actor may see.
 *
 * @param call id of the call, such as `spring`
 * @returns `undefined` for a call that nobody has announced
 * @throws OgwError OGW303 when the store holds a snapshot of the call that is none, OGW306 and OGW308 when it has lost or
 * changed the version that the call pins.
 * @example
 * ```ts
 * import { createMemoryStore, stabilityOf } from "@opus/grant-workflow";
 *
 * const stability = await stabilityOf(createMemoryStore(), "spring");
 * stability?.lines.filter(({ down }) => down !== null);
 * ```
 */
export async function stabilityOf(
  store: Pick<Store, "read" | "load" | "journal" | "programme">,
  call: string,
): Promise<Stability | undefined> {
  needObject(store, STORE, ["read", "load", "journal", "programme"]);
  needText(call, CALL);
  const read = await readCallRows(store, call);
  if (read === undefined) return undefined;
  const { document } = await loadKeptProgramme(store, read.snapshot.programme.hash);
  const { ranking } = document.scoring;
  const listed = await publishedList(store, call);
  const known = statedCall(document, call);
  const { applications, pools } = listed ?? {
    applications: assessed(read),
    pools:
      known === undefined
        ? []
        : poolsOf(known).map(({ id }) => poolOf(id, read.freeOf(id), beyondPool(known, id))),
  };
  const most = Math.floor(EFFORT / Math.max(applications.length, 1));
  const report = stabilityReport({ applications, pools, ranking, most });
  const cases = new Map(applications.map(({ key, case: id }) => [key, id]));
  const lines: StabilityLine[] = [];
  for (const line of report) {
    const id = cases.get(line.number) ?? "";
    lines.push({ ...line, case: id, cards: await decidingCards(store, id, line, document.scoring) });
  }
  return { call, published: listed !== undefined, lines };
}

async function publishedList(store: Pick<Store, "journal">, call: string) {
  for (let after = 0; ; ) {
    const page = await store.journal(`call:${call}`, { after, limit: 1000 });
    const found = page.find(({ event }) => event.type === "ranking.publish");
    const list = found === undefined ? undefined : listOfEntry(found);
    if (list !== undefined) return drawnOf(list);
    if (page.length < 1000) return undefined;
    after += page.length;
  }
}

function assessed({ rows: { standings, ends, ties } }: CallRows) {
  return sortOut(
    [...standings].filter(([number]) => !ends.has(number)),
    ties,
  ).ranked;
}

/** Cards on which other points, between none and the most, move the total far enough. */
async function decidingCards(
  store: Pick<Store, "load">,
  id: string,
  { up, down }: StabilityOf,
  scoring: ScoringDocument,
): Promise<readonly DecidingCard[]> {
  const isTold = [up, down].some((move) => move !== null && move.when !== "bound");
  if (!isTold || roundsOf(scoring).some(({ joins }) => joins === "replace")) return [];
  const stream: StreamId = `case:${id}`;
  const kept = await store.load(stream);
  if (kept === undefined) return [];
  const { context } = JSON.parse(kept.text) as { readonly context: CaseContext };
  const { cards, recused, ruling, agreed } = context.scoring;
  const { answersVersion: version } = standingFacts(context);
  const counted = countCards({ cards, recused, ruling, agreed, version }, scoring);
  if (counted.is !== "result") return [];
  // Where a committee agrees on one card, no expert's own makes up the result.
  const deciding = cards.filter((card) => counted.deciding.includes(card));
  const most = mostPoints(scoring.criteria);
  // What a point of one card is in the result.
  const share = { num: scoring.aggregate === "sum" ? scoring.experts : 1, den: deciding.length };
  return deciding.flatMap(({ expert, total }): DecidingCard[] => [
    ...(isReached(up, timesPoints(differenceOf(most, total), share)) ? [{ expert, way: "up" as const }] : []),
    ...(isReached(down, timesPoints(total, share)) ? [{ expert, way: "down" as const }] : []),
  ]);
}
