import { parseMoney } from "@opus/grant-rules/money";
import { poolsOf } from "../../document/call-pools.ts";
import type { CallDocument } from "../../document/call-schema.ts";
import { beyondPool } from "../../document/over-contracting.ts";

/** All that may be promised in a call from its pools together, in grosze; undefined where a sum is none, another finding. */
export function moneyOfCall(call: CallDocument): number | undefined {
  const sums = poolsOf(call).map(({ id, amount }) => {
    const read = parseMoney(amount);
    return read.ok ? read.grosze + beyondPool(call, id) : undefined;
  });
  return sums.every((sum) => sum !== undefined) ? sums.reduce((all, sum) => all + sum, 0) : undefined;
}
