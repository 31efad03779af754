import { readFileSync } from "node:fs";
import { defineConfig, type Options } from "tsup";
import { writeHostFiles } from "../../.config/host-files.ts";
import { thirdPartyLicences } from "../../.config/third-party-licences.ts";

type Plugin = NonNullable<Options["esbuildPlugins"]>[number];

const REPLACED = [
  ["let IDENTIFIER_PREFIX_RE = createIdentifierPrefixRegex();", "let IDENTIFIER_PREFIX_RE;"],
  [
    "IDENTIFIER_PREFIX_RE.lastIndex = index;",
    "(IDENTIFIER_PREFIX_RE ??= createIdentifierPrefixRegex()).lastIndex = index;",
  ],
] as const;

/**
 * Lets the parser of messages build its pattern of names at the first name, not when it is loaded: V8 looks up all
 * characters of its two classes of Unicode for that.
 */
const lateIdentifierPattern: Plugin = {
  name: "late-identifier-pattern",
  setup(build) {
    build.onLoad({ filter: /icu-messageformat-parser\/index\.js$/ }, ({ path }) => {
      let contents = readFileSync(path, "utf8");
      for (const [written, late] of REPLACED) {
        if (!contents.includes(written)) throw new Error(`${path} no longer has: ${written}`);
        contents = contents.replace(written, late);
      }
      return { contents };
    });
  },
};

export default defineConfig({
  entry: {
    index: "src/index.ts",
    errors: "src/errors/entry.ts",
    money: "src/money/index.ts",
    "money-input": "src/money/input.ts",
    "money-shares": "src/money/shares.ts",
    calendar: "src/calendar/index.ts",
    form: "src/form-validation/index.ts",
    document: "src/document/entry.ts",
    bounds: "src/bounds/index.ts",
    patterns: "src/patterns/index.ts",
    sentence: "src/sentence/index.ts",
    page: "src/page/index.ts",
    icu: "src/icu/index.ts",
    "stock-json-logic": "src/stock/index.ts",
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
  noExternal: [
    "@date-fns/tz",
    "@formatjs/icu-messageformat-parser",
    "@noble/hashes",
    "ibantools",
    "json-logic-js",
    "jsonc-parser",
  ],
  esbuildOptions(options) {
    // Reading blanks and comments takes time too; the source map has them.
    options.minifyWhitespace = true;
    options.minifySyntax = true;
    // Licences stand in a file of their own; a letter beyond ASCII in one would make the engine read all of it slower.
    options.legalComments = "none";
    // jsonc-parser's ES modules; what it has for `require` cannot be bundled.
    options.mainFields = ["module", "main"];
  },
  esbuildPlugins: [lateIdentifierPattern, thirdPartyLicences()],
  onSuccess: () =>
    writeHostFiles({
      // The command line says what is wrong with its words before it needs any rules.
      light: ["errors"],
      apart: ["icu", "money-input", "page", "stock-json-logic"],
      whole: true,
      late: {
        modules: {
          accounts: ["src/formats/is-iban.ts"],
          // What is only met when a document, a form or a rule has something wrong with it.
          faults: [
            "src/document/document-problems.ts",
            "src/document/read-with-places.ts",
            "src/facts/misfit-texts.ts",
            "src/form-validation/when-texts.ts",
            "src/language/unify-texts.ts",
          ],
          bulk: ["src/bulk/evaluate-bulk.ts"],
          languages: [
            "src/profiles/certlogic/compile-cert-logic.ts",
            "src/profiles/certlogic/validate-cert-logic.ts",
            "src/profiles/json-logic-js/compile-json-logic.ts",
          ],
          forms: [
            "src/form-validation/create-form-validator.ts",
            "src/form-validation/interpreted-form-validator.ts",
          ],
          mutants: ["src/mutants/amount-changes.ts", "src/mutants/run-rule-mutants.ts"],
          patterns: [
            "src/patterns/example-use.ts",
            "src/patterns/expanded-rules.ts",
            "src/patterns/rule-patterns.ts",
            "src/patterns/run-pattern-cases.ts",
            "src/form-parts/expand-form.ts",
            "src/form-parts/form-parts.ts",
            "src/tables/expand-tables.ts",
          ],
          replay: ["src/replay/explain-from-bits.ts", "src/replay/store-outcome.ts"],
          sentences: ["src/sentence/create-sentences.ts"],
          schema: ["src/schema/rule-cases-json-schema.ts", "src/schema/rule-schema-definitions.ts"],
        },
      },
      esbuild: { plugins: [lateIdentifierPattern] },
    }),
});
