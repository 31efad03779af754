import type { MutantArea } from "./areas.ts";
import type { MutantResult } from "./mutant-result.ts";
import { listedSurvivors } from "./survivors/listed-survivors.ts";
import { outlived, survivorOf, unexplained } from "./survivors/survivor.ts";

/** What an area came to. */
export interface AreaReport {
  readonly lines: readonly string[];
  /** Whether the bar is reached, and every survivor has its reason. */
  readonly isGood: boolean;
}

const KILLED: readonly string[] = ["Killed", "Timeout"];
const LIVING: readonly string[] = ["Survived", "NoCoverage"];

/** The share of killed mutants against the area's bar, and the survivors against those that are listed. */
export function reportArea({ name, least }: MutantArea, results: readonly MutantResult[]): AreaReport {
  const killed = results.filter(({ status }) => KILLED.includes(status)).length;
  const living = results.filter(({ status }) => LIVING.includes(status)).map(survivorOf);
  const count = killed + living.length;
  const share = count === 0 ? 0 : (100 * killed) / count;
  const listed = listedSurvivors[name] ?? [];
  const [open, gone] = [unexplained(living, listed), outlived(living, listed)];
  const invalid = results.length - count;
  return {
    lines: [
      `${name}: ${killed} of ${count} killed, ${share.toFixed(1)} % (at least ${least} %), ${invalid} could not be run`,
      ...open.map((one) => `  without a reason: ${JSON.stringify(one)}`),
      ...gone.map(({ file, line, replacement }) => `  listed, but killed: ${file}: ${line} → ${replacement}`),
    ],
    isGood: share >= least && open.length === 0 && gone.length === 0,
  };
}
