/** A part of the core in which mutants are put, and the tests that have to notice them. */
export interface MutantArea {
  readonly name: string;
  /** Globs of the mutated files, from the repository's root; those that begin with `!` are left out. */
  readonly mutate: readonly string[];
  /** Globs of test files, quick ones first: they are tried in this order. */
  readonly tests: readonly string[];
  /** Share of mutants that has to be killed, in percent. */
  readonly least: number;
  /** How many mutants are drawn, with which seed; all of them are tried without. */
  readonly sample?: { readonly size: number; readonly seed: string };
}

const CORE = "packages/core/src";
const NO_TESTS = `!${CORE}/**/*.test.ts`;
const SUITES = "tests/mutants/suites";
const MISUSE = "tests/misuse/missing-members.test.ts";
const SAMPLE = { size: 600, seed: "opus" };

/** By the names that `pnpm mutate` takes, the cheapest first. */
export const mutantAreas: readonly MutantArea[] = [
  {
    name: "journal",
    mutate: [`${CORE}/journal/**/*.ts`, NO_TESTS],
    tests: [
      `${CORE}/journal/*.test.ts`,
      "tests/docs/journal-format.test.ts",
      "tests/engine/forged-snapshots.test.ts",
    ],
    least: 85,
  },
  {
    name: "insight",
    mutate: [
      `${CORE}/insight/**/*.ts`,
      `${CORE}/lifecycle/sight/*.ts`,
      `${CORE}/engine/{actor-views,relations,relations-gate,repeated-context}.ts`,
      NO_TESTS,
    ],
    tests: [
      `${CORE}/{insight,lifecycle/sight}/**/*.test.ts`,
      "tests/insight/{ranking,ranking-in-turn,stability,summary-versions}.test.ts",
      "tests/decisions/{unranked-applications,foreseen-terms,experts,calculations,letter-content,award-parts,limits,pools}.test.ts",
      "tests/decisions/{checklist,continuous,corrected-standing,provisional-standing,published-list,targets}.test.ts",
      `${CORE}/engine/{relations,relations-gate,repeated-context}.test.ts`,
      "tests/engine/{relations,actor-views,idempotency,long-streams}.test.ts",
      MISUSE,
      "tests/attacks/access/{access-table,whole-journey}.test.ts",
      `${SUITES}/access-attacks.suite.ts`,
    ],
    least: 85,
  },
  {
    name: "proof",
    mutate: [
      `${CORE}/proof/*.ts`,
      `${CORE}/engine/{read-proof,proved-effect,known-snapshots,known-entries,view-stream}.ts`,
      NO_TESTS,
    ],
    tests: [
      `${CORE}/{proof,engine}/*.test.ts`,
      "tests/engine/{kept-heads,proved-reads,known-snapshots,forged-snapshots,effects,tampering,damaged-entries,rests-on,rebuilding,rebuilt-parts,actor-views,long-streams}.test.ts",
      "tests/decisions/{decided-first,terms,retention,corrected-standing,ranking-and-awards}.test.ts",
      MISUSE,
      "tests/upcasters/upcasters.test.ts",
      `${SUITES}/{time,stores}-attacks.suite.ts`,
    ],
    least: 85,
  },
  {
    name: "decide",
    mutate: [`${CORE}/decide/*.ts`, NO_TESTS],
    tests: [
      `${CORE}/decide/*.test.ts`,
      MISUSE,
      "tests/decisions/*.test.ts",
      "tests/engine/{relations,idempotency,passing-deadlines,programme-versions,proved-reads,rests-on}.test.ts",
      "tests/engine/{forged-snapshots,known-snapshots,case-reads,refused-reads,actor-views}.test.ts",
      "tests/upcasters/upcasters.test.ts",
      `${SUITES}/{time,access}-attacks.suite.ts`,
    ],
    least: 75,
    sample: SAMPLE,
  },
  {
    name: "lifecycle",
    mutate: [`${CORE}/lifecycle/**/*.ts`, `!${CORE}/lifecycle/sight/*.ts`, NO_TESTS],
    tests: [
      `${CORE}/{lifecycle,programme}/**/*.test.ts`,
      "packages/core/test/{lifecycle,programme}/*.test.ts",
      "tests/decisions/*.test.ts",
      "tests/insight/ranking.test.ts",
      MISUSE,
      `${SUITES}/lifecycle-documents.suite.ts`,
      "tests/machines/{guard-reads,letters,reachability}.test.ts",
      "tests/attacks/access/{access-table,whole-journey}.test.ts",
      "tests/upcasters/upcasters.test.ts",
      "tests/engine/tampering.test.ts",
      `${SUITES}/{time,access}-attacks.suite.ts`,
    ],
    least: 75,
    sample: SAMPLE,
  },
];
