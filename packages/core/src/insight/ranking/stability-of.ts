import { needObject, needText } from "@opus/grant-rules/errors";
import type { Fraction } from "@opus/grant-rules/money";
import { compareFractions } from "@opus/grant-rules/money-shares";
import { poolsOf } from "../../document/call-pools.ts";
import { beyondPool } from "../../document/over-contracting.ts";
import { statedCall } from "../../document/stated-call.ts";
import type { StreamId } from "../../journal/entry.ts";
import { listOfEntry } from "../../lifecycle/call/list-recount.ts";
import type { CaseContext } from "../../lifecycle/case/grant-machine.ts";
import { drawnOf, poolOf } from "../../lifecycle/ranking/ranking-list.ts";
import { sortOut } from "../../lifecycle/ranking/sort-out.ts";
import type { ScoringDocument } from "../../lifecycle/scoring/scoring-section.ts";
import { loadKeptProgramme } from "../../programme/kept-programme.ts";
import type { Programme } from "../../programme/programme.ts";
import type { Store } from "../../store/store.ts";
import { type CallRows, readCallRows } from "./call-rows.ts";
import {
  changesByLeaving,
  isReached,
  type StabilityMove,
  type StabilityOf,
  type StabilityQuestion,
  stabilityReport,
} from "./stability.ts";
import { type BelowFacts, belowFacts } from "./stability-below.ts";
import { enteringList } from "./stability-entering.ts";
import { type CardReach, type StabilityFacts, stabilityFacts } from "./stability-floor.ts";
import { belowLine, type DecidingCard, type StabilityBelow, type StabilityLine } from "./stability-line.ts";

/** How stable the funding line of a call is. */
export interface Stability {
  readonly call: string;
  /** Whether it is told of the published list; of the applications assessed so far otherwise. */
  readonly published: boolean;
  /** In the order of ranks. */
  readonly lines: readonly StabilityLine[];
  /**
   * Those below a threshold or a minimum, the one that lacks least first. A move that hangs on more than points, such as
   * which criterion gains them, a round to come, bonus points, or the pool that it would belong to, is a bound.
   */
  readonly below: readonly StabilityBelow[];
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
  const programme = await loadKeptProgramme(store, read.snapshot.programme.hash);
  const { document } = programme;
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
  const cases = new Map(applications.map(({ key, case: id }) => [key, id]));
  const facts = new Map<string, StabilityFacts>();
  for (const [number, id] of cases) {
    const found = await factsOf(store, id, document.scoring);
    if (found !== undefined) facts.set(number, found);
  }
  const question = { applications, pools, ranking };
  const floors = new Map(
    [...facts].flatMap(([number, { floor }]) => (floor === undefined ? [] : [[number, floor] as const])),
  );
  const report = stabilityReport({ ...question, floors, most });
  // Two allocations for each whose bars a card could miss.
  let left = most;
  const leaves = (number: string) => {
    left -= 2;
    return left >= 0 && changesByLeaving(question, number);
  };
  const lines = report.map((line): StabilityLine => {
    const { cards = [], unsure } = facts.get(line.number) ?? {};
    const isMissing = unsure !== undefined || cards.some(({ misses }) => misses);
    const isLeaving = isMissing && leaves(line.number);
    const down = isLeaving ? notBeyond(line.down, unsure) : line.down;
    return {
      ...line,
      down,
      case: cases.get(line.number) ?? "",
      cards: namedCards(cards.filter((card) => isDeciding(line, card, isLeaving))),
      diverging: namedCards(cards.filter(({ opens }) => opens)),
    };
  });
  const below = await belowLines(store, read, { ...question, most }, programme);
  return { call, published: listed !== undefined, lines, below };
}

/** Those that are held below a threshold, each tried on the list with more points. */
async function belowLines(
  store: Pick<Store, "load">,
  { rows: { held } }: CallRows,
  question: Omit<StabilityQuestion, "floors">,
  programme: Programme,
): Promise<readonly StabilityBelow[]> {
  const found: { readonly facts: BelowFacts; readonly context: CaseContext }[] = [];
  for (const [number, { case: id, because }] of held) {
    const context = because === "below" ? await contextOf(store, id) : undefined;
    const facts = context === undefined ? undefined : belowFacts(context, programme, { number, case: id });
    if (context !== undefined && facts !== undefined) found.push({ facts, context });
  }
  const entering = enteringList(question);
  return found
    .sort(
      ({ facts: left }, { facts: right }) =>
        compareFractions(left.missing, right.missing) || (left.moving.key < right.moving.key ? -1 : 1),
    )
    .map(({ facts, context }) => belowLine(context, facts, entering, programme.document.scoring));
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

async function factsOf(
  store: Pick<Store, "load">,
  id: string,
  scoring: ScoringDocument,
): Promise<StabilityFacts | undefined> {
  const context = await contextOf(store, id);
  return context === undefined ? undefined : stabilityFacts(context, scoring);
}

async function contextOf(store: Pick<Store, "load">, id: string): Promise<CaseContext | undefined> {
  const stream: StreamId = `case:${id}`;
  const kept = await store.load(stream);
  if (kept === undefined) return undefined;
  const { context } = JSON.parse(kept.text) as { readonly context: CaseContext };
  return context;
}

/** A move as far as it is certain: before it, a minimum may be missed, whichever criterion loses the points. */
function notBeyond(move: StabilityMove | null, unsure: Fraction | undefined): StabilityMove | null {
  if (unsure === undefined || (move !== null && compareFractions(move.points, unsure) <= 0)) return move;
  return { points: unsure, when: "bound", changes: [] };
}

/** Whether other points on one card move the total far enough, or miss a bar. */
function isDeciding(
  { up, down }: StabilityOf,
  { rise, fall, misses }: CardReach,
  isLeaving: boolean,
): boolean {
  return isReached(up, rise) || isReached(down, fall) || (isLeaving && misses);
}

function namedCards(cards: readonly CardReach[]): readonly DecidingCard[] {
  return cards.map(({ expert, way }) => ({ expert, way }));
}
