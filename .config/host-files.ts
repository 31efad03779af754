import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { build } from "esbuild";

interface Manifest {
  readonly exports: Readonly<Record<string, string | { readonly module?: string; readonly default: string }>>;
}

type Exported = readonly [entry: string, words: readonly string[]];

const ALL = "dist/host/all.js";

/**
 * Writes `dist/host`: the entries that `dist` has once more, with their code in few files. Bundlers take the small files of
 * `dist` (the condition `module` of the manifest), which shake; a host would look up, read and link each of them at its
 * start. To be run in the folder of a package whose `dist` is written; the entries are those that have a `module` in its
 * `package.json`.
 *
 * @param light entries that hosts load alone, so that they must not bring the others along
 * @example onSuccess: () => writeHostFiles(["errors"])
 */
export async function writeHostFiles(light: readonly string[] = []): Promise<void> {
  const { exports } = JSON.parse(await readFile("package.json", "utf8")) as Manifest;
  const targets = Object.values(exports).filter((target) => typeof target !== "string");
  const entries = targets.flatMap(({ module }) => (module === undefined ? [] : [entryName(module)]));
  const heavy = entries.filter((entry) => !light.includes(entry));
  const exported = await Promise.all(
    heavy.map(async (entry): Promise<Exported> => [entry, await exportsOf(entry)]),
  );

  await rm("dist/host", { recursive: true, force: true });
  await mkdir("dist/host", { recursive: true });
  await writeFile(
    ALL,
    reexports(exported, (entry, word) => [`../${entry}.js`, word, wordInAll(entry, word)]),
  );
  await joinFiles([ALL, ...light.map((entry) => `dist/${entry}.js`)]);
  for (const found of exported) {
    const thin = reexports([found], (entry, word) => ["./all.js", wordInAll(entry, word), word]);
    await writeFile(`dist/host/${found[0]}.js`, thin);
  }
}

function entryName(module: string): string {
  const [, name] = /^\.\/dist\/(.*)\.js$/.exec(module) ?? [];
  if (name === undefined) throw new Error(`package.json: ${module} is no file of dist`);
  return name;
}

/** Entries may have different values under one name, as `./page` has, so each has its own in the common file. */
function wordInAll(entry: string, word: string): string {
  return `${entry.replaceAll("-", "_")}$${word}`;
}

async function exportsOf(entry: string): Promise<readonly string[]> {
  const file = `dist/${entry}.js`;
  const { metafile } = await build({ entryPoints: [file], outdir: "dist", write: false, metafile: true });
  const words = Object.values(metafile.outputs).flatMap(({ exports }) => exports);
  if (words.length === 0) throw new Error(`${file} exports nothing`);
  return words;
}

function reexports(
  exported: readonly Exported[],
  place: (entry: string, word: string) => readonly [from: string, word: string, as: string],
): string {
  const lines = exported.flatMap(([entry, words]) =>
    words.map((each) => {
      const [from, word, as] = place(entry, each);
      return `export{${word} as ${as}}from"${from}";`;
    }),
  );
  return `${lines.join("\n")}\n`;
}

async function joinFiles(entryPoints: readonly string[]): Promise<void> {
  await build({
    entryPoints: [...entryPoints],
    outdir: "dist/host",
    entryNames: "[name]",
    allowOverwrite: true,
    bundle: true,
    splitting: true,
    packages: "external",
    format: "esm",
    platform: "neutral",
    target: "es2023",
    sourcemap: true,
    minifyWhitespace: true,
    minifySyntax: true,
    // Files of `dist` also import one another for the order alone in which they run; they do nothing then.
    logOverride: { "ignored-bare-import": "silent" },
  });
}
