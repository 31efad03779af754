import { defineConfig } from "tsup";
import { thirdPartyLicences } from "../../.config/third-party-licences.ts";

export default defineConfig({
  entry: {
    index: "src/index.ts",
    errors: "src/errors/index.ts",
    money: "src/money/index.ts",
    calendar: "src/calendar/index.ts",
    document: "src/document/index.ts",
    bounds: "src/bounds/index.ts",
  },
  format: "esm",
  dts: true,
  clean: true,
  sourcemap: true,
  target: "es2023",
  // Without this the build writes "sqlite" for "node:sqlite".
  removeNodeProtocol: false,
  // Shaken into `dist`, as a host would otherwise read their many small files at its start. No type of theirs is public,
  // so they are devDependencies.
  noExternal: ["@date-fns/tz", "@noble/hashes", "intl-messageformat", "jsonc-parser"],
  esbuildOptions(options) {
    // Reading blanks and comments takes time too; the source map has them.
    options.minifyWhitespace = true;
    options.minifySyntax = true;
    // jsonc-parser's ES modules; what it has for `require` cannot be bundled.
    options.mainFields = ["module", "main"];
  },
  esbuildPlugins: [thirdPartyLicences()],
});
