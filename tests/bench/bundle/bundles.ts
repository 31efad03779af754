import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as money from "@opus/grant-rules/money";
import { repositoryRoot } from "../../packaging/installed-packages.ts";

/** What a page imports, and the most that it may weigh. */
export interface Bundle {
  readonly name: string;
  /** The page's own code. */
  readonly code: string;
  /** Most bytes, minified and gzipped; none where the size is only told. */
  readonly bar?: number;
}

/** A page that holds on to names of entries, so that no bundler leaves them out. */
function page(imports: Readonly<Record<string, readonly string[]>>): string {
  const lines = Object.entries(imports).map(
    ([from, names]) => `import { ${names.join(", ")} } from "${from}";`,
  );
  const names = Object.values(imports).flat();
  return [...lines, `globalThis.page = [${names.join(", ")}];`].join("\n");
}

const RULES = "@opus/grant-rules";
const CORE = "@opus/grant-workflow";
const KB = 1_000;
const facts = { [`${CORE}/facts`]: ["composeFactSchema", "moments"] };
const parsing = { ...facts, [`${RULES}/icu`]: ["icuMessages"] };
const asking = ["compileRuleSet", "renderOutcome"];
const compiled = [...asking, "compiledMessages"];
const constants = ["roles", "moments", "relationKinds", "valueClasses", "FUNNEL_STEPS"];

/** Pages with a bar: a draft checked with the form, the facts of the call, the rules and their texts; single helpers. */
export const barred: readonly Bundle[] = [
  { name: "a draft checked", code: page({ [`${RULES}/page`]: asking, ...parsing }), bar: 73 * KB },
  { name: "with compiled messages", code: page({ [`${RULES}/page`]: compiled, ...facts }), bar: 65 * KB },
  {
    name: "a draft checked, in Polish",
    code: page({ [`${RULES}/page-pl`]: asking, ...parsing }),
    bar: 65 * KB,
  },
  {
    name: "with compiled messages",
    code: page({ [`${RULES}/page-pl`]: compiled, ...facts }),
    bar: 55 * KB,
  },
  {
    name: "a draft checked, in English",
    code: page({ [`${RULES}/page-en`]: asking, ...parsing }),
    bar: 65 * KB,
  },
  { name: "with compiled messages", code: page({ [`${RULES}/page-en`]: compiled, ...facts }), bar: 55 * KB },
  {
    name: "money read, added, shared, printed",
    code: page({
      [`${RULES}/money`]: ["parseMoney", "sumMoney", "percentOf", "formatMoney"],
    }),
    bar: 3 * KB,
  },
  { name: "all of money", code: page({ [`${RULES}/money`]: Object.keys(money) }), bar: 3 * KB },
  { name: "the facts that a programme adds", code: page(facts), bar: 2 * KB },
  ...constants.map((name) => ({ name: `${name} of the core`, code: page({ [CORE]: [name] }), bar: 5 * KB })),
];

interface Manifest {
  readonly name: string;
  readonly exports: Readonly<Record<string, string | object>>;
}

/** Every entry of the packages that run in pages, whole. */
export function wholeEntries(): readonly Bundle[] {
  return readdirSync(join(repositoryRoot, "packages"))
    .filter((folder) => folder === "rules" || folder === "core")
    .map((folder) => {
      const text = readFileSync(join(repositoryRoot, "packages", folder, "package.json"), "utf8");
      return JSON.parse(text) as Manifest;
    })
    .flatMap(({ name, exports }) =>
      Object.entries(exports)
        // Files of data, and what a host's own files have in common, are in no page.
        .filter(([, target]) => typeof target !== "string" && "@opus/source" in target)
        .map(([subpath]) => name + subpath.slice(1)),
    )
    .map((entry) => ({ name: entry, code: `export * from "${entry}";` }));
}
