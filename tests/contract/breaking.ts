import { createMemoryStore, type Store } from "@opus/grant-workflow/store";
import { type StoreHands, sampleHash } from "@opus/grant-workflow-testing/contract";
import { withTurns } from "./turns-in-memory.ts";

/** How a store breaks a promise: the calls that it answers otherwise. */
export type Break = (kept: Required<Store>) => Partial<Store>;

/** A store that breaks one promise, and the case of the contract that is about it; others may catch it too. */
export interface BrokenStore {
  readonly caughtBy: string;
  readonly hands: () => StoreHands;
}

/** Broken stores by what they do. */
export type BrokenStores = Readonly<Record<string, BrokenStore>>;

/** A store in memory whose every handle breaks one promise; the data is whole, and the next handle sees it. */
export function breaks(caughtBy: string, breaking: Break): BrokenStore {
  const hands = (): StoreHands => {
    let kept: Required<Store>;
    const open = (): Store => ({ ...kept, ...breaking(kept) });
    return {
      create() {
        kept = withTurns(createMemoryStore({ hash: sampleHash }));
        return open();
      },
      openSecond: open,
    };
  };
  return { caughtBy, hands };
}
