import type { CheckedCalculation } from "../calculations/named-calculations.ts";
import type { Problem } from "../errors/index.ts";
import { ALWAYS } from "./conditions/condition.ts";
import { idleBranches } from "./idle-branches.ts";
import { type EditionReading, nodesBelow } from "./rule-reading.ts";
import { idleTests } from "./test-findings.ts";

/**
 * What is found of the tests and branches of named calculations, whether a rule uses them or a setting alone does, which asks
 * nothing of its own.
 */
export function calculationFindings(
  calculations: readonly CheckedCalculation[],
  reading: EditionReading,
): readonly Problem[] {
  const { reader, edition } = reading;
  return calculations.flatMap(({ node }) => {
    const tests = idleTests(nodesBelow([node]), edition.compiler, reader);
    return tests.length > 0 ? tests.map(({ problem }) => problem) : idleBranches([node], ALWAYS, reading);
  });
}
