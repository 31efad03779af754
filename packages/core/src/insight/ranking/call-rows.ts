import { type Grosze, grosze, subtractMoney, sumMoney } from "@opus/grant-rules/money";
import type { z } from "zod";
import { balancesSet } from "../../decide/read-rows.ts";
import type { StreamId } from "../../journal/entry.ts";
import { readSnapshot, type Snapshot } from "../../journal/snapshot.ts";
import {
  endRow,
  rankingRow,
  receiptRow,
  reserveRow,
  standingRow,
  unrankedRow,
} from "../../lifecycle/ground/sets.ts";
import type { Loaded } from "../../store/commit.ts";
import type { Store } from "../../store/store.ts";
import { moneyOf } from "../../values/json-money.ts";
import { accountSums, balancesOf } from "../balances.ts";
import type { RankingSums } from "./ranking.ts";

const sets = {
  receipts: receiptRow,
  standings: standingRow,
  ranking: rankingRow,
  reserve: reserveRow,
  unranked: unrankedRow,
  ends: endRow,
} as const;

type Sets = typeof sets;
type RowsOf<Name extends keyof Sets> = ReadonlyMap<string, z.output<Sets[Name]>>;

/** What a call's rows and balances say, all of one moment. */
export interface CallRows {
  readonly snapshot: Snapshot;
  readonly rows: { readonly [Name in keyof Sets]: RowsOf<Name> };
  readonly sums: RankingSums;
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
  };
  return { snapshot: readSnapshot(stream, kept), rows, sums: sumsOf(loaded, call, rows.reserve) };
}

function scopeRows(loaded: Loaded, scope: string) {
  return loaded.rows.find(({ read }) => read.scope === scope)?.rows ?? [];
}

function rowsIn<Name extends keyof Sets>(loaded: Loaded, call: string, set: Name): RowsOf<Name> {
  const rows = scopeRows(loaded, `${call}/${set}`);
  // The engine alone writes rows, and it writes those of the set.
  return new Map(rows.map(({ key, value }) => [key, value as z.output<Sets[Name]>]));
}

function sumsOf(loaded: Loaded, call: string, reserve: RowsOf<"reserve">): RankingSums {
  const held = accountSums(`call:${call}`, scopeRows(loaded, `${call}/${balancesSet}`));
  const on = (account: string): Grosze => held.get(account) ?? grosze(0);
  const [free, allocated] = [on("free"), on("allocated")];
  // The budget is what the pool was given, below zero.
  const pool = subtractMoney(grosze(0), on("budget"));
  return {
    pool,
    free,
    allocated,
    awarded: subtractMoney(subtractMoney(pool, free), allocated),
    reserve: sumMoney([...reserve.values()].map(({ amount }) => moneyOf(amount))),
  };
}
