import type { Store } from "@opus/grant-workflow/store";
import type { Forgery } from "./forgery.ts";
import type { BesideHand, CaseHands, StoreCase } from "./store-case.ts";

/**
 * How a suite makes, opens and ends stores. `create` is enough for a store of one process; whoever can open the same
 * data twice says so, and has more proved.
 */
export interface StoreHands {
  /** Makes an empty store; called once for each case. */
  readonly create: () => Store | Promise<Store>;
  /** Opens the data of `store` in one more handle, while `store` is open. */
  readonly openSecond?: (store: Store) => Store | Promise<Store>;
  /** Opens the data of `store` after it was closed or killed; default: `openSecond`. */
  readonly reopen?: (store: Store) => Store | Promise<Store>;
  /** Ends `store` as a crash of its process would: nothing is written any more; default: it is left as it is. */
  readonly kill?: (store: Store) => void | Promise<void>;
  /**
   * Changes one thing in the data of `store` as somebody does who can write it: with the database's own means, past the
   * store, while `store` is open. Left out, no forgeries are tried.
   */
  readonly tamper?: (store: Store, forgery: Forgery) => void | Promise<void>;
}

function hasHand({ openSecond, reopen }: StoreHands, hand: BesideHand): boolean {
  return openSecond !== undefined || (hand !== "second" && reopen !== undefined);
}

/** Why the case that is proved is not the one that was asked for; `undefined` where it is. */
export function reasonForAlone({ beside }: StoreCase, hands: StoreHands): string | undefined {
  if (beside === undefined || hasHand(hands, beside.hand)) return undefined;
  return beside.hand === "second"
    ? "its data cannot be opened a second time"
    : "its data cannot be opened again";
}

/** A store made for one case, with its hands; `end` closes every handle that was not ended. */
export async function takeInHand(hands: StoreHands) {
  const store = await hands.create();
  const open = new Set([store]);
  const opened = async (opening: StoreHands["reopen"]) => {
    if (opening === undefined) throw new Error("This case needs a hand that its suite does not have");
    const handle = await opening(store);
    open.add(handle);
    return handle;
  };
  const reopen = () => opened(hands.reopen ?? hands.openSecond);
  const closed = async () => {
    open.delete(store);
    await store.close();
  };
  const caseHands: CaseHands = {
    closed,
    async tamper(forgery) {
      if (hands.tamper === undefined) throw new Error("This case needs a hand that its suite does not have");
      await hands.tamper(store, forgery);
    },
    second: () => opened(hands.openSecond),
    async reopened() {
      await closed();
      return reopen();
    },
    async afterCrash() {
      open.delete(store);
      await hands.kill?.(store);
      return reopen();
    },
  };
  const end = async () => {
    for (const handle of open) await handle.close();
  };
  return { store, hands: caseHands, end };
}
