import type { Grosze } from "@opus/grant-rules/money";
import type { AllocationRules, Quota } from "./allocation.ts";
import { type ReserveOrder, type ReserveTurn, reserveTurn, type Waiting } from "./reserve-turn.ts";

/** One that waits on a reserve list, with the quotas whose kind it is of. */
export interface WaitingOfKinds extends Waiting {
  readonly kinds?: readonly string[] | undefined;
}

/** A grant that stands: it counts for the quotas of its kinds. */
export interface StandingGrant {
  readonly pool?: string | undefined;
  readonly kinds?: readonly string[] | undefined;
}

/** A quota that is not met, and how many of its kind are funded where it counts. */
export interface MissingQuota {
  readonly id: string;
  readonly atLeast: number;
  readonly funded: number;
}

/** The quotas that are not met when money of a pool comes free, in the order in which the programme states them. */
export function missingQuotas(
  quotas: readonly Quota[] | undefined,
  grants: readonly StandingGrant[],
  pool: string | undefined,
): readonly MissingQuota[] {
  return (quotas ?? []).flatMap(({ id, atLeast, per }) => {
    const counted = per === "call" ? grants : grants.filter((grant) => grant.pool === pool);
    const funded = counted.filter(({ kinds }) => kinds?.includes(id) === true).length;
    return funded < atLeast ? [{ id, atLeast, funded }] : [];
  });
}

/** Whose turn it is, and for which quota it goes before those who stand higher. */
export interface QuotaOrder<W extends Waiting> extends ReserveOrder<W> {
  readonly quota?: MissingQuota | undefined;
}

/**
 * Whose turn it is on a reserve list when money comes free and quotas are asked again, as they were for the list: the
 * best of a kind that is lacking, if it fits in full, goes before better places of other kinds. One that does not fit is
 * passed over, and too few of the kind is no failure; then the list goes on in its order. Nobody gives a place up for it,
 * since what is awarded stands.
 *
 * @param waiting those on the list, the best first
 * @param free grosze
 */
export function quotaTurn<W extends WaitingOfKinds>(
  waiting: readonly W[],
  free: Grosze,
  rules: Pick<AllocationRules, "fit" | "offer">,
  missing: readonly MissingQuota[],
): QuotaOrder<W> {
  const ordinary = reserveTurn(waiting, free, rules);
  for (const quota of missing) {
    const of = waiting.find((one) => one.kinds?.includes(quota.id) === true && one.amount <= free);
    if (of === undefined) continue;
    const turn: ReserveTurn<W> = { of, way: "full", amount: of.amount };
    // Whoever has the turn anyway goes before nobody.
    return ordinary.turn?.of === of ? ordinary : { turn, passed: [], quota };
  }
  return ordinary;
}
