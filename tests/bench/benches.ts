import type { BenchResult } from "./bench-result.ts";
import { benchDecide } from "./decide/bench-decide.ts";
import { benchStore } from "./store/bench-store.ts";

/** Every bench by its name. */
export const benches: Readonly<Record<string, () => Promise<BenchResult>>> = {
  decide: benchDecide,
  store: benchStore,
};
