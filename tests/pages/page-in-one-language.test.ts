import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  compileRuleSet as compileWhole,
  type DraftRuleSet,
  type RuleOutcome,
  renderOutcome,
} from "@opus/grant-rules";
import { icuMessages } from "@opus/grant-rules/icu";
import type * as page from "@opus/grant-rules/page";
import { composeFactSchema, moments } from "@opus/grant-workflow/facts";
import { build } from "esbuild";
import { beforeAll, describe, expect, it } from "vitest";
import { pageSources } from "../../.config/page-sources.ts";
import { DOCUMENTED_OPERATORS } from "../../packages/rules/src/operators/documented-operators.ts";
import type { RuleSetInput } from "../../packages/rules/src/rule-set/rule-set-input.ts";
import { SAMPLE_WHOLE } from "../../packages/rules/src/sample/sample-form.ts";
import { repositoryRoot } from "../packaging/installed-packages.ts";

type Page = Pick<typeof page, "compileRuleSet" | "namedCalculations" | "renderOutcome">;

/** The page as it is published, built out of the sources. */
async function pageIn(lang: "pl" | "en"): Promise<Page> {
  const { outputFiles } = await build({
    entryPoints: [join(repositoryRoot, "packages/rules/src/page/index.ts")],
    bundle: true,
    format: "esm",
    target: "es2023",
    write: false,
    plugins: [pageSources(lang)],
  });
  return import(
    `data:text/javascript;base64,${Buffer.from(outputFiles[0]?.contents ?? "").toString("base64")}`
  );
}

const text = (pl: string) => ({ pl, en: pl });
const ruleOf = (require: unknown, id: string) => ({
  id,
  title: text("t"),
  kind: "eligibility",
  severity: "blocking",
  moments: ["submission"],
  require,
  basis: ["reg"],
  messages: { notMet: text("n"), undetermined: text("u") },
});

const withRules = (conditions: readonly unknown[]): RuleSetInput => ({
  ...SAMPLE_WHOLE,
  rules: conditions.map((require, index) => ruleOf(require, `rule-${index}`)),
});

/** Every example of every operator, as a condition and compared: those that are well typed, and those that are not. */
const examples = [...DOCUMENTED_OPERATORS.all()].flatMap((operator) => operator.examples);
const conditions = examples.flatMap(({ expression }) => [expression, { ">=": [expression, 1] }]);
const { sound = [], faulty = [] } = Object.groupBy(conditions, (condition) =>
  compileWhole(withRules([condition])).ruleSet === undefined ? "faulty" : "sound",
);

const programme = JSON.parse(read("programme.json"));
const applications = read("applications.ndjson")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line).answers);
const { parameters, calculations, territories, rules } = programme;
const form = composeFactSchema(programme);
const call = { form, parameters, calculations, territories, rules, moments };

function read(name: string): string {
  return readFileSync(join(repositoryRoot, "examples/programmes/strefa-wielkomiejska", name), "utf8");
}

/** What a rule set answers to answers of its form, with all its reasons and texts. */
function answersOf(ruleSet: DraftRuleSet, render: (outcome: RuleOutcome) => unknown, answers: unknown) {
  const { facts, problems } = ruleSet.normalise(answers, { closed: false });
  const asked = new Set(ruleSet.rules.flatMap((rule) => rule.moments));
  const outcomes = [...asked].flatMap((moment) => ruleSet.evaluate(facts, moment, { level: "trace" }));
  return { problems, outcomes, texts: outcomes.map(render) };
}

/** The same with one language in both texts, as a page has the library's own. */
function inOne(lang: "pl" | "en", value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (_, each) => {
    if (typeof each?.pl === "string" && typeof each.en === "string") return text(each[lang]);
    if (typeof each?.from !== "string") return each;
    // Of what an operand was computed is told by the whole package alone.
    const { op: _op, parts: _parts, more: _more, ...operand } = each;
    return operand;
  });
}

describe.each(["pl", "en"] as const)("the page whose texts are in one language, %s", (lang) => {
  let one: Page;
  beforeAll(async () => {
    one = await pageIn(lang);
  });

  function expectTheSame(input: RuleSetInput, drafts: readonly unknown[]): void {
    const [whole, shaken] = [
      compileWhole(input),
      one.compileRuleSet(input, { messages: icuMessages, calculations: one.namedCalculations }),
    ];
    expect(shaken.problems.map(({ code, pointer }) => [code, pointer])).toEqual(
      whole.problems.map(({ code, pointer }) => [code, pointer]),
    );
    const [theirs, ours] = [whole.ruleSet, shaken.ruleSet];
    expect(ours === undefined).toBe(theirs === undefined);
    if (theirs === undefined || ours === undefined) return;
    for (const draft of drafts)
      expect(
        inOne(
          lang,
          answersOf(ours, (outcome) => one.renderOutcome(ours, outcome, lang), draft),
        ),
      ).toEqual(
        inOne(
          lang,
          answersOf(theirs, (outcome) => renderOutcome(theirs, outcome, lang), draft),
        ),
      );
  }

  it("gives what the whole package gives for every operator", () => {
    expect([sound.length, faulty.length].map((count) => count > 50)).toEqual([true, true]);
    expectTheSame(withRules(faulty), []);
    const drafts = examples.map(({ facts = {} }) => facts);
    expectTheSame(withRules(sound), [
      Object.assign({}, ...drafts),
      Object.assign({}, ...drafts.toReversed()),
      {},
    ]);
  });

  it("gives what the whole package gives for a call and its applications", () => {
    expect(compileWhole(call).ruleSet).toBeDefined();
    expectTheSame(call, [...applications.slice(0, 5), {}, null]);
  });
});
