import type { MutantArea } from "./areas.ts";
import type { MutantResult } from "./mutant-result.ts";
import { listedSurvivors } from "./survivors/listed-survivors.ts";
import { among, outlived, survivorOf, unexplained } from "./survivors/survivor.ts";

/** What an area came to. */
export interface AreaReport {
  readonly lines: readonly string[];
  /** Whether the bar is reached, and every survivor has its reason. */
  readonly isGood: boolean;
}

const KILLED: readonly string[] = ["Killed", "Timeout"];
const LIVING: readonly string[] = ["Survived", "NoCoverage"];

/** The share of killed mutants against the area's bar, and the survivors against those that are listed. */
export function reportArea(
  { name, least, sample }: MutantArea,
  results: readonly MutantResult[],
): AreaReport {
  const dead = results.filter(({ status }) => KILLED.includes(status));
  const killed = dead.length;
  const living = results.filter(({ status }) => LIVING.includes(status)).map(survivorOf);
  const count = killed + living.length;
  const share = count === 0 ? 0 : (100 * killed) / count;
  const listed = listedSurvivors[name] ?? [];
  const open = unexplained(living, listed);
  // Of those that were not drawn nothing is known.
  const gone = outlived(living, sample === undefined ? listed : among(listed, dead.map(survivorOf)));
  const invalid = results.length - count;
  const which = sample === undefined ? "" : `, drawn by "${sample.seed}"`;
  return {
    lines: [
      `${name}: ${killed} of ${count} killed${which}, ${share.toFixed(1)} % (at least ${least} %), ${invalid} could not be run`,
      ...open.map((one) => `  without a reason: ${JSON.stringify(one)}`),
      ...gone.map(({ file, line, replacement }) => `  listed, but killed: ${file}: ${line} → ${replacement}`),
    ],
    isGood: share >= least && open.length === 0 && gone.length === 0,
  };
}
