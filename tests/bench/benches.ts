import { type Bench, compared } from "./bench-report.ts";
import { benchBundle } from "./bundle/bench-bundle.ts";
import { benchCall } from "./call/bench-call.ts";
import { benchDecide } from "./decide/bench-decide.ts";
import { benchRules } from "./rules/bench-rules.ts";
import { benchRush } from "./rush/bench-rush.ts";
import { benchScale } from "./scale/bench-scale.ts";
import { benchStart } from "./start/bench-start.ts";
import { benchStore } from "./store/bench-store.ts";
import { benchWork } from "./work/bench-work.ts";

/** Every bench by its name. */
export const benches: Readonly<Record<string, Bench>> = {
  bundle: benchBundle,
  call: benchCall,
  decide: compared(benchDecide),
  rules: compared(benchRules),
  rush: benchRush,
  scale: compared(benchScale),
  start: compared(benchStart),
  store: compared(benchStore),
  work: benchWork,
};
