import type { BenchResult } from "./bench-result.ts";
import { benchDecide } from "./decide/bench-decide.ts";
import { benchRules } from "./rules/bench-rules.ts";
import { benchScale } from "./scale/bench-scale.ts";
import { benchStart } from "./start/bench-start.ts";
import { benchStore } from "./store/bench-store.ts";

/** Every bench by its name. */
export const benches: Readonly<Record<string, () => Promise<BenchResult>>> = {
  decide: benchDecide,
  rules: benchRules,
  scale: benchScale,
  start: benchStart,
  store: benchStore,
};
