import type { Store } from "@opus/grant-workflow/store";

/** One promise of the `Store` port, as a sentence and its proof. */
export interface StoreCase {
  readonly name: string;
  /** Whether it closes the store and opens it again. */
  readonly survives?: "reopening";
  readonly prove: (store: Store, reopen: (store: Store) => Promise<Store>) => Promise<void>;
}
