import { type Grosze, grosze, subtractMoney, sumMoney } from "@opus/grant-rules/money";
import type { z } from "zod";
import { balancesSet } from "../../decide/read-rows.ts";
import { WHOLE_POOL } from "../../document/call-pools.ts";
import type { StreamId } from "../../journal/entry.ts";
import { readSnapshot, type Snapshot } from "../../journal/snapshot.ts";
import { type BudgetRow, budgetScope } from "../../lifecycle/ground/budget.ts";
import { placeRow } from "../../lifecycle/ground/seats.ts";
import {
  correctionRow,
  endRow,
  heldRow,
  queueRow,
  rankingRow,
  receiptRow,
  reserveRow,
  reserveStart,
  standingRow,
  tieRow,
  unrankedRow,
} from "../../lifecycle/ground/sets.ts";
import type { Loaded } from "../../store/commit.ts";
import type { Store } from "../../store/store.ts";
import { moneyOf } from "../../values/json-money.ts";
import { accountSums, balancesOf } from "../balances.ts";
import type { RankingSums } from "./ranking.ts";

/** What pools hold; how much more may be promised says the programme. */
type HeldSums = Omit<RankingSums, "mayExceed">;

const sets = {
  receipts: receiptRow,
  standings: standingRow,
  ranking: rankingRow,
  reserve: reserveRow,
  unranked: unrankedRow,
  ends: endRow,
  held: heldRow,
  ties: tieRow,
  corrections: correctionRow,
  queue: queueRow,
  places: placeRow,
  waiting: placeRow,
} as const;

type Sets = typeof sets;
type RowsOf<Name extends keyof Sets> = ReadonlyMap<string, z.output<Sets[Name]>>;

/** What a call's rows and balances say, all of one moment. */
export interface CallRows {
  readonly snapshot: Snapshot;
  readonly rows: { readonly [Name in keyof Sets]: RowsOf<Name> };
  /** What calls have promised of the budgets that they share. */
  readonly budgets: ReadonlyMap<string, BudgetRow>;
  /** The money of pools together, by their ids. */
  sumsOf(pools: readonly string[]): HeldSums;
  /** What is free of a pool; below zero where more is promised than it has. */
  freeOf(pool: string): Grosze;
  /** What each pool has, by its id. */
  hasOf(pools: readonly string[]): ReadonlyMap<string, Grosze>;
  /** What lies on the line of a source beside the pools. */
  sourceOf(source: string): { readonly free: Grosze; readonly awarded: Grosze };
}

/** Reads the rows of a call in one go; undefined for a call that nobody has announced. */
export async function readCallRows(store: Pick<Store, "read">, call: string): Promise<CallRows | undefined> {
  const stream: StreamId = `call:${call}`;
  let isAsked = false;
  const loaded = await store.read(() => {
    if (isAsked) return undefined;
    isAsked = true;
    return {
      streams: [stream],
      rows: [
        ...Object.keys(sets).map((set) => ({ scope: `${call}/${set}` })),
        { scope: budgetScope },
        balancesOf(`${call}/${balancesSet}`, stream),
      ],
    };
  });
  const kept = loaded.streams.get(stream);
  if (kept === undefined) return undefined;
  const rows = {
    receipts: rowsIn(loaded, call, "receipts"),
    standings: rowsIn(loaded, call, "standings"),
    ranking: rowsIn(loaded, call, "ranking"),
    reserve: rowsIn(loaded, call, "reserve"),
    unranked: rowsIn(loaded, call, "unranked"),
    ends: rowsIn(loaded, call, "ends"),
    held: rowsIn(loaded, call, "held"),
    ties: rowsIn(loaded, call, "ties"),
    corrections: rowsIn(loaded, call, "corrections"),
    queue: rowsIn(loaded, call, "queue"),
    places: rowsIn(loaded, call, "places"),
    waiting: rowsIn(loaded, call, "waiting"),
  };
  return {
    snapshot: readSnapshot(stream, kept),
    rows,
    budgets: new Map(
      scopeRows(loaded, budgetScope).map(({ key, value }) => [key, value as unknown as BudgetRow]),
    ),
    sumsOf: (pools) => sumsOf(loaded, call, rows.reserve, pools),
    freeOf: (pool) => heldOn(loaded, call, [pool]).free,
    hasOf: (pools) => new Map(pools.map((pool) => [pool, heldOn(loaded, call, [pool]).given])),
    sourceOf: (source) => sourceOf(loaded, call, source),
  };
}

function scopeRows(loaded: Loaded, scope: string) {
  return loaded.rows.find(({ read }) => read.scope === scope)?.rows ?? [];
}

function rowsIn<Name extends keyof Sets>(loaded: Loaded, call: string, set: Name): RowsOf<Name> {
  const rows = scopeRows(loaded, `${call}/${set}`);
  // The engine alone writes rows, and it writes those of the set.
  return new Map(rows.map(({ key, value }) => [key, value as z.output<Sets[Name]>]));
}

/** What the accounts of a call hold on some lines. */
function heldOn(loaded: Loaded, call: string, lines: readonly string[]) {
  const rows = scopeRows(loaded, `${call}/${balancesSet}`);
  const own = rows.filter(({ key }) => lines.some((line) => key.endsWith(`/${line}`)));
  const held = accountSums(`call:${call}`, own);
  const on = (account: string): Grosze => held.get(account) ?? grosze(0);
  // The budget is what the line was given, below zero.
  return { free: on("free"), allocated: on("allocated"), given: subtractMoney(grosze(0), on("budget")) };
}

/** What the pools of a call hold. */
function sumsOf(
  loaded: Loaded,
  call: string,
  reserve: RowsOf<"reserve">,
  pools: readonly string[],
): HeldSums {
  const starts = pools.map((pool) => reserveStart(pool === WHOLE_POOL ? undefined : pool));
  const waiting = [...reserve].filter(([key]) => starts.some((start) => key.startsWith(start)));
  const { allocated, given } = heldOn(loaded, call, pools);
  // One pool that is exceeded takes nothing of what is free in another.
  const left = pools.map((pool) => heldOn(loaded, call, [pool]).free);
  const free = sumMoney(left.filter((one) => one > 0));
  const overContracted = subtractMoney(free, sumMoney(left));
  return {
    pool: given,
    free,
    overContracted,
    allocated,
    awarded: subtractMoney(subtractMoney(given, sumMoney(left)), allocated),
    reserve: sumMoney(waiting.map(([, { amount }]) => moneyOf(amount))),
  };
}

function sourceOf(loaded: Loaded, call: string, source: string) {
  const { free, given } = heldOn(loaded, call, [source]);
  return { free, awarded: subtractMoney(given, free) };
}
