import type { OgwError } from "@opus/grant-rules/errors";
import type { Effect, StreamId } from "../journal/entry.ts";
import type { PendingDeadline } from "./commit.ts";

/**
 * Work that one worker takes on, so that no other does it meanwhile. When `until` has come and the work is still
 * there, its worker has died or is too slow, and others may take it.
 */
export interface Claim {
  /** UTC instant; work that is due at or before it. */
  readonly now: string;
  /** UTC instant until which the work is the worker's. */
  readonly until: string;
  /** Names the worker for as long as it runs; nobody else uses it. */
  readonly token: string;
  readonly limit: number;
}

/** Effects that a worker takes on. */
export interface EffectClaim extends Claim {
  /** `<stage>.<type>` of those that it can perform; all kinds when left out. */
  readonly kinds?: readonly string[];
}

/** How an effect stands that was not performed yet. */
export interface EffectStanding {
  /** Order in the outbox; never used again, so that reading on after it misses nothing. */
  readonly position: number;
  /** `<stream>#<seq>#<index>`. */
  readonly id: string;
  readonly stream: StreamId;
  /** `<stage>.<type>`. */
  readonly kind: string;
  /** How often it was claimed, this time included. */
  readonly attempts: number;
  /** UTC instant of its next attempt, or until which somebody has it; `null` for one that may be tried now. */
  readonly waitsUntil: string | null;
  /** Why the last attempt failed; `null` when none has. */
  readonly reason: string | null;
  /** Nobody tries it any more until it is asked for again. */
  readonly isSetAside: boolean;
}

/** An effect waiting to be performed; it stands in its sealed entry, the outbox only points there. */
export interface WaitingEffect extends EffectStanding {
  readonly effect: Effect;
}

/** A place of the outbox that points at no effect that could be read; nothing is performed for it, the others go on. */
export interface UnreadableEffect extends EffectStanding {
  /** What is wrong with the entry (500-549). */
  readonly fault: OgwError;
}

/** An effect as the outbox has it. */
export type OutboxEffect = WaitingEffect | UnreadableEffect;

/** What became of a claimed effect; texts are short and free of personal values. */
export type EffectOutcome =
  | { readonly id: string; readonly outcome: "performed" }
  /** To be tried again, not before the UTC instant `after`. */
  | { readonly id: string; readonly outcome: "failed"; readonly after: string; readonly reason: string }
  | { readonly id: string; readonly outcome: "setAside"; readonly reason: string };

/** What of a store workers need: claims under a lease, and what became of them. */
export interface WorkStore {
  /**
   * Takes on deadlines that are due, the earliest of each stream alone, in the order of time, then by stream and name.
   * A claim ends with the commit that clears or sets the deadline anew.
   */
  claimDeadlines(claim: Claim): Promise<readonly PendingDeadline[]>;
  /**
   * Takes on effects, the oldest of each stream and kind alone, oldest first; those set aside hold nobody up. Each
   * claim counts as an attempt, so that an effect which kills its worker is counted too.
   */
  claimEffects(claim: EffectClaim): Promise<readonly OutboxEffect[]>;
  /** Notes what became of effects, where the claim is still the worker's; answers the ids of the others. */
  settleEffects(token: string, outcomes: readonly EffectOutcome[]): Promise<readonly string[]>;
  /** Gives back everything that a worker has taken on and not done; the attempts at it do not count. */
  release(token: string): Promise<void>;
  /** Lets effects be tried again at once, from the first attempt on; answers how many of them there are. */
  retryEffects(ids: readonly string[]): Promise<number>;
}
