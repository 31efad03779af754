import { needObject, needText, OgwError } from "@opus/grant-rules/errors";
import { type Grosze, parseMoney } from "@opus/grant-rules/money";
import { restoredState } from "../../decide/lifted-state.ts";
import { poolsOf, sourcesOf } from "../../document/call-pools.ts";
import type { CallDocument } from "../../document/call-schema.ts";
import { statedCall } from "../../document/stated-call.ts";
import type { Asker, StreamId } from "../../journal/entry.ts";
import { readSnapshot } from "../../journal/snapshot.ts";
import { capacitiesIn } from "../../kernel/lifecycle.ts";
import { liftValue } from "../../kernel/lift-stream.ts";
import { refuseNewer } from "../../kernel/newer-release.ts";
import type { MachineState } from "../../kernel/run-machine.ts";
import { allocationNoteText } from "../../lifecycle/allocation/allocation-words.ts";
import { callAggregate } from "../../lifecycle/call/call-aggregate.ts";
import type { CallContext } from "../../lifecycle/call/call-machine.ts";
import { caseAggregate } from "../../lifecycle/case/case-aggregate.ts";
import { type EndCode, endCodes } from "../../lifecycle/case/end-codes.ts";
import type { CaseContext } from "../../lifecycle/case/grant-machine.ts";
import { standingFacts } from "../../lifecycle/ground/key-facts.ts";
import { queueKey } from "../../lifecycle/ground/queue.ts";
import type { RankingRow, StandingRow, UnrankedReason } from "../../lifecycle/ground/sets.ts";
import { grantLifecycle } from "../../lifecycle/lifecycle.ts";
import type { RankingRules } from "../../lifecycle/ranking/ranking-rules.ts";
import { unrankedTitles } from "../../lifecycle/ranking/sort-out.ts";
import { loadKeptProgramme } from "../../programme/kept-programme.ts";
import type { Programme } from "../../programme/programme.ts";
import type { Store } from "../../store/store.ts";
import type { Json } from "../../values/json.ts";
import { budgetOf } from "../summary/budget.ts";
import { readUnusable } from "../summary/unusable.ts";
import { applicationTitle } from "./application-title.ts";
import { assessmentOf } from "./assessment.ts";
import { callMoney } from "./call-money.ts";
import { type CallRows, readCallRows } from "./call-rows.ts";
import type { Ranking, RankingLine, RankingOutcome } from "./ranking.ts";
import { rankingForActor } from "./ranking-for-actor.ts";
import { inOrderOfPlaces, placesOf, placesOfReceipt, unrankedOf } from "./ranking-places.ts";
import { seatsOf } from "./seats-of.ts";
import { toDecideOf } from "./to-decide.ts";
import { turnsOf } from "./turns.ts";

const STORE = { of: "rankingOf", name: "the store", is: "a store such as createMemoryStore gives" };
const ASKER = { of: "rankingOf", name: "the asker", is: "an object { role, id }" };
const CALL = { of: "rankingOf", name: "the call", is: "the id of a call" };

/**
 * The ranking of a call as it stands, from the store alone: every submitted application with its place, its points,
 * which bounds it reached, and what became of it; the money of the pool. Before the list is published, places are those
 * of the applications assessed so far, and the others say what they wait for.
 *
 * Everything is told under the version that the call pins. Rows and balances are of one moment; the cases are read
 * after them, one by one. Cards stay blind: what they say is told once all of a case are locked. No answer is
 * shown that the form keeps as personal.
 *
 * With an asker it is cut to what they may see: all but operator and decision maker see the published list alone, without points and bounds of others.
 *
 * @param call id of the call, such as `spring`
 * @param asker who will see it; left out, it is the host's own
 * @param isBound whether the asker is bound to somebody on the list, as the engine's `rankingFor` finds out
 * @returns `undefined` for a call that nobody has announced, or when there is nothing yet for the asker. A case that cannot be read is told by what the list says of it, without title and points.
 *
 * @throws OgwError OGW303 when the store holds a snapshot of the call that is none, OGW306 and OGW308 when it has lost or changed
 * the version that the call pins, OGW401 for an amount that is none.
 * @example
 * ```ts
 * import { createMemoryStore, rankingOf } from "@opus/grant-workflow";
 *
 * const ranking = await rankingOf(createMemoryStore(), "spring");
 * ranking?.lines.filter(({ outcome }) => outcome === "reserve");
 * ```
 */
