import type { Store } from "@opus/grant-workflow/store";
import type { Forgery } from "./forgery.ts";

/** What a case can do with the data of its store beside calling it. */
export interface CaseHands {
  /** One more handle of the same data, while the first is open. */
  second(): Promise<Store>;
  /** Closes the first handle, and opens its data again. */
  reopened(): Promise<Store>;
  /** Closes the first handle. */
  closed(): Promise<void>;
  /** Ends the first handle as a crash would, without closing it, and opens its data again. */
  afterCrash(): Promise<Store>;
  /** Changes one thing in the data, past the store, while the first handle is open. */
  tamper(forgery: Forgery): Promise<void>;
}

/** Hands that a suite may lack. */
export type BesideHand = Exclude<keyof CaseHands, "closed" | "tamper">;

/** One promise of the `Store` port, as a sentence and its proof. */
export interface StoreCase {
  readonly name: string;
  /** Told for a case that needs more than one handle: which of them, and what is proved of stores that lack it. */
  readonly beside?: { readonly hand: BesideHand; readonly alone: StoreCase };
  /** Told for a case about a method that the port leaves to the store: why it is not asked, when it lacks it. */
  readonly lacks?: (store: Store) => string | undefined;
  readonly prove: (store: Store, hands: CaseHands) => Promise<void>;
}
