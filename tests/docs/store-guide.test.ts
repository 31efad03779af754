import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { blocks, repositoryRoot } from "./documents.ts";

/** Blocks marked `ts suite` declare a vitest suite, which is run here as part of this file. */
const suites = blocks.filter(({ language, marks }) => language === "ts" && marks.includes("suite"));

it("the guide for authors of stores shows one suite", () => {
  expect(suites.map(({ document }) => document)).toEqual(["docs/writing-a-store.md"]);
});

const folder = mkdtempSync(join(repositoryRoot, "tests/docs/.run-"));
try {
  for (const [index, { code }] of suites.entries()) {
    const path = join(folder, `suite-${index}.ts`);
    writeFileSync(path, code);
    await import(path);
  }
} finally {
  rmSync(folder, { recursive: true });
}
