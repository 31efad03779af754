/**
 * Contract suites for authors of adapters: one call in a vitest file runs every promise of a port.
 *
 * @module @opus/grant-workflow-testing/contract
 */
export {
  describeStore,
  type SkippedCase,
  type StoreContractOptions,
} from "./contract/describe-store.ts";
export {
  aCommit,
  type CommitParts,
  firstWrite,
  followUp,
  type WriteParts,
} from "./contract/sample-commit.ts";
