import { type Grosze, grosze } from "@opus/grant-rules/money";
import type { AllocationRules, PartialOffer } from "./allocation.ts";

/** One that waits on a reserve list. */
export interface Waiting {
  readonly key: string;
  /** What it waits for. */
  readonly amount: Grosze;
  /** What was free when it refused a part; it is asked again when there is more. */
  readonly refusedAt?: Grosze | undefined;
}

/** Whose turn it is: in full, or with an offer of a part. */
export interface ReserveTurn<W extends Waiting = Waiting> {
  readonly of: W;
  readonly way: "full" | "part";
  readonly amount: Grosze;
}

/** Why nobody has a turn, or why one that waits is passed over. */
export type PassedOver = "doesNotFit" | "leastNotLeft" | "refused";

/** What a reserve list says of free money. */
export interface ReserveOrder<W extends Waiting = Waiting> {
  /** Undefined when nobody has one. */
  readonly turn: ReserveTurn<W> | undefined;
  /** Those passed over before it, each with the reason; the last one stops the list when nobody has a turn. */
  readonly passed: readonly { readonly of: W; readonly because: PassedOver }[];
}

/**
 * Whose turn it is on a reserve list when this much of its pool is free: the best in full if it fits, else with the part
 * that may be offered; where neither can be, the programme says whether the list stops or lower places that fit come.
 *
 * @param waiting those on the list, the best first
 * @param free grosze
 */
export function reserveTurn<W extends Waiting>(
  waiting: Iterable<W>,
  free: Grosze,
  { fit, offer }: Pick<AllocationRules, "fit" | "offer">,
): ReserveOrder<W> {
  const passed: { of: W; because: PassedOver }[] = [];
  // Once a list has gone on below the least, nobody is offered a part: only those that fit come.
  for (const of of waiting) {
    if (of.amount <= free) return { turn: { of, way: "full", amount: of.amount }, passed };
    if (offer === undefined) {
      passed.push({ of, because: "doesNotFit" });
      if (fit === "strict") break;
      continue;
    }
    if (of.refusedAt !== undefined && free <= of.refusedAt) {
      passed.push({ of, because: "refused" });
      continue;
    }
    const amount = partOf(of.amount, free, offer);
    if (amount !== undefined) return { turn: { of, way: "part", amount }, passed };
    passed.push({ of, because: "leastNotLeft" });
    if (offer.belowLeast === "stop") break;
  }
  return { turn: undefined, passed };
}

/**
 * The part of a sum that free money allows to be offered: never more than was asked for, in whole units where the
 * programme has a price of one, and no less than the least; undefined when that cannot be.
 */
function partOf(
  asked: Grosze,
  free: Grosze,
  { least, unit }: Pick<PartialOffer, "least" | "unit">,
): Grosze | undefined {
  const most = Math.min(asked, free);
  const part = unit === undefined ? most : most - (most % unit);
  return part >= least && part > 0 ? grosze(part) : undefined;
}
