import { createHash } from "node:crypto";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/**
 * Test files that take many seconds, the longest first. Without results of an earlier run, as on a machine of CI, Vitest
 * begins with the files that hold most text, and these hold little: one of them that began last would run for a minute
 * beside a worker that has nothing left to do.
 */
export const longest: readonly string[] = [
  "tests/attacks/attacks.test.ts",
  "tests/scenarios/example-scenarios.test.ts",
  "tests/docs/code-in-docs.test.ts",
  "tests/machines/step-table.test.ts",
  "tests/contract/sqlite-store.test.ts",
  "packages/cli/test/new-verb.test.ts",
  "tests/conformance/run-conformance.test.ts",
  "tests/durability/rush.test.ts",
  "examples/programmes/tour/tour.test.ts",
  "examples/programmes/moc-malych-spolecznosci-slaskie-2026/programme.test.ts",
  "examples/programmes/tour/whole.test.ts",
  "examples/programmes/mikrogranty-w-lodzkiem-2018/programme.test.ts",
  "tests/durability/two-workers.test.ts",
  "tests/contract/broken-stores.test.ts",
  "tests/docs/runnable-blocks.test.ts",
  "tests/docs/terminal-guide.test.ts",
  "packages/cli/test/test-verb.test.ts",
  "tests/designer-mistakes/slips.test.ts",
  "packages/rules/src/replay/replay.test.ts",
  "packages/core/test/programme/programme-json-schema.test.ts",
  "examples/programmes/strefa-wielkomiejska/programme.test.ts",
  "tests/durability/store-kill.test.ts",
  "tests/scenarios/mikrogranty-dla-seniorow.test.ts",
  "tests/scenarios/strefa-wielkomiejska.test.ts",
];

/** The longest files first, then as Vitest has it; with `--sequence.shuffle`, in an order that its seed alone decides. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const { root, sequence } = this.ctx.config;
    if (sequence.shuffle) {
      const drawn = ({ moduleId }: TestSpecification) =>
        createHash("sha256").update(`${sequence.seed} ${moduleId}`).digest("hex");
      return files
        .map((file) => ({ file, at: drawn(file) }))
        .sort((one, other) => (one.at < other.at ? -1 : 1))
        .map(({ file }) => file);
    }
    const base = root.endsWith("/") ? root : `${root}/`;
    const place = ({ moduleId }: TestSpecification) => {
      const found = longest.indexOf(moduleId.slice(base.length));
      return found === -1 ? longest.length : found;
    };
    return (await super.sort(files)).sort((one, other) => place(one) - place(other));
  }
}
