import { sumMoney } from "@opus/grant-rules/money";
import { poolsOf } from "../../document/call-pools.ts";
import type { CallDocument } from "../../document/call-schema.ts";
import { beyondPool } from "../../document/over-contracting.ts";
import { beyondMoney } from "../../lifecycle/ranking/beyond-money.ts";
import type { CallRows } from "./call-rows.ts";
import type { RankingSums } from "./ranking.ts";

/** The money of a call as it is told: of its pools, and which grants are for more than they have. */
export function callMoney(
  { rows: { ranking, ends }, sumsOf, hasOf }: CallRows,
  call: CallDocument | undefined,
): { sumsOf(pools: readonly string[]): RankingSums; readonly beyond: ReadonlySet<string> } {
  const pools = call === undefined ? [] : poolsOf(call).map(({ id }) => id);
  const beyondOf = (pool: string) => beyondPool(call as CallDocument, pool);
  return {
    sumsOf: (asked) => ({
      ...sumsOf(asked),
      mayExceed: sumMoney(call === undefined ? [] : asked.map(beyondOf)),
    }),
    beyond: call?.overContracting === undefined ? new Set() : beyondMoney(ranking, ends, hasOf(pools)),
  };
}
