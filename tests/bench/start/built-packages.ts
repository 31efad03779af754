import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** Root of the repository. */
export const repositoryRoot = new URL("../../../", import.meta.url).pathname;

/** What the command line needs, each after what it builds on. */
const packages = ["rules", "core", "store-sqlite", "testing", "cli"] as const;

/** Builds every package whose `dist` is missing or older than its sources, and says so on standard error. */
export function buildPackages(): void {
  const stale = packages.map((name) => join(repositoryRoot, "packages", name)).filter(isStale);
  for (const folder of stale) {
    process.stderr.write(`building ${folder.slice(repositoryRoot.length)}\n`);
    for (const config of ["tsup.config.ts", "tsup.pages.config.ts"]) {
      if (!existsSync(join(folder, config))) continue;
      const args = ["--config", config];
      execFileSync(join(repositoryRoot, "node_modules/.bin/tsup"), args, { cwd: folder, stdio: "pipe" });
    }
  }
}

function isStale(folder: string): boolean {
  const built = ["index.js", "index.d.ts"].map((name) => join(folder, "dist", name));
  if (!built.every((file) => existsSync(file))) return true;
  const sources = readdirSync(join(folder, "src"), { recursive: true, encoding: "utf8" });
  const configs = readdirSync(folder).filter((file) => /^tsup\.(?:.*\.)?config\.ts$/.test(file));
  const files = ["package.json", ...configs, ...sources.map((file) => join("src", file))];
  const newest = Math.max(...files.map((file) => statSync(join(folder, file)).mtimeMs));
  return built.some((file) => statSync(file).mtimeMs < newest);
}
