import { readFileSync } from "node:fs";
import { join } from "node:path";
import { bundleFolder } from "./bundle-folder.ts";

/** A test file and its place in the bundle. */
export interface BundledTest {
  /** From the repository's root. */
  readonly file: string;
  readonly bundle: string;
}

/** Name of the file that lists the test files of a bundle, in the order that they run. */
export const MANIFEST = "tests.json";

/** The test files that were bundled below `root`. */
export function readManifest(root: string): readonly BundledTest[] {
  return JSON.parse(readFileSync(join(root, bundleFolder, MANIFEST), "utf8")) as readonly BundledTest[];
}
