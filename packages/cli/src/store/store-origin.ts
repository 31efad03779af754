import type { Store } from "@opus/grant-workflow/store";

/** Name of the setting that tells who filled a store. */
const ORIGIN = "origin";
const SIMULATION = "simulation";

/** Writes down that simulated actors fill a store. */
export async function markSimulated(store: Store): Promise<void> {
  await store.setting(ORIGIN, SIMULATION);
}

/** Whether simulated actors filled a store; a store opened for reading is not changed by asking. */
export async function isSimulated(store: Store): Promise<boolean> {
  try {
    return (await store.setting(ORIGIN, "")) === SIMULATION;
  } catch {
    // A store opened for reading refuses to keep the setting, which tells that it has none.
    return false;
  }
}
