import { defineConfig, type Options } from "tsup";
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
  // Shaken into `dist`, so that a verb reads few files at its start.
  noExternal: ["commander"],
  esbuildOptions(options) {
    options.minifyWhitespace = true;
    options.minifySyntax = true;
  },
  esbuildPlugins: [nodeModules, thirdPartyLicences()],
});
