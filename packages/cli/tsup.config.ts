import { defineConfig, type Options } from "tsup";
import { thirdPartyLicences } from "../../.config/third-party-licences.ts";

type Plugin = NonNullable<Options["esbuildPlugins"]>[number];

/**
 * Gives commander the `process` that is there already, and no way to start programs, which it does for commands that
 * are files of their own alone. Importing Node's modules for both loads sockets and terminals that no verb needs.
 */
const nodeForCommander: Plugin = {
  name: "node-for-commander",
  setup(build) {
    build.onResolve({ filter: /^node:(?:process|child_process)$/ }, ({ path, importer }) =>
      /node_modules\/commander\//.test(importer) ? { path, namespace: "node-for-commander" } : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: "node-for-commander" }, ({ path }) => ({
      contents: path === "node:process" ? "export default globalThis.process;" : "export default {};",
    }));
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
  esbuildPlugins: [nodeForCommander, thirdPartyLicences()],
});
