import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { repositoryRoot } from "./installed-packages.ts";
import { run } from "./run.ts";

/** The lowest Node that the packages promise to run on, or why it could not be had. */
export type LowestNode =
  | { readonly version: string; readonly path: string }
  | { readonly version: string; readonly missing: string };

/** Gets the lowest Node of `engines` from npm, where its binaries are kept by platform. */
export function lowestNode(folder: string): LowestNode {
  const manifest = readFileSync(join(repositoryRoot, "packages/core/package.json"), "utf8");
  const version = `${/"node": ">=(\d+\.\d+)"/.exec(manifest)?.[1] ?? "?"}.0`;
  const name = `node-${process.platform === "win32" ? "win" : process.platform}-${process.arch}`;
  mkdirSync(folder);
  const flags = ["--prefer-offline", "--no-audit", "--no-fund", "--no-package-lock", "--loglevel=error"];
  const { ok, said } = run("npm", ["install", ...flags, `${name}@${version}`], { cwd: folder });
  if (!ok) return { version, missing: `npm cannot give ${name} (${said.trim().split("\n")[0]})` };
  return { version, path: join(folder, "node_modules", name, "bin/node") };
}
