import { resolve } from "node:path";
import type { Store } from "@opus/grant-workflow/store";
import { createSqliteStore } from "@opus/grant-workflow-sqlite";

/** Opens a store for reading, hands it over and closes it again. */
export async function withStoreToRead<T>(
  cwd: string,
  path: string,
  work: (store: Store) => Promise<T>,
): Promise<T> {
  const store = createSqliteStore({ path: resolve(cwd, path), access: "readOnly" });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
