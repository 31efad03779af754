import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pnpmOfReadme, repositoryRoot } from "./pnpm.ts";
import { mustRun } from "./run.ts";

export { repositoryRoot };

/** Packs every package and installs the tarballs with npm into an empty folder, as a stranger would. */
export function installPacked(folder: string, tarballs: string, others: readonly string[]): void {
  mustRun(
    "npx",
    [
      "--yes",
      pnpmOfReadme(),
      "-r",
      "--filter",
      "./packages/*",
      "exec",
      "pnpm",
      "pack",
      "--pack-destination",
      tarballs,
    ],
    { cwd: repositoryRoot },
  );
  const packed = readdirSync(tarballs).map((name) => join(tarballs, name));
  const flags = ["--prefer-offline", "--no-audit", "--no-fund", "--no-package-lock", "--loglevel=error"];
  mustRun("npm", ["install", ...flags, ...packed, ...others], { cwd: folder });
}

/** What is wrong with a package as it was installed; empty when nothing is. */
export function faultsOf(folder: string, name: string): readonly string[] {
  const root = join(folder, "node_modules", name);
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .filter((path) => !path.startsWith("node_modules/"));
  const stray = files.filter(
    (path) => !/^(dist\/|example\/|templates\/|package\.json$|LICENSE$|README\.md$)/.test(path),
  );
  const code = files.filter((path) => path.endsWith(".js"));
  const manifest = readFileSync(join(root, "package.json"), "utf8");
  return [
    ...stray.map((path) => `${name} publishes ${path}`),
    ...(code.length === 0 ? [`${name} publishes no code`] : []),
    ...["LICENSE", "README.md"]
      .filter((file) => !files.includes(file))
      .map((file) => `${name} publishes no ${file}`),
    ...(/@opus\/source|workspace:|catalog:/.test(manifest)
      ? [`${name} publishes a manifest with workspace-only parts`]
      : []),
    ...code.flatMap((path) => lostProtocols(readFileSync(join(root, path), "utf8"), `${name}/${path}`)),
  ];
}

/** Some bundlers write "sqlite" for "node:sqlite"; the package then works nowhere, and no linter says so. */
function lostProtocols(code: string, path: string): readonly string[] {
  const bare = [
    ...code.matchAll(/(?:from\s*|import\s*\(?\s*)"(sqlite|test|sea|fs|path|url|process|crypto|os)"/g),
  ];
  return bare.map(([, module]) => `${path} imports "${module}" without node:`);
}