export async function rankingOf(
  store: Pick<Store, "read" | "load" | "records" | "programme" | "rows" | "journal">,
  call: string,
  asker?: Asker,
  isBound = false,
): Promise<Ranking | undefined> {
  needObject(store, STORE, ["read", "load", "records", "programme", "rows", "journal"]);
  needText(call, CALL);
  if (asker !== undefined) needObject(asker, ASKER, ["role", "id"]);
  const read = await readCallRows(store, call);
  if (read === undefined) return undefined;
  const { snapshot } = read;
  const programme = await loadKeptProgramme(store, snapshot.programme.hash);
  const { ranking: rules } = programme.document.scoring;
  refuseNewer(callAggregate, snapshot.machineVersion);
  const stated = statedCall(programme.document, call);
  const { isInOrder, published, places, unranked, turns, seated } = listOf(read, stated, rules);
  const money = callMoney(read, stated);
  const lines: RankingLine[] = [];
  const own = new Set<string>();
  for (const [number, { case: id }] of read.rows.receipts) {
    const { line, applicant } = await lineOf(store, {
      programme,
      read,
      number,
      id,
      place: places.get(number) ?? null,
      because: unranked.get(number),
      beyond: money.beyond.has(number),
    });
    lines.push({
      ...line,
      turn: turns.get(number) ?? null,
      seat: seated.places.get(number) ?? null,
      toDecide: toDecideOf(read, programme, call, line),
    });
    if (applicant === asker?.id) own.add(number);
  }
  const ranking = {
    call,
    title: stated?.title ?? { pl: call, en: call },
    programme: snapshot.programme,
    isInOrder,
    seats: seated.seats,
    published,
    sums: money.sumsOf(stated === undefined ? [] : poolsOf(stated).map(({ id }) => id)),
    leftOfBudget: budgetOf(programme.document, read.budgets)?.left ?? null,
    unusable: stated === undefined ? [] : await readUnusable(store, programme, stated),
    pools: (rules.pools ?? []).map(({ id, title }) => ({ id, title, sums: money.sumsOf([id]) })),
    sources: sourcesIn(read, programme, stated),
    lines: inOrderOfPlaces(lines),
  };
  if (asker === undefined) return ranking;
  return rankingForActor(ranking, capacitiesIn(grantLifecycle, programme, asker), own, isBound);
}

/** Where money of grants comes from beside the pool. */
function sourcesIn(read: CallRows, { document }: Programme, stated: CallDocument | undefined) {
  return (stated === undefined ? [] : sourcesOf(stated)).map(({ id, amount }) => ({
    id,
    title: paidBy(document, id),
    isLimited: amount !== undefined,
    ...read.sourceOf(id),
  }));
}

/** What the list of a call says, or the order of receipt in its place. */
function listOf(read: CallRows, stated: CallDocument | undefined, rules: RankingRules) {
  const { machineVersion, value, context } = read.snapshot;
  const ofPlaces = { turns: turnsOf(read), seated: seatsOf(read) };
  const { order, seats } = (context as unknown as CallContext).call;
  if ((order === "receipt" || seats !== undefined) && stated !== undefined) {
    const unranked: ReadonlyMap<string, UnrankedReason> = new Map();
    return {
      isInOrder: seats === undefined,
      published: false,
      places: placesOfReceipt(read, stated),
      unranked,
      ...ofPlaces,
    };
  }
  const published = isPublished(liftValue(callAggregate, machineVersion, value));
  const places = placesOf(read, published, rules);
  return { isInOrder: false, published, places, unranked: unrankedOf(read, published), ...ofPlaces };
}

/** States of a call whose list has been published. */
const publishedStates: readonly Json[] = [
  "resultAppeals",
  "decidingAppeals",
  "appealsOverdue",
  "contractingUnderAppeal",
  "contractingBeforeDecisions",
  "contractingAppealsOverdue",
  "contracting",
  "inExecution",
  "archived",
];

function isPublished(state: Json): boolean {
  return publishedStates.includes(state);
}

interface RankedCase {
  readonly programme: Programme;
  readonly read: CallRows;
  readonly number: string;
  readonly id: string;
  readonly place: number | null;
  readonly because: UnrankedReason | undefined;
  readonly beyond: boolean;
}

