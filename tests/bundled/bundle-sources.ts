import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { addressesFile, bundleFolder } from "./bundle-folder.ts";
import { packageEntries } from "./package-entries.ts";
import { placesOfFiles } from "./places-of-files.ts";

const root = new URL("../..", import.meta.url).pathname;
const command = join(root, "packages/cli/src/main.ts");

/** CommonJS packages ask for Node's modules by `require`, which a module does not have. */
const banner = `import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);`;

/**
 * Bundles the packages of the repository and its command from their sources, so that a process reads some ten files
 * and not a thousand; where each lies then, is told by the file of addresses.
 */
export async function bundleSources(): Promise<void> {
  const entries = packageEntries(root);
  const { outputFiles } = await build({
    entryPoints: {
      ...Object.fromEntries(entries.map(({ bundle, file }) => [bundle, file])),
      command,
    },
    absWorkingDir: root,
    outdir: bundleFolder,
    outExtension: { ".js": ".mjs" },
    write: false,
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node24",
    conditions: ["@opus/source"],
    mainFields: ["module", "main"],
    banner: { js: banner },
    plugins: [placesOfFiles],
    logLevel: "error",
  });
  mkdirSync(bundleFolder, { recursive: true });
  for (const { path, contents } of outputFiles) writeWhole(path, contents);
  const addressOf = (bundle: string) => pathToFileURL(join(bundleFolder, `${bundle}.mjs`)).href;
  const addresses = {
    ...Object.fromEntries(entries.map(({ name, bundle }) => [name, addressOf(bundle)])),
    [pathToFileURL(command).href]: addressOf("command"),
  };
  writeWhole(addressesFile, Buffer.from(JSON.stringify(addresses)));
}

/** Writes a file at one go, and only if it changed: others may be reading it, and Node keeps what it compiled. */
function writeWhole(path: string, contents: Uint8Array): void {
  if (existsSync(path) && readFileSync(path).equals(contents)) return;
  const draft = join(
    bundleFolder,
    `.${process.pid}-${Math.random().toString(36).slice(2)}-${basename(path)}`,
  );
  writeFileSync(draft, contents);
  renameSync(draft, path);
}
