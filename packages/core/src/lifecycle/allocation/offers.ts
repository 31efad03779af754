import type { Grosze } from "@opus/grant-rules/money";
import type { AllocationRules } from "./allocation.ts";
import type { PoolState } from "./pool-state.ts";
import { reserveTurn, type Waiting } from "./reserve-turn.ts";

interface WaitingPlace extends Waiting {
  readonly place: number;
}

/**
 * Offers what is left of each pool: to the best on its reserve in full when it fits after all, else a part. With an open
 * offer a pool is done, since nothing below it moves.
 */
export function makeOffers(state: PoolState, rules: AllocationRules): void {
  for (const pool of state.pools.values()) offerRest(state, pool.places, () => pool.left, rules);
}

function offerRest(
  state: PoolState,
  places: readonly number[],
  left: () => Grosze,
  rules: AllocationRules,
): void {
  const { mostGrants = Number.POSITIVE_INFINITY } = rules;
  // Money only becomes less from here on: whoever was passed over once is passed over for good.
  for (let from = 0; state.grants < mostGrants; ) {
    const { turn, passed } = reserveTurn(waitingFrom(state, places, from), left(), rules);
    for (const { of, because } of passed) {
      if (because !== "refused") state.note(of.place, { step: "offer", did: because });
    }
    if (turn === undefined) return;
    const { of, way, amount } = turn;
    state.note(of.place, { step: "offer", did: way === "full" ? "funded" : "offered" });
    if (way === "part") {
      state.offer(of.place, amount);
      return;
    }
    state.fund(of.place);
    from = places.indexOf(of.place) + 1;
  }
}

function* waitingFrom(
  state: PoolState,
  places: readonly number[],
  from: number,
): Generator<WaitingPlace, void> {
  for (let index = from; index < places.length; index += 1) {
    const place = places[index] as number;
    if (!state.waits(place)) continue;
    const { key, amount } = state.entrant(place);
    yield { place, key, amount };
  }
}