async function lineOf(
  store: Pick<Store, "load" | "records">,
  { programme, read, number, id, place, because, beyond }: RankedCase,
): Promise<{ readonly line: RankingLine; readonly applicant: string | undefined }> {
  const stream: StreamId = `case:${id}`;
  const { facts, scoring } = programme.document;
  const { rows } = read;
  const state = await stateOf(store, stream, programme);
  // The engine alone writes snapshots, and it writes the context of the case machine.
  const context = state?.context as unknown as CaseContext | undefined;
  const end = endOf(rows.ends.get(number)?.end);
  const isAwarded = (context?.scoring.award ?? null) !== null;
  const outcome = outcomeOf(read, number, { end, isAwarded, isUnranked: because !== undefined });
  const stands = context === undefined ? undefined : standingFacts(context);
  const line: RankingLine = {
    place,
    number,
    case: id,
    title:
      stands === undefined ? null : await applicationTitle(store, stream, facts.title, stands.answersVersion),
    outcome,
    pool: (rows.ranking.get(number) ?? rows.standings.get(number))?.pool ?? null,
    end,
    amount: amountOf(
      sumOf(rows.ranking.get(number)) ??
        askedIn(rows.standings.get(number)) ??
        context?.scoring.recommended?.amount ??
        stands?.requested ??
        null,
    ),
    beyond,
    assessment: context === undefined ? null : assessmentOf(context.scoring, scoring),
    unranked: because === undefined || outcome !== "unranked" ? null : unrankedTitles[because],
    why: (rows.ranking.get(number)?.log ?? []).map(allocationNoteText),
    waitsFor: state === undefined || outcome !== "awaited" ? null : waitOf(state),
    turn: null,
    seat: null,
    toDecide: null,
  };
  return { line, applicant: context?.submission.applicant };
}

/** The sum that the list names: the part while it is offered. */
function sumOf(row: RankingRow | undefined): string | undefined {
  return row?.offered ?? row?.amount;
}

/** Titles of the parts of grants that a source pays. */
function paidBy({ award }: Programme["document"], source: string) {
  const paid = (award?.parts ?? []).filter(({ from }) => from !== "pool" && from.source === source);
  const titles = (lang: "pl" | "en") => paid.map(({ title }) => title[lang]).join(", ");
  return { pl: titles("pl"), en: titles("en") };
}

/** What an assessed application asks the pool for, or is recommended for. */
function askedIn(row: StandingRow | undefined): string | undefined {
  return row?.recommended ?? row?.requested;
}

/** A case as its machine knows it; undefined for one whose stream is not there, or cannot be read. */
async function stateOf(
  store: Pick<Store, "load">,
  stream: StreamId,
  programme: Programme,
): Promise<MachineState | undefined> {
  const kept = await store.load(stream);
  if (kept === undefined) return undefined;
  try {
    return restoredState(grantLifecycle, caseAggregate, programme, readSnapshot(stream, kept));
  } catch (error) {
    // One case that cannot be read takes nothing from the list; verify says what is wrong with it.
    if (OgwError.isInstance(error) && error.code === "OGW303") return undefined;
    throw error;
  }
}

function endOf(end: string | undefined): EndCode | null {
  return endCodes.find((code) => code === end) ?? null;
}

interface Standing {
  readonly end: EndCode | null;
  readonly isAwarded: boolean;
  readonly isUnranked: boolean;
}

function outcomeOf(
  { rows: { standings, ranking, held, places, waiting } }: CallRows,
  number: string,
  { end, isAwarded, isUnranked }: Standing,
): RankingOutcome {
  if (end !== null && end !== "funded" && end !== "seated") return "out";
  if (places.has(queueKey(number))) return "admitted";
  if (waiting.has(queueKey(number))) return "waiting";
  if (isAwarded) return "awarded";
  const row = ranking.get(number);
  if (row !== undefined) return row.outcome === "promoted" ? "awarded" : row.outcome;
  if (isUnranked) return "unranked";
  const because = held.get(number)?.because;
  if (because !== undefined) return because;
  return standings.has(number) ? "ranked" : "awaited";
}

function amountOf(text: string | null): Grosze | null {
  const reading = text === null ? undefined : parseMoney(text);
  return reading?.ok === true ? reading.grosze : null;
}

function waitOf({ meta, context }: MachineState): RankingLine["waitsFor"] {
  const { cards, expertsNeeded } = (context as unknown as CaseContext).scoring;
  return {
    states: Object.values(meta).map(({ name }) => name),
    cards: cards.length,
    cardsNeeded: expertsNeeded,
  };
}
