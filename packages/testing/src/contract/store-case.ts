import type { Store } from "@opus/grant-workflow/store";

/** One promise of the `Store` port, as a sentence and its proof. */
export interface StoreCase {
  readonly name: string;
  /** Told for a case that opens the data of the store once more: what is proved of stores that cannot. */
  readonly alone?: StoreCase;
  /** `again` opens the data of `store` in one more handle, whether `store` is still open or was closed. */
  readonly prove: (store: Store, again: () => Promise<Store>) => Promise<void>;
}
