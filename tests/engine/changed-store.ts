import type { Store } from "@opus/grant-workflow/store";

/** A store some of whose calls answer otherwise, in its views too. */
export function changedStore(store: Store, changes: Partial<Store>): Store {
  const changed: Store = { ...store, ...changes, view: (read) => read(changed) };
  return changed;
}
