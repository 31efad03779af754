import type { Grosze } from "@opus/grant-rules/money";
import type { AllocationNote, AllocationStep } from "./allocation-log.ts";

/** One ranked application as the allocation sees it; a list of them is in the order of ranks. */
export interface Entrant {
  /** Application number. */
  readonly key: string;
  /** What it is to be given in full. */
  readonly amount: Grosze;
  /** Id of the pool that it belongs to. */
  readonly pool: string;
  /** Ids of the quotas whose kind it is of; none when left out. */
  readonly kinds?: readonly string[] | undefined;
}

/** Money that may be promised of a pool. */
export interface AllocationPool {
  readonly id: string;
  readonly amount: Grosze;
  /** What of the amount is more than the pool has, where its call over-contracts. */
  readonly beyond?: Grosze | undefined;
}

/** At least so many of a kind among those that are funded. */
export interface Quota {
  readonly id: string;
  readonly atLeast: number;
  /** In each pool, or over all pools of the call. */
  readonly per: "pool" | "call";
}

/** What may be offered of a grant for which the rest of a pool is not enough. */
export interface PartialOffer {
  /** Least sum that is offered. */
  readonly least: Grosze;
  /** Price of a unit when only whole units are offered. */
  readonly unit?: Grosze | undefined;
  /** What becomes of lower ranks when less is left than the least. */
  readonly belowLeast: "stop" | "goOnToFitting";
}

/** How the money of pools is given to ranked applications. */
export interface AllocationRules {
  readonly fit: "strict" | "skipToNextFitting";
  readonly steps: readonly AllocationStep[];
  /** Most grants over all pools. */
  readonly mostGrants?: number | undefined;
  readonly quotas?: readonly Quota[] | undefined;
  readonly offer?: PartialOffer | undefined;
}

/** What the allocation makes of one application. */
export interface Allotment {
  readonly outcome: "funded" | "reserve" | "offered";
  /** What it is given or offered, or, on reserve, what it waits for. */
  readonly amount: Grosze;
  /** Why, step by step. */
  readonly log: readonly AllocationNote[];
}

/** What an allocation came to. */
export interface Allocation {
  /** In the order of the entrants. */
  readonly allotments: readonly Allotment[];
  /** What is left of each pool, by its id; money of open offers counts as taken. */
  readonly left: ReadonlyMap<string, Grosze>;
}
