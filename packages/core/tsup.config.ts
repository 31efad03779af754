import { defineConfig } from "tsup";
import { inWhole, writeHostFiles } from "../../.config/host-files.ts";
import { thirdPartyLicences } from "../../.config/third-party-licences.ts";

const define = {
  // Zod keeps its settings where every copy of it finds them. Ours has its own: it makes no code out of text and
  // does not try whether it could, and neither takes a host's settings nor changes them.
  "globalThis.__zod_globalConfig": JSON.stringify({ jitless: true }),
};

// XState stays outside, since hosts run our machines with theirs, and so does ajv, which only `./ajv` loads.
export default defineConfig({
  entry: {
    index: "src/index.ts",
    ajv: "src/ajv.ts",
    store: "src/store.ts",
    names: "src/names.ts",
    facts: "src/facts.ts",
    tables: "src/tables.ts",
  },
  format: "esm",
  dts: true,
  clean: true,
  sourcemap: true,
  target: "es2023",
  // Without this the build writes "sqlite" for "node:sqlite".
  removeNodeProtocol: false,
  // Shaken into `dist`, as a host would otherwise read hundreds of small files at its start, which costs it more CPU
  // than all of the core. Zod remains a dependency for the types alone, since `programmeSchema` is a zod schema.
  noExternal: ["@noble/hashes", "zod"],
  define,
  esbuildOptions(options) {
    // A second way in, published under no name. What only one entry reaches lies in its file, and a bundler keeps all of
    // a file that makes anything at all; so the index would cost its stages with every name. This way it only passes on.
    options.entryPoints = { ...(options.entryPoints as Record<string, string>), whole: "src/index.ts" };
    // Reading blanks and comments takes time too; the source map has them.
    options.minifyWhitespace = true;
    options.minifySyntax = true;
  },
  esbuildPlugins: [thirdPartyLicences()],
  onSuccess: () =>
    writeHostFiles({
      bundled: ["zod"],
      late: {
        modules: {
          engine: [
            "src/decide/decide-grants.ts",
            "src/engine/create-grant-workflow.ts",
            "src/engine/erase-records.ts",
            "src/store/create-memory-store.ts",
          ],
          proof: ["src/proof/heads.ts", "src/proof/rebuild-store.ts", "src/proof/verify-journal.ts"],
          insight: [
            "src/insight/experts/experts-of.ts",
            "src/insight/ranking/ranking-of.ts",
            "src/insight/ranking/stability-of.ts",
            "src/insight/ranking/why-unranked.ts",
            "src/insight/summary/summarise.ts",
          ],
          letters: [
            "src/letters/addressee-of.ts",
            "src/letters/filed-answers.ts",
            "src/letters/filed-versions.ts",
            "src/letters/kept-attachments.ts",
            "src/letters/letter-of.ts",
            "src/letters/print-letter.ts",
            "src/lists/print-list.ts",
            "src/lists/published-lists-of.ts",
          ],
          schemas: [
            "src/lifecycle/payload-json-schema.ts",
            "src/programme/programme-json-schema.ts",
            "src/programme/settings/programme-settings.ts",
          ],
          drafts: ["src/programme/draft-texts.ts"],
          stores: [
            "src/store/check-commit.ts",
            "src/store/check-written-rows.ts",
            "src/store/find-conflict.ts",
            "src/store/malformed-commit.ts",
            "src/store/read-in-steps.ts",
            "src/store/repair.ts",
          ],
          // What fits is read without zod: `src/values/quick-reader.ts`.
          shapes: ["src/values/zod-makers.ts"],
        },
        // A machine is built for the first command, and few other processes need one.
        packages: ["xstate"],
      },
      esbuild: { define, plugins: [inWhole()] },
    }),
});
