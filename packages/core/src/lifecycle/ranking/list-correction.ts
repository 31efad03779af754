import { type Grosze, grosze } from "@opus/grant-rules/money";
import { poolsOf } from "../../document/call-pools.ts";
import type { CallDocument } from "../../document/call-schema.ts";
import { beyondPool } from "../../document/over-contracting.ts";
import { moneyOf, moneyText } from "../../values/json-money.ts";
import type { AllocationPool } from "../allocation/allocation.ts";
import { withinBudget } from "../ground/budget.ts";
import type { RankingRow, StandingRecord } from "../ground/sets.ts";
import { correctedPlace, inListOrder } from "./list-order.ts";
import { rankApplications } from "./rank-applications.ts";
import type { RankedApplication } from "./rank-order.ts";
import { applicationOf, poolOf, tieCriteria } from "./ranking-list.ts";
import type { RankingRules } from "./ranking-rules.ts";

/**
 * What a corrected result does to an application: it stays on the list as it came out, is left to the reserve, leaves the
 * list, comes onto its reserve, or has no place on it before and after.
 */
export const leads = ["stays", "toReserve", "leaves", "enters", "none"] as const;

/**
 * The pools of a call as its list was filled from them: whole, and with what the call lets be promised beyond.
 *
 * @param budget what the budget that calls share leaves to this one, grosze; left out where there is none
 */
export function poolsWhenListed(call: CallDocument, budget?: Grosze): readonly AllocationPool[] {
  let left = budget;
  return poolsOf(call).map(({ id, amount }) => {
    const free = withinBudget(moneyOf(amount), left);
    const room = withinBudget(free + beyondPool(call, id), left);
    if (left !== undefined) left = grosze(left - room);
    return poolOf(id, free, grosze(room - free));
  });
}

/** What a corrected result does to an application. */
export type Leads = (typeof leads)[number];

/** A published list, and the money that it was drawn of. */
export interface PublishedList {
  readonly call: string;
  readonly lines: ReadonlyMap<string, RankingRow>;
  readonly pools: readonly AllocationPool[];
  readonly ranking: RankingRules;
}

/** An application as it would be on a list: without a standing it has no place on any. */
export type Corrected = Pick<RankedApplication, "key" | "case" | "requested" | "pool" | "kinds"> & {
  readonly standing: Pick<StandingRecord, "total" | "criteria"> | null;
};

/** What follows for a list when the result of one application on it is corrected. */
export interface ListCorrection {
  readonly leads: Leads;
  /** Its places before and from then on, from 1 on; left out where it has none. */
  readonly places: { readonly before?: number; readonly now?: number };
  /** Its line from then on; left out where it has none. */
  readonly row?: RankingRow;
  /** What the list had promised it and is free again. */
  readonly released: Grosze;
}

/**
 * Corrects one line of a published list: it takes the place that its points give it, the others keep theirs among each
 * other. A grant that the list promised stays promised where the whole list, drawn anew with these points, funds it; else
 * its money is free again and it waits on the reserve. Nobody else gains or loses a grant by it, and whoever comes onto the
 * list comes onto its reserve: money goes to it in its turn, as far as some is free.
 */
export function correctLine(list: PublishedList, corrected: Corrected): ListCorrection {
  const { key, standing } = corrected;
  const before = list.lines.get(key);
  const others = inListOrder(list.lines).filter(([number]) => number !== key);
  const was = before === undefined ? {} : { before: placeAmong(others, before) };
  const promised = promisedTo(before);
  if (standing === null)
    return { leads: before === undefined ? "none" : "leaves", places: was, released: promised };
  const application = { ...corrected, standing, ...(before?.tie === undefined ? {} : { tie: before.tie }) };
  const found = correctedPlace(
    application,
    others.map(([number, row]) => [applicationOf(number, row), row] as const),
    list.ranking.ties,
  );
  const keeps = before !== undefined && placeAmong(others, before) === placeAmong(others, found);
  const place = keeps ? { rank: before.rank, between: before.between } : found;
  const places = { ...was, now: placeAmong(others, place) };
  const line = lineOf(application, place, before, list.ranking.ties);
  if (before === undefined) return { leads: "enters", places, row: line, released: grosze(0) };
  if (promised === 0 || before.outcome === "promoted" || isFunded(list, application, before))
    return { leads: "stays", places, row: line, released: grosze(0) };
  const { offered: _, ...kept } = line;
  return { leads: "toReserve", places, row: { ...kept, outcome: "reserve" }, released: promised };
}

/** What the list has promised an application and nobody has granted yet. */
function promisedTo(row: RankingRow | undefined): Grosze {
  if (row?.outcome === "funded") return moneyOf(row.amount);
  return row?.outcome === "offered" ? moneyOf(row.offered ?? "0.00") : grosze(0);
}

function placeAmong(
  others: readonly (readonly [string, RankingRow])[],
  place: Pick<RankingRow, "rank" | "between">,
): number {
  const all = new Map([...others, ["", place as RankingRow] as const]);
  return inListOrder(all).findIndex(([number]) => number === "") + 1;
}

/** Whether the list drawn anew with the corrected points gives it what the published one did: all, or a part. */
function isFunded(
  { lines, pools, ranking }: PublishedList,
  application: RankedApplication,
  { outcome }: RankingRow,
): boolean {
  const applications = new Map([...lines].map(([number, row]) => [number, applicationOf(number, row)]));
  const all = [...applications.set(application.key, application).values()];
  const drawn = rankApplications(all, pools, ranking);
  return drawn.lines.find(({ key }) => key === application.key)?.outcome === outcome;
}

function lineOf(
  application: RankedApplication,
  { rank, between }: Pick<RankingRow, "rank" | "between">,
  before: RankingRow = entered(application, rank),
  ties: RankingRules["ties"] = [],
): RankingRow {
  const { criteria: _criteria, between: _between, ...kept } = before;
  const { standing } = application;
  return {
    ...kept,
    rank,
    ...(between === undefined ? {} : { between }),
    points: standing.total,
    ...tieCriteria(standing, ties),
  };
}

/** The line of an application that comes onto the list. */
function entered(
  { case: id, standing, requested, pool, kinds }: RankedApplication,
  rank: number,
): RankingRow {
  return {
    case: id,
    rank,
    points: standing.total,
    amount: moneyText(requested),
    outcome: "reserve",
    ...(pool === undefined ? {} : { pool }),
    ...(kinds === undefined ? {} : { kinds: [...kinds] }),
    log: [{ step: "reserve", did: "entered" }],
  };
}
