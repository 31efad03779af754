import { readdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { defineConfig, type Options } from "tsup";
import { inWhole } from "../../.config/host-files.ts";
import { thirdPartyLicences } from "../../.config/third-party-licences.ts";

type Plugin = NonNullable<Options["esbuildPlugins"]>[number];

/**
 * Gives the command line Node's modules as they are, and of each the names that it uses. An `import` of one reads all that
 * it exports, also what Node makes when it is first read: of `node:fs` its promises with all their streams, of `node:util`
 * its parsers and workers. Commander gets no way to start programs, which it does for commands that are files of their
 * own alone.
 */
const nodeModules: Plugin = {
  name: "node-modules",
  setup(build) {
    build.onResolve({ filter: /^node:/ }, ({ path, kind }) =>
      kind === "import-statement" ? { path, namespace: "node-modules", sideEffects: false } : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: "node-modules" }, async ({ path }) => {
      if (path === "node:child_process") return { contents: "export default {};" };
      const names = Object.keys(await import(path)).filter((name) => name !== "default");
      const exports = names.map((name) => `export const ${name} = /* @__PURE__ */ (() => module.${name})();`);
      const module = path === "node:process" ? "process" : `process.getBuiltinModule("${path}")`;
      return { contents: `const module = ${module};\nexport default module;\n${exports.join("\n")}\n` };
    });
  },
};

const START = resolve("src/command-line/run-cli.ts");
/** What nearly every verb needs, and what it loads does too. */
const OF_VERBS = ["explanation", "files", "json", "problems", "programme", "wording"];
/** Entries of the rules that verbs take alone: the errors, which are needed before anything else. */
const APART = ["@opus/grant-rules/errors", "@opus/grant-rules/money-input"];
/** Of other folders: options that many have, and how cases of rules are run, by `check` and by `test`. */
const SINGLE = [
  "command/actor-named",
  "verb/seed-option",
  "verb/shared-options",
  ...["case-faults", "coverage-gaps", "failed-case", "run-written-cases", "written-cases"].map(
    (name) => `verbs/rule-tests/${name}`,
  ),
];

/**
 * Keeps in one file what every command loads at its start, and in another what verbs share. Each module that is imported
 * when it is needed is an entry of its own, and what some of them share would lie in a file for those alone, to be looked
 * up, read and linked; so each brings all of both along, which is there already.
 */
const fewFiles: Plugin = {
  name: "few-files",
  setup(build) {
    build.onResolve({ filter: /^\./ }, ({ path, kind, resolveDir }) =>
      kind === "dynamic-import" ? { path: resolve(resolveDir, path), namespace: "late-part" } : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: "late-part" }, ({ path }) => {
      const along = path === START ? [] : [START, ...OF_VERBS.flatMap(modulesIn), ...SINGLE.map(moduleAt)];
      const lines = along.map((each) => `import ${JSON.stringify(`along:${each}`)};`);
      return {
        contents: [...lines, `export * from ${JSON.stringify(path)};`].join("\n"),
        resolveDir: dirname(path),
      };
    });
    build.onResolve({ filter: /^along:/ }, ({ path }) => ({
      path: path.slice("along:".length),
      sideEffects: true,
    }));
  },
};

function moduleAt(path: string): string {
  return resolve("src", `${path}.ts`);
}

function modulesIn(folder: string): readonly string[] {
  const files = readdirSync(join("src", folder)).filter(
    (file) => file.endsWith(".ts") && !file.endsWith(".test.ts"),
  );
  return files.map((file) => resolve("src", folder, file));
}

export default defineConfig({
  entry: {
    index: "src/index.ts",
    main: "src/main.ts",
  },
  format: "esm",
  dts: true,
  clean: true,
  sourcemap: true,
  target: "es2023",
  // Without this the build writes "sqlite" for "node:sqlite".
  removeNodeProtocol: false,
  // Shaken into `dist`, so that a verb reads few files at its start; the rules stay outside by their whole entry.
  noExternal: ["commander", /^@opus\/grant-rules/],
  esbuildOptions(options) {
    options.minifyWhitespace = true;
    options.minifySyntax = true;
    // Files that come along for their place alone do nothing.
    options.logOverride = { "ignored-bare-import": "silent" };
  },
  esbuildPlugins: [nodeModules, fewFiles, inWhole(APART), thirdPartyLicences()],
});
