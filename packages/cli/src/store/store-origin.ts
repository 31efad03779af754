import type { Store } from "@opus/grant-workflow/store";

/** Name of the setting that tells who filled a store. */
const ORIGIN = "origin";
const SIMULATION = "simulation";
const PEOPLE = "people";

/** Writes down that simulated actors fill a store; `false` when people do already. */
export async function markSimulated(store: Store): Promise<boolean> {
  return (await store.setting(ORIGIN, SIMULATION)) === SIMULATION;
}

/** Writes down that people fill a store, by the clock; `false` when a simulation does already. */
export async function markLive(store: Store): Promise<boolean> {
  return (await store.setting(ORIGIN, PEOPLE)) !== SIMULATION;
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
