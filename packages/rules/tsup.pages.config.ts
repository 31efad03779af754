import { defineConfig, type Options } from "tsup";
import { pageSources } from "../../.config/page-sources.ts";

/** What `tsup.config.ts` builds stays where it is; these two share nothing with it, as their texts are others. */
const pages: Options = {
  entry: {
    "page-pl": "src/page/index.ts",
    "page-en": "src/page/index.ts",
  },
  format: "esm",
  dts: true,
  sourcemap: true,
  target: "es2023",
  removeNodeProtocol: false,
  esbuildOptions(options) {
    options.minifyWhitespace = true;
    options.minifySyntax = true;
  },
};

const inLanguage = (lang: "pl" | "en"): Options => ({
  ...pages,
  entry: { [`page-${lang}`]: "src/page/index.ts" },
  esbuildPlugins: [pageSources(lang)],
});

export default defineConfig([inLanguage("pl"), inLanguage("en")]);
