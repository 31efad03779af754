import { readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { type Metafile, transform } from "esbuild";
import { isPlainFunction, LATE } from "./late-modules.ts";

/** The files of code of a folder, as others import them, and what each imports. */
type Files = ReadonlyMap<string, readonly string[]>;

/**
 * Makes CommonJS of late files, and gives the one file that calls them what loads them.
 *
 * No ES module can be loaded while a function waits for it, so a host takes them with `require`. Each is a function of what
 * gives it the modules that it imports: those that run already, whatever else a host would find under their names.
 *
 * @param folder where the build wrote `metafile.outputs`
 * @throws Error when a late module exports anything but functions, or several files call late ones.
 */
export async function writeLateFiles(
  folder: string,
  { outputs }: Metafile,
  packages: readonly string[],
): Promise<void> {
  const files = filesOf(folder, outputs);
  const late = [...files.keys()].filter((file) => !startOf(files).has(file));
  if (late.length + packages.length === 0) return;
  const calling = await filesThatCall(folder, [...startOf(files)]);
  const [common = ""] = calling;
  if (calling.length !== 1) throw new Error(`late files are called by ${calling.join(" and ")}`);
  const taken = new Set(late.flatMap((file) => files.get(file) ?? []).filter((file) => !late.includes(file)));
  for (const file of late) await writeCommonJs(folder, file);
  const path = join(folder, common);
  const [code = "", map = ""] = (await readFile(path, "utf8")).split("//# sourceMappingURL=");
  await writeFile(path, `${code}${loader([...taken], late, packages)}\n//# sourceMappingURL=${map}`);
  await needFunctions(folder, late, [...taken]);
}

function filesOf(folder: string, outputs: Metafile["outputs"]): Files {
  const named = (path: string) => path.replace(`${folder}/`, "./");
  return new Map(
    Object.entries(outputs)
      .filter(([path]) => path.endsWith(".js"))
      .map(([path, { imports }]) => [named(path), imports.map((each) => named(each.path))]),
  );
}

/** What is loaded when an entry is that is not late. */
function startOf(files: Files): ReadonlySet<string> {
  const found = new Set<string>();
  const chunk = /^\.\/chunk-/;
  const queue = [...files.keys()].filter((file) => !file.startsWith(`./${LATE}`) && !chunk.test(file));
  for (const file of queue) {
    if (found.has(file) || !files.has(file)) continue;
    found.add(file);
    queue.push(...(files.get(file) ?? []));
  }
  return found;
}

async function needFunctions(
  folder: string,
  late: readonly string[],
  taken: readonly string[],
): Promise<void> {
  const require = createRequire(resolve(folder, "late.js"));
  const known = new Map<string, object>();
  for (const file of taken)
    known.set(file, await import(file.startsWith(".") ? pathToFileURL(resolve(folder, file)).href : file));
  const take = (file: string): object => {
    const found = known.get(file) ?? require(commonJs(file))(take);
    known.set(file, found);
    return found;
  };
  for (const file of late.filter((each) => each.startsWith(`./${LATE}`))) {
    const wrong = Object.entries(take(file)).filter(([, value]) => !isPlainFunction(value));
    if (wrong.length > 0)
      throw new Error(
        `${file}: ${wrong.map(([word]) => word).join(", ")} cannot be late; only functions can`,
      );
  }
}

async function filesThatCall(folder: string, files: readonly string[]): Promise<readonly string[]> {
  const calls = await Promise.all(files.map((file) => readFile(join(folder, file), "utf8")));
  return files.filter((_, place) => calls[place]?.includes("lateFile("));
}

async function writeCommonJs(folder: string, file: string): Promise<void> {
  const path = join(folder, file);
  const [code = ""] = (await readFile(path, "utf8")).split("//# sourceMappingURL=");
  const written = await readFile(`${path}.map`, "base64");
  const name = commonJs(file).slice(2);
  const made = await transform(`${code}//# sourceMappingURL=data:application/json;base64,${written}`, {
    format: "cjs",
    platform: "neutral",
    target: "es2023",
    minifyWhitespace: true,
    sourcefile: name,
    sourcemap: "external",
    banner: "module.exports=(require,lateFile)=>{let module={};",
    footer: "return module.exports};",
  });
  await writeFile(join(folder, name), `${made.code}//# sourceMappingURL=${name}.map\n`);
  await writeFile(join(folder, `${name}.map`), made.map);
  await rm(path);
  await rm(`${path}.map`);
}

function commonJs(file: string): string {
  return file.replace(/\.js$/, ".cjs");
}

/**
 * What the calling file ends with. It imports itself and what else late files share with the start; the names that it
 * requires stand there as they are, since tools that collect the files of an application look for them.
 */
function loader(taken: readonly string[], late: readonly string[], packages: readonly string[]): string {
  const imports = taken.map((file, place) => `import*as late${place} from"${file}";`);
  const known = taken.map((file, place) => `["${file}",late${place}]`);
  const cases = [
    ...late.map((file) => `case"${file}":return require("${commonJs(file)}")(lateFile,lateFile);`),
    ...packages.map((name) => `case"${name}":return require("${name}");`),
  ];
  return [
    `import{createRequire}from"node:module";${imports.join("")}`,
    `var lateFiles;function lateFile(file){lateFiles??=new Map([${known.join()}]);`,
    "if(!lateFiles.has(file))lateFiles.set(file,loadLate(file));return lateFiles.get(file)}",
    `function loadLate(file){const require=createRequire(import.meta.url);switch(file){${cases.join("")}}}`,
  ].join("\n");
}
