import { resolve } from "node:path";
import { build, type Plugin } from "esbuild";

/** What a host loads only when one of its functions is called first: functions alone, so that nobody notices. */
export interface Late {
  /** Modules by the name of the file that holds them, as paths in the folder of the package. */
  readonly modules?: Readonly<Record<string, readonly string[]>>;
  /** Packages that stay outside. */
  readonly packages?: readonly string[];
}

const STUB = "late-stub";
const PACKAGE = "late-package";
const HELD = "late-held";

/** How the entries of late modules begin. */
export const LATE = "late-";

/**
 * Puts in place of late modules and packages functions that load them, which `lateFile` of `late-files.ts` does, and makes
 * `late-<name>` an entry that holds the modules themselves.
 *
 * @param common the module that brings along all that is loaded at the start, so that what it has is not in a late file too
 */
export function lateModules({ modules = {}, packages = [] }: Late, common: string): Plugin {
  const fileOf = new Map(
    Object.entries(modules).flatMap(([name, paths]) =>
      paths.map((path) => [resolve(path), `./${LATE}${name}.js`]),
    ),
  );
  return {
    name: "late-modules",
    setup({ onResolve, onLoad, resolve: find }) {
      onResolve({ filter: new RegExp(`^${LATE}`) }, ({ path }) => ({ path, namespace: HELD }));
      onLoad({ filter: /.*/, namespace: HELD }, ({ path }) => {
        const lines = (modules[path.slice(LATE.length)] ?? []).map((each) => `export * from "./${each}";`);
        return { contents: [`import "${common}";`, ...lines].join("\n"), resolveDir: resolve(".") };
      });
      onResolve({ filter: /^\./ }, async ({ path, namespace, importer, kind, resolveDir, pluginData }) => {
        if (namespace === HELD || pluginData === STUB) return undefined;
        const found = await find(path, { namespace, importer, kind, resolveDir, pluginData: STUB });
        return fileOf.has(found.path) ? { path: found.path, namespace: STUB, sideEffects: false } : undefined;
      });
      onLoad({ filter: /.*/, namespace: STUB }, async ({ path }) => ({
        contents: stubs(fileOf.get(path) ?? "", await exportsOf(path)),
      }));
      onResolve({ filter: /^[^.]/ }, ({ path }) =>
        packages.includes(path) ? { path, namespace: PACKAGE, sideEffects: false } : undefined,
      );
      onLoad({ filter: /.*/, namespace: PACKAGE }, async ({ path }) => ({
        contents: stubs(path, await functionsOf(path)),
      }));
    },
  };
}

function stubs(file: string, names: readonly string[]): string {
  const call = (name: string) =>
    `export function ${name}(...given) { return lateFile("${file}").${name}(...given); }`;
  return names.map(call).join("\n");
}

/** The names that a module exports. */
export async function exportsOf(path: string): Promise<readonly string[]> {
  const { metafile } = await build({
    entryPoints: [path],
    bundle: true,
    packages: "external",
    outdir: "dist",
    format: "esm",
    write: false,
    metafile: true,
  });
  const words = Object.values(metafile.outputs).flatMap(({ exports }) => exports);
  if (words.length === 0) throw new Error(`${path} exports nothing`);
  return words;
}

/** The functions that a package exports, as the package in whose folder we are finds it. */
async function functionsOf(name: string): Promise<readonly string[]> {
  const { createRequire } = await import("node:module");
  const exported = createRequire(resolve("package.json"))(name) as Readonly<Record<string, unknown>>;
  return Object.keys(exported).filter((word) => isPlainFunction(exported[word]));
}

/** Whether a value may be called through another function; a class may not. */
export function isPlainFunction(value: unknown): boolean {
  return typeof value === "function" && !String(value).startsWith("class");
}
