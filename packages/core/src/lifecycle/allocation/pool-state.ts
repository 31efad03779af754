import { type Grosze, grosze, subtractMoney } from "@opus/grant-rules/money";
import type { Allocation, AllocationPool, Allotment, Entrant, Quota } from "./allocation.ts";
import type { AllocationNote } from "./allocation-log.ts";

interface Held {
  left: Grosze;
  /** Places in the ranking of those that belong here, the best first. */
  readonly places: number[];
}

/** What is given so far: who is inside, what each pool has left, and why. */
export class PoolState {
  readonly entrants: readonly Entrant[];
  readonly pools = new Map<string, Held>();
  /** Grants made and offered, over all pools. */
  grants = 0;
  readonly #outcomes: Allotment["outcome"][];
  readonly #amounts: (Grosze | undefined)[] = [];
  readonly #kinds = new Map<string, Map<string, number>>();
  readonly #log: (AllocationNote[] | undefined)[] = [];

  constructor(entrants: readonly Entrant[], pools: readonly AllocationPool[]) {
    this.entrants = entrants;
    for (const { id, amount } of pools) this.pools.set(id, { left: amount, places: [] });
    this.#outcomes = entrants.map(() => "reserve");
    entrants.forEach(({ pool }, place) => {
      this.pools.get(pool)?.places.push(place);
    });
  }

  entrant(place: number): Entrant {
    return this.entrants[place] as Entrant;
  }

  /** The pool of an application; undefined for one that no pool takes, which is given nothing. */
  poolOf(place: number): Held | undefined {
    return this.pools.get(this.entrant(place).pool);
  }

  isInside(place: number): boolean {
    return this.#outcomes[place] === "funded";
  }

  waits(place: number): boolean {
    return this.#outcomes[place] === "reserve";
  }

  note(place: number, note: AllocationNote): void {
    const log = this.#log[place] ?? [];
    this.#log[place] = log;
    log.push(note);
  }

  /** How many of a quota's kind are inside, in one pool or in all. */
  countInside({ id, per }: Quota, pool: string): number {
    return this.#kinds.get(id)?.get(per === "pool" ? pool : "") ?? 0;
  }

  /** Gives an application all that it asks for. */
  fund(place: number): void {
    this.#take(place, this.entrant(place).amount, "funded");
  }

  /** Offers it a part, which counts as taken. */
  offer(place: number, amount: Grosze): void {
    this.#take(place, amount, "offered");
    this.#amounts[place] = amount;
  }

  /** Takes back what an application was given. */
  unfund(place: number): void {
    const pool = this.poolOf(place);
    if (pool === undefined) return;
    pool.left = grosze(pool.left + this.entrant(place).amount);
    this.#outcomes[place] = "reserve";
    this.grants -= 1;
    this.#countKinds(place, -1);
  }

  #take(place: number, amount: Grosze, outcome: "funded" | "offered"): void {
    const pool = this.poolOf(place);
    if (pool === undefined) return;
    pool.left = subtractMoney(pool.left, amount);
    this.#outcomes[place] = outcome;
    this.grants += 1;
    if (outcome === "funded") this.#countKinds(place, 1);
  }

  #countKinds(place: number, change: 1 | -1): void {
    const { kinds = [], pool } = this.entrant(place);
    for (const kind of kinds) {
      const counts = this.#kinds.get(kind) ?? new Map<string, number>();
      this.#kinds.set(kind, counts);
      // Over all pools under no name.
      for (const where of [pool, ""]) counts.set(where, (counts.get(where) ?? 0) + change);
    }
  }

  result(): Allocation {
    return {
      allotments: this.entrants.map(({ amount }, place) => ({
        outcome: this.#outcomes[place] ?? "reserve",
        amount: this.#amounts[place] ?? amount,
        log: this.#log[place] ?? [],
      })),
      left: new Map([...this.pools].map(([id, { left }]) => [id, left])),
    };
  }
}
