import { type Grosze, grosze } from "@opus/grant-rules/money";
import type { AllocationRules } from "../allocation/allocation.ts";
import {
  missingQuotas,
  quotaTurn,
  type StandingGrant,
  type WaitingOfKinds,
} from "../allocation/quota-turn.ts";

/** One on a list that may still be awarded a grant, or was denied one for a limit. */
export interface Contender extends WaitingOfKinds {
  readonly pool: string;
  /** Whether the list promises it money; the others wait on the reserve. */
  readonly isPromised: boolean;
  /** Limits for which it was denied a grant already; left out of those that nobody has decided. */
  readonly deniedFor?: readonly string[] | undefined;
}

/** What limits take from those who are left on a list. */
export interface UnusableMoney {
  readonly pool: string;
  /** What nobody who is left can be awarded, and somebody could without the limits. */
  readonly amount: Grosze;
  /** Ids of the limits that stop somebody, in the order in which they do. */
  readonly limits: readonly string[];
}

/** What a list comes to when awards are made in its order. */
interface Awarding {
  /** What each pool has left: free, or promised by the list to those who are contenders. */
  readonly left: ReadonlyMap<string, Grosze>;
  readonly rules: AllocationRules;
  /** Grants of the call that stand, as quotas count them. */
  readonly standing: readonly StandingGrant[];
  /** Limits that a grant of so much is beyond once what was awarded before it counts; none where it is within all. */
  beyond(contender: Contender, amount: Grosze): readonly string[];
  /** Counts a grant. */
  award(contender: Contender, amount: Grosze): void;
}

/**
 * Money of pools that limits make unusable: what is left when all who are left are awarded in the order of the list, each
 * that is beyond a limit being denied, less what would be left if no limit stopped anybody.
 *
 * @param contenders the best first: those promised money by the list, those on the reserve, and those denied for a limit
 * @param awarding asked anew for each of the two courses, since awards count for limits
 */
export function unusableMoney(
  contenders: readonly Contender[],
  awarding: () => Awarding,
): readonly UnusableMoney[] {
  const under = awardInOrder(
    contenders.filter(({ deniedFor }) => deniedFor === undefined),
    awarding(),
    true,
  );
  const free = awardInOrder(contenders, awarding(), false);
  return [...under.left].flatMap(([pool, left]) => {
    const amount = grosze(left - (free.left.get(pool) ?? left));
    if (amount <= 0) return [];
    const before = contenders.flatMap((one) => (one.pool === pool ? (one.deniedFor ?? []) : []));
    const limits = [...new Set([...before, ...(under.stoppedBy.get(pool) ?? [])])];
    return [{ pool, amount, limits }];
  });
}

/** Awards all who are left, the promised first, then the reserve of each pool as money is free. */
function awardInOrder(contenders: readonly Contender[], awarding: Awarding, areLimitsAsked: boolean) {
  const { rules, beyond, award } = awarding;
  const left = new Map(awarding.left);
  const standing = [...awarding.standing];
  const stoppedBy = new Map<string, readonly string[]>();
  const isStopped = (one: Contender, amount: Grosze) => {
    const limits = areLimitsAsked ? beyond(one, amount) : [];
    if (limits.length > 0) stoppedBy.set(one.pool, [...(stoppedBy.get(one.pool) ?? []), ...limits]);
    return limits.length > 0;
  };
  const give = (one: Contender, amount: Grosze) => {
    left.set(one.pool, grosze((left.get(one.pool) ?? 0) - amount));
    standing.push({ pool: one.pool, kinds: one.kinds });
    award(one, amount);
  };
  const isPromised = (one: Contender) => one.isPromised && one.deniedFor === undefined;
  for (const one of contenders.filter(isPromised)) if (!isStopped(one, one.amount)) give(one, one.amount);
  for (const pool of left.keys()) {
    let waiting = contenders.filter((one) => one.pool === pool && !isPromised(one));
    for (;;) {
      const missing = missingQuotas(rules.quotas, standing, pool);
      const { turn } = quotaTurn(waiting, grosze(Math.max(0, left.get(pool) ?? 0)), rules, missing);
      if (turn === undefined) break;
      const { of, amount } = turn;
      waiting = waiting.filter((one) => one !== of);
      if (!isStopped(of, amount)) give(of, amount);
    }
  }
  return { left, stoppedBy };
}
