import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Stryker } from "@stryker-mutator/core";
import type { MutantArea } from "./areas.ts";
import type { MutantResult } from "./mutant-result.ts";
import { drawn } from "./sample.ts";

const root = new URL("../..", import.meta.url).pathname;

/**
 * Tries the mutants of an area against its tests; those that were tried before, and stand as they stood, are not tried
 * again.
 *
 * @returns those that count: not the texts, and of an area with a sample those that were drawn
 */
export async function runArea({ name, mutate, tests, sample }: MutantArea): Promise<readonly MutantResult[]> {
  process.env.MUTANT_TESTS = tests.join(" ");
  if (sample !== undefined) process.env.MUTANT_SAMPLE = JSON.stringify(sample);
  const kept = JSON.parse(readFileSync(join(root, ".config/stryker.json"), "utf8")) as object;
  const stryker = new Stryker({
    ...kept,
    mutate: [...mutate],
    incrementalFile: `out/mutants/${[name, ...(sample === undefined ? [] : [sample.seed, sample.size])].join("-")}.json`,
    ...(sample === undefined ? {} : { checkers: ["sample"] }),
  });
  const results = (await stryker.runMutationTest()).filter(({ status }) => status !== "Ignored");
  return sample === undefined ? results : drawn(results, sample);
}
