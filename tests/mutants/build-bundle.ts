import { globSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build, type Options } from "tsup";
import { packageEntries } from "../bundled/package-entries.ts";
import { placesOfFiles } from "../bundled/places-of-files.ts";
import { bundleFolder } from "./bundle-folder.ts";
import { type BundledTest, MANIFEST } from "./manifest.ts";

// Run by Stryker in its copy of the repository, after the mutants were put in: bundles the test files of the area with
// all that they import, so that nothing but the copy's sources can be what they test.
const root = new URL("../..", import.meta.url).pathname;
// Packages from outside stand beside the original alone when this runs.
const original = root.replace(/out\/mutants\/sandbox\/[^/]+\/$/, "");
const sources = new Map(packageEntries(root).map(({ name, file }) => [name, file]));
const standIn = join(root, "tests/mutants/resident/vitest-stand-in.ts");

type EsbuildPlugin = NonNullable<Options["esbuildPlugins"]>[number];

const imports: EsbuildPlugin = {
  name: "imports of the copy",
  setup: (esbuild) => {
    esbuild.onResolve({ filter: /^@opus\// }, ({ path }) => {
      const file = sources.get(path);
      return file === undefined ? undefined : { path: file };
    });
    esbuild.onResolve({ filter: /^vitest$/ }, ({ importer }) =>
      importer === standIn ? { path: "vitest", external: true } : { path: standIn },
    );
    esbuild.onResolve({ filter: /^[@a-z]/ }, ({ path, kind, resolveDir }) =>
      root !== original && resolveDir.startsWith(root) && !path.startsWith("node:")
        ? esbuild.resolve(path, { kind, resolveDir: resolveDir.replace(root, original) })
        : undefined,
    );
  },
};

const globs = (process.env.MUTANT_TESTS ?? "").split(" ");
const files = [...new Set(globs.flatMap((glob) => globSync(glob, { cwd: root }).sort()))];
const tests = files.map((file, index): BundledTest => ({ file, bundle: `test-${index}.mjs` }));

await build({
  config: false,
  silent: true,
  entry: Object.fromEntries(tests.map(({ file, bundle }) => [bundle.slice(0, -4), join(root, file)])),
  outDir: join(root, bundleFolder),
  format: "esm",
  outExtension: () => ({ js: ".mjs" }),
  target: "node24",
  splitting: true,
  treeshake: false,
  removeNodeProtocol: false,
  external: ["ajv", "xstate", "zod"],
  noExternal: [/./],
  esbuildPlugins: [imports, placesOfFiles],
  esbuildOptions: (options) => {
    options.mainFields = ["module", "main"];
  },
});
mkdirSync(join(root, bundleFolder), { recursive: true });
writeFileSync(join(root, bundleFolder, MANIFEST), JSON.stringify(tests));
