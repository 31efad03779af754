import type { Stryker } from "@stryker-mutator/core";

/** What came of one mutant, as Stryker tells it. */
export type MutantResult = Awaited<ReturnType<Stryker["runMutationTest"]>>[number];
