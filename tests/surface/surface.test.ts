import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { exportedNames } from "./exported-names.ts";
import { keepsNodeProtocol, tsupEntries } from "./tsup-entries.ts";

const packagesFolder = new URL("../../packages/", import.meta.url).pathname;

interface Conditions {
  readonly "@opus/source"?: string;
  readonly types: string;
  /** For bundlers: small files, which shake. */
  readonly module?: string;
  readonly node?: string;
  readonly default: string;
}

interface Manifest {
  readonly name: string;
  readonly files: readonly string[];
  readonly bin?: Readonly<Record<string, string>>;
  readonly sideEffects: boolean;
  readonly engines: { readonly node: string };
  readonly exports: Exports;
  readonly publishConfig: { readonly exports: Exports };
  readonly description: string;
  readonly keywords: readonly string[];
  readonly homepage: string;
  readonly bugs: { readonly url: string };
  readonly repository: { readonly type: string; readonly url: string; readonly directory: string };
}

/** Modules by their subpath, and files of data as they are. */
type Exports = Readonly<Record<string, Conditions | string>>;

const codeOf = (exports: Exports) =>
  Object.entries(exports).filter((entry): entry is [string, Conditions] => typeof entry[1] !== "string");
/** An entry of the files for hosts alone, which our own packages name in place of the others. */
const isOurs = ({ default: built }: Conditions) => built.startsWith("./dist/host/");
const modulesOf = (exports: Exports) => codeOf(exports).filter(([, conditions]) => !isOurs(conditions));
const dataOf = (exports: Exports) =>
  Object.entries(exports).filter(([, target]) => typeof target === "string");

const packages = readdirSync(packagesFolder).map((folder) => {
  const root = join(packagesFolder, folder);
  return {
    folder,
    root,
    manifest: JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as Manifest,
    tsup: join(root, "tsup.config.ts"),
  };
});

describe.each(packages)("the package $folder", ({ folder, root, manifest, tsup }) => {
  const pages = join(root, "tsup.pages.config.ts");
  const entries = { ...tsupEntries(tsup), ...(existsSync(pages) ? tsupEntries(pages) : {}) };
  const binaries = Object.values(manifest.bin ?? {}).map((path) =>
    path.replace(/^\.\/dist\/(.*)\.js$/, "$1"),
  );

  it("builds an output for every entry of its exports map and its binaries, and no other", () => {
    const exported = modulesOf(manifest.exports).map(([, { module, default: built }]) => module ?? built);
    const outputs = exported.map((built) => built.replace(/^\.\/dist\/(.*)\.js$/, "$1"));
    expect(Object.keys(entries).sort()).toEqual([...outputs, ...binaries].sort());
  });

  it.each(modulesOf(manifest.exports))(
    "offers %s as source, types and code of one name",
    (subpath, conditions) => {
      const output = subpath === "." ? "index" : subpath.slice(2);
      expect(conditions["@opus/source"]).toBe(`./${entries[output]}`);
      expect(conditions.types).toBe(`./dist/${output}.d.ts`);
      expect(conditions.module ?? conditions.default).toBe(`./dist/${output}.js`);
      expect(existsSync(join(root, entries[output] ?? ""))).toBe(true);
      if (conditions.module === undefined) return;
      expect(conditions.node).toBe(`./dist/host/${output}.js`);
      expect(conditions.default).toBe(conditions.module);
    },
  );

  it("offers one entry for our own packages alone, of which nobody else is told", () => {
    const ours = codeOf(manifest.exports).filter(([, conditions]) => isOurs(conditions));
    const whole = { types: "./dist/index.d.ts", default: "./dist/host/whole.js" };
    expect(ours).toEqual(folder === "rules" ? [["./whole", whole]] : []);
    expect(readFileSync(join(root, "README.md"), "utf8")).not.toContain(`${manifest.name}/whole`);
  });

  it("publishes the same entries without their sources", () => {
    const modules = codeOf(manifest.exports).map(([subpath, { "@opus/source": _, ...built }]) => [
      subpath,
      built,
    ]);
    const data = dataOf(manifest.exports);
    expect(manifest.publishConfig.exports).toEqual(Object.fromEntries([...modules, ...data]));
    // What the command itself reads, nobody imports.
    const own = folder === "cli" ? ["templates"] : [];
    const folders = new Set(data.map(([subpath]) => subpath.split("/")[1]));
    expect(manifest.files).toEqual(["dist", ...own, ...folders]);
  });

  it("offers files of data under their own names", () => {
    const data = dataOf(manifest.exports);
    expect(data.filter(([subpath, target]) => subpath !== target)).toEqual([]);
    expect(data.filter(([subpath]) => !existsSync(join(root, subpath)))).toEqual([]);
  });

  it("is found by what it is for, and leads to its source, its pages and where to report", () => {
    const repository = "https://github.com/centrum-opus/grant-workflow";
    expect(manifest.description.length).toBeGreaterThan(20);
    expect(manifest.keywords.length).toBeGreaterThan(4);
    expect(manifest.homepage).toBe(`${repository}/tree/main/packages/${folder}#readme`);
    expect(manifest.bugs).toEqual({ url: `${repository}/issues` });
    const source = { type: "git", url: `git+${repository}.git`, directory: `packages/${folder}` };
    expect(manifest.repository).toEqual(source);
  });

  it("keeps node: in its build and says on which Node it runs", () => {
    expect(keepsNodeProtocol(tsup)).toBe(true);
    expect(manifest.engines).toEqual({ node: ">=22.16" });
    expect(manifest.sideEffects).toBe(false);
  });
});

it("the exported names are those that were agreed (change them with vitest -u, and say so in the changelog)", async () => {
  const surface = packages.flatMap(({ root, manifest }) =>
    modulesOf(manifest.exports).map(([subpath, conditions]) => [
      manifest.name + subpath.slice(1),
      { ...exportedNames(join(root, conditions["@opus/source"] ?? "")) },
    ]),
  );
  await expect(formatted(Object.fromEntries(surface))).toMatchFileSnapshot("./surface.json");
});

it("the API reference covers every entry point", () => {
  const read = (name: string) => readFileSync(join(packagesFolder, "../.config", name), "utf8");
  const sources = packages.flatMap(({ folder, manifest }) =>
    modulesOf(manifest.exports).map(
      ([, conditions]) => `../packages/${folder}/${conditions["@opus/source"]?.slice(2)}`,
    ),
  );
  // One source may be an entry in more than one language.
  const wanted = [...new Set(sources)].sort();
  expect([...JSON.parse(read("typedoc.json")).entryPoints].sort()).toEqual(wanted);
  expect([...JSON.parse(read("tsconfig.docs.json")).files].sort()).toEqual(wanted);
});

/** JSON as the formatter of the house writes it: lists on one line as far as they fit. */
function formatted(surface: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>): string {
  const list = (kind: string, names: readonly string[], comma: string) => {
    const line = `    "${kind}": [${names.map((name) => JSON.stringify(name)).join(", ")}]${comma}`;
    if (line.length <= 110) return line;
    return `    "${kind}": [\n${names.map((name) => `      ${JSON.stringify(name)}`).join(",\n")}\n    ]${comma}`;
  };
  const entries = Object.entries(surface).map(
    ([name, { values = [], types = [] }]) =>
      `  ${JSON.stringify(name)}: {\n${list("values", values, ",")}\n${list("types", types, "")}\n  }`,
  );
  return `{\n${entries.join(",\n")}\n}\n`;
}
