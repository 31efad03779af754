import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { NamedMutant } from "./named-mutant.ts";

const root = new URL("../../..", import.meta.url).pathname;
const copy = join(root, "out/mutants/named");
const LEFT_OUT = new Set(["node_modules", "out", "dist", ".git"]);

/**
 * Tries each mutant in a copy of the repository, against its test file alone.
 *
 * @returns the mutants that no test noticed
 * @throws Error when the tests are red without any mutant, in which case a red one shows nothing
 */
export function runNamed(
  mutants: readonly NamedMutant[],
  tell: (line: string) => void,
): readonly NamedMutant[] {
  prepareCopy();
  try {
    const files = [...new Set(mutants.map(({ test }) => test))];
    if (!isGreen(files)) throw new Error(`Tests are red without a mutant: ${files.join(" ")}`);
    return mutants.filter((mutant) => {
      const survives = isSurvivor(mutant);
      tell(`${survives ? "SURVIVES" : "killed"}: ${mutant.name}`);
      return survives;
    });
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

function isSurvivor({ file, search, replace, test }: NamedMutant): boolean {
  const path = join(copy, file);
  const source = readFileSync(path, "utf8");
  writeFileSync(
    path,
    source.replace(search, () => replace),
  );
  const survives = isGreen([test]);
  writeFileSync(path, source);
  return survives;
}

function isGreen(files: readonly string[]): boolean {
  const { status } = spawnSync(
    process.execPath,
    ["node_modules/vitest/vitest.mjs", "run", "--config", "tests/vitest.config.ts", ...files],
    { cwd: copy, stdio: "ignore" },
  );
  return status === 0;
}

/** Links between the packages are relative, so that those of the copy lead to the copy's packages. */
function prepareCopy(): void {
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy, { recursive: true });
  for (const folder of [
    ".config",
    "docs",
    "examples",
    "packages",
    "tests",
    "package.json",
    "tsconfig.base.json",
  ]) {
    cpSync(join(root, folder), join(copy, folder), {
      recursive: true,
      filter: (path) => !LEFT_OUT.has(basename(path)),
    });
  }
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
  for (const folder of [
    "packages/cli",
    "packages/core",
    "packages/rules",
    "packages/store-sqlite",
    "packages/testing",
    "examples",
    "tests",
  ]) {
    cpSync(join(root, folder, "node_modules"), join(copy, folder, "node_modules"), {
      recursive: true,
      verbatimSymlinks: true,
    });
  }
}
