import { grosze } from "@opus/grant-rules/money";
import { poolsOf } from "../../document/call-pools.ts";
import type { CallDocument } from "../../document/call-schema.ts";
import { beyondPool } from "../../document/over-contracting.ts";
import type { AllocationPool } from "../allocation/allocation.ts";
import { poolOf } from "../ranking/ranking-list.ts";

/** The pools of a call as its list is filled from them: what is free of each, and how much more the call lets be promised. */
export function poolsToList(
  call: CallDocument,
  balance: (account: "pool.free", line: string) => number,
): readonly AllocationPool[] {
  return poolsOf(call).map(({ id }) => poolOf(id, grosze(balance("pool.free", id)), beyondPool(call, id)));
}
