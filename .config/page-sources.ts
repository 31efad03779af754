import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Options } from "tsup";
import { inOneLanguage } from "./one-language.ts";
import { withoutMembers } from "./without-members.ts";

type Plugin = NonNullable<Options["esbuildPlugins"]>[number];

/**
 * What objects of the language have for others than a page that checks a draft: how a node is written as plain JSON-logic,
 * what a format guesses and compares for a form's validator, what the bulk path and findings ask of a node, and what other
 * languages call an operator. No bundler sees that nobody reads them.
 */
const UNREAD = [
  "lower",
  "guess",
  "compare",
  "byColumns",
  "comparisons",
  "equality",
  "whenPresent",
  "alsoWritten",
  "looksUp",
  "needsOperands",
  "fewest",
];

/** Members of the data in a file that no page prints. */
interface Unprinted {
  readonly file: RegExp;
  readonly members: readonly string[];
  /** What a file of the page would have to say to print them. */
  readonly by?: RegExp;
}

/**
 * What the data of single files says that no page prints: what a holiday is called and which act made it one, what is
 * counted by limits that a page looks up or that refuse nothing, and of formats that are types of the rules what only a
 * form's validator tells.
 */
const UNPRINTED: readonly Unprinted[] = [
  { file: /\/calendar\/polish-holidays\.ts$/, members: ["name", "source"] },
  { file: /\/limits\/finding-limits\.ts$/, members: ["of"], by: /beyondLimit\(\s*findingLimits/ },
  {
    file: /\/limits\/answer-limits\.ts$/,
    members: ["of", "code"],
    by: /beyondLimit\(\s*(?:answer|fact|reckoning)Limits/,
  },
  { file: /\/formats\/typed-formats\.ts$/, members: ["name", "example", "code", "fits"] },
  { file: /\/formats\/(?:contact-formats|polish-identifiers)\.ts$/, members: ["code"] },
];

/** Errors of commands, stores, the journal and the command line, which a page never throws. */
const FOREIGN_ERROR = /new OgwError\(\{\s*code: "OGW[2356]/;

/** The statuses of codes whose errors a page throws: a line for every hundred of them, as `status-letters.ts` has it. */
function withOwnStatuses(path: string, text: string): string {
  if (!path.endsWith("/status-letters.ts")) return text;
  let hundred = -1;
  return text.replaceAll(/^ {2}"[A-Za-z-]*",$/gm, (line) => {
    hundred += 1;
    if (hundred > 4) return "";
    return hundred === 1 || hundred === 4 ? line : '  "",';
  });
}

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
        const printing = UNPRINTED.find(({ by }) => by?.test(text));
        if (printing !== undefined)
          throw new Error(
            `${path}: a page has no ${printing.members.join(" or ")} of ${printing.file} to print`,
          );
        if (FOREIGN_ERROR.test(text)) throw new Error(`${path}: a page has no status of such an error`);
        const own = withOwnStatuses(path, withoutUnprinted(path, text));
        return { contents: inOneLanguage(own, lang), loader: "ts" };
      });
    },
  };
}

function withoutUnprinted(path: string, text: string): string {
  const found = UNPRINTED.find(({ file }) => file.test(path));
  return found === undefined ? text : withoutMembers(text, found.members).text;
}
