import type { CallDocument } from "./call-schema.ts";

/** The name of the one pool of a call that states none; also the line on which its money is booked. */
export const WHOLE_POOL = "grant";

/** A pool of a call, with what it has to give. */
export interface CallPool {
  readonly id: string;
  /** Money such as "93000.00". */
  readonly amount: string;
}

/** A source of parts of grants beside the pools of a call. */
export interface CallSource {
  readonly id: string;
  /** Money such as "20000.00"; undefined where the call does not limit it. */
  readonly amount: string | undefined;
}

/** The sources of a call beside its pools, by which parts of grants are paid. */
export function sourcesOf({ sources = {} }: Pick<CallDocument, "sources">): readonly CallSource[] {
  return Object.entries(sources).map(([id, amount]) => ({
    id,
    amount: amount === "notLimitedHere" ? undefined : amount,
  }));
}

/** The pools of a call, or the one that it has when it states none. */
export function poolsOf({ pool, pools }: Pick<CallDocument, "pool" | "pools">): readonly CallPool[] {
  if (pools === undefined) return [{ id: WHOLE_POOL, amount: pool }];
  return Object.entries(pools).map(([id, amount]) => ({ id, amount }));
}
