import { readFile, rm } from "node:fs/promises";
import { resolve } from "node:path";
import { type BuildOptions, build, type Plugin } from "esbuild";
import { writeLateFiles } from "./late-files.ts";
import { exportsOf, LATE, type Late, lateModules } from "./late-modules.ts";

/** How the files of a host are made. */
export interface HostFiles {
  /** Entries that bring nothing along of the others, and what they have in common with them lies apart. */
  readonly light?: readonly string[];
  /** Entries of which only they themselves load what no other entry has. */
  readonly apart?: readonly string[];
  /**
   * Whether there is an entry with all that is common, `whole`, for our own packages: of their host files each names it in
   * place of all others (`inWhole`), so that a host looks up one entry.
   */
  readonly whole?: boolean;
  /** What is loaded when it is called first. */
  readonly late?: Late;
  /** Dependencies that lie in `dist` all the same. */
  readonly bundled?: readonly string[];
  /** What the build of `dist` is told as well. */
  readonly esbuild?: Pick<BuildOptions, "define" | "plugins">;
}

interface Manifest {
  readonly exports: Readonly<Record<string, string | Exported>>;
  readonly dependencies?: Readonly<Record<string, string>>;
}

interface Exported {
  readonly "@opus/source": string;
  readonly module?: string;
}

const FOLDER = "dist/host";
const COMMON = "host-common";
const WHOLE = "whole";

/**
 * Writes `dist/host`: the entries that `dist` has once more, for hosts. Bundlers take the small files of `dist` (the condition
 * `module` of the manifest), which shake; a host would look up, read and link each of them at its start. Here all that the
 * start needs lies in one file, and what few processes need in files that are loaded when it is called.
 *
 * To be run in the folder of a package; the entries are those that have a `module` in its `package.json`.
 *
 * @example onSuccess: () => writeHostFiles({ light: ["errors"] })
 */
export async function writeHostFiles({
  light = [],
  apart = [],
  whole = false,
  late = {},
  bundled = [],
  esbuild = {},
}: HostFiles = {}): Promise<void> {
  const { exports, dependencies = {} } = JSON.parse(await readFile("package.json", "utf8")) as Manifest;
  const entries = new Map(Object.values(exports).flatMap(entryOf));
  const common = [...entries.keys()].filter((name) => !light.includes(name) && !apart.includes(name));
  await rm(FOLDER, { recursive: true, force: true });
  const { metafile } = await build({
    ...esbuild,
    entryPoints: [
      ...entries.keys(),
      ...(whole ? [WHOLE] : []),
      ...Object.keys(late.modules ?? {}).map((name) => LATE + name),
    ].map((name) => ({ in: name, out: name })),
    plugins: [entryFiles(entries, common, light), lateModules(late, COMMON), ...(esbuild.plugins ?? [])],
    external: Object.keys(dependencies)
      .filter((name) => !bundled.includes(name))
      .flatMap((name) => [name, `${name}/*`]),
    outdir: FOLDER,
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "neutral",
    mainFields: ["module", "main"],
    conditions: ["module"],
    target: "es2023",
    sourcemap: true,
    minifyWhitespace: true,
    minifySyntax: true,
    legalComments: "none",
    // Files are also imported for their place alone; those of ours do nothing then.
    logOverride: { "ignored-bare-import": "silent" },
    metafile: true,
  });
  await writeLateFiles(FOLDER, metafile, late.packages ?? []);
}

/**
 * Has every import of the rules, whatever its entry, name the one entry that has them all; to be used in builds for hosts
 * alone, as nothing shakes that way.
 *
 * @param except entries that `whole` does not have, or that are imported before the rest of the rules is needed
 */
export function inWhole(except: readonly string[] = []): Plugin {
  return {
    name: "in-whole",
    setup({ onResolve }) {
      onResolve({ filter: /^@opus\/grant-rules(?:\/|$)/ }, ({ path }) => ({
        path: except.includes(path) ? path : `@opus/grant-rules/${WHOLE}`,
        external: true,
      }));
    },
  };
}

function entryOf(target: string | Exported): readonly (readonly [name: string, source: string])[] {
  const [, name] = (typeof target !== "string" && /^\.\/dist\/(.*)\.js$/.exec(target.module ?? "")) || [];
  return name === undefined || typeof target === "string" ? [] : [[name, resolve(target["@opus/source"])]];
}

/** Every entry that is not light brings along all that is common, so that this lies in one file. */
function entryFiles(
  entries: ReadonlyMap<string, string>,
  common: readonly string[],
  light: readonly string[],
): Plugin {
  return {
    name: "entry-files",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /.*/ }, ({ path, kind }) =>
        (kind === "entry-point" && (entries.has(path) || path === WHOLE)) || path === COMMON
          ? { path, namespace: "host-entry", sideEffects: path === COMMON }
          : undefined,
      );
      onLoad({ filter: /.*/, namespace: "host-entry" }, async ({ path }) => {
        const contents =
          path === COMMON
            ? common.map((name) => `import "host-all-of:${name}";`).join("\n")
            : path === WHOLE
              ? await everything(entries, common, light)
              : await reexports(entries.get(path) ?? "", light.includes(path));
        return { contents, resolveDir: resolve(".") };
      });
      onResolve({ filter: /^\.\/[^/]*\.js$/, namespace: "host-entry" }, ({ path, importer }) =>
        importer === WHOLE ? { path, external: true } : undefined,
      );
      onResolve({ filter: /^host-all-of:/ }, ({ path }) => ({
        path: entries.get(path.slice("host-all-of:".length)) ?? "",
        sideEffects: true,
      }));
    },
  };
}

/** All that is common, each name once, and the light entries, which are files of their own. */
async function everything(
  entries: ReadonlyMap<string, string>,
  common: readonly string[],
  light: readonly string[],
): Promise<string> {
  const lightWords = await Promise.all(light.map((name) => exportsOf(entries.get(name) ?? "")));
  const told = new Set(lightWords.flat());
  const lines = light.map((name) => `export * from "./${name}.js";`);
  for (const source of common.map((name) => entries.get(name) ?? "")) {
    const words = (await exportsOf(source)).filter((word) => !told.has(word));
    for (const word of words) told.add(word);
    if (words.length > 0) lines.push(`export { ${words.join(", ")} } from ${JSON.stringify(source)};`);
  }
  return [`import "${COMMON}";`, ...lines].join("\n");
}

async function reexports(source: string, isLight: boolean): Promise<string> {
  const words = (await exportsOf(source)).join(", ");
  return `${isLight ? "" : `import "${COMMON}";\n`}export { ${words} } from ${JSON.stringify(source)};`;
}
