import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Options } from "tsup";
import { inOneLanguage } from "./one-language.ts";
import { withoutMembers } from "./without-members.ts";

type Plugin = NonNullable<Options["esbuildPlugins"]>[number];

/**
 * What objects of the language have for others than a page that checks a draft: how a node is written as plain JSON-logic,
 * and what a format guesses and compares for a form's validator. No bundler sees that nobody reads them.
 */
const UNREAD = ["lower", "guess", "compare"];

/**
 * What the data of single files says that no page prints: what a holiday is called and which act made it one, and what is
 * counted by limits that refuse nothing. The page has the days and the numbers.
 */
const UNPRINTED: readonly { readonly file: RegExp; readonly members: readonly string[] }[] = [
  { file: /\/calendar\/polish-holidays\.ts$/, members: ["name", "source"] },
  { file: /\/limits\/finding-limits\.ts$/, members: ["of"] },
];

/**
 * Sources as a page in one language needs them: texts in that language alone, and no member that no page reads. The build
 * fails when some file of the page reads such a member after all.
 *
 * @param lang the language that stays
 */
export function pageSources(lang: "pl" | "en"): Plugin {
  return {
    name: `page-in-${lang}`,
    setup(build) {
      build.initialOptions.inject = [fileURLToPath(new URL("text-in-both.ts", import.meta.url))];
      build.onLoad({ filter: /\/src\/.*\.ts$/ }, ({ path }) => {
        const { text, reads } = withoutMembers(readFileSync(path, "utf8"), UNREAD);
        if (reads.length > 0)
          throw new Error(
            `${path}: a page has no ${UNREAD.join(" or ")} to read, as in: ${reads.join("; ")}`,
          );
        return { contents: inOneLanguage(withoutUnprinted(path, text), lang), loader: "ts" };
      });
    },
  };
}

function withoutUnprinted(path: string, text: string): string {
  const found = UNPRINTED.find(({ file }) => file.test(path));
  return found === undefined ? text : withoutMembers(text, found.members).text;
}
