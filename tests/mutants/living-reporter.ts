import type { MutantResult } from "./mutant-result.ts";
import { survivorOf } from "./survivors/survivor.ts";

const TOLD: Readonly<Partial<Record<MutantResult["status"], string>>> = {
  Survived: "lives",
  NoCoverage: "met by no test",
  Timeout: "never ends",
};

/** Tells of mutants that live, or that only the clock ended, as soon as they were tried: a run may take hours. */
class LivingReporter {
  onMutantTested(result: MutantResult): void {
    const told = TOLD[result.status];
    if (told === undefined) return;
    const { file, line, replacement } = survivorOf(result);
    const { start } = result.location;
    process.stdout.write(`${told}: ${file}:${start.line}:${start.column} ${line} → ${replacement}\n`);
  }
}

/** As Stryker loads it: `"reporters": ["living"]`. */
export const strykerPlugins = [{ kind: "Reporter", name: "living", injectableClass: LivingReporter }];
