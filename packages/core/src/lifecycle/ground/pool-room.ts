import { type Grosze, grosze } from "@opus/grant-rules/money";
import type { CallDocument } from "../../document/call-schema.ts";
import { beyondPool } from "../../document/over-contracting.ts";

interface PoolFacts {
  readonly call: CallDocument;
  balance(account: "pool.free", line?: string): number;
}

/**
 * What may still be promised of a pool: what is free of it, which is below zero as long as more is promised than it has,
 * and as much more as the call states.
 *
 * @param pool id of the pool; undefined where the call has one
 */
export function roomIn({ call, balance }: PoolFacts, pool: string | undefined): Grosze {
  return grosze(balance("pool.free", pool) + beyondPool(call, pool));
}
