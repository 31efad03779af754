import {
  compileRuleSet,
  type JsonSchema,
  type Problem,
  type RuleOutcome,
  runRuleCases,
} from "@opus/grant-rules";
import { expandTables } from "@opus/grant-rules/patterns";
import jsonLogic, { type RulesLogic } from "json-logic-js";
import { describe, expect, it } from "vitest";
import { type Block, blocks, documents, placeOf } from "./documents.ts";

const pages = ["docs/rules-language.md", "docs/coming-from-json-logic.md", "docs/strict.md"];
const moments = ["submission", "formalCheck"];
const text = { pl: "Tekst.", en: "Text." };

/** A condition that a page shows with answers and what comes of it. */
interface Example {
  readonly require: unknown;
  readonly when?: unknown;
  readonly answers: unknown;
  readonly closed?: boolean;
  readonly gives: string;
  readonly missing?: readonly string[];
}

/** Blocks of one kind of a page, parsed. */
function ofKind<T>(page: string, kind: string) {
  return blocks
    .filter(({ document, language, marks }) => document === page && language === "json" && marks[0] === kind)
    .map((block) => ({ place: placeOf(block), block, value: JSON.parse(block.code) as T }));
}

/** Compiles rules with the form, parameters and register that the page shows. */
function compile(page: string, rules: readonly unknown[]) {
  const [form] = ofKind<JsonSchema>(page, "form");
  if (form === undefined) throw new Error(`${page} shows no form`);
  const data = Object.assign({}, ...ofKind<object>(page, "data").map(({ value }) => value)) as object;
  return compileRuleSet({ form: form.value, rules, moments, ...data });
}

/** A rule around a condition. */
function ruleOf({ require, when }: Pick<Example, "require" | "when">) {
  return {
    id: "shown",
    title: text,
    kind: "eligibility",
    severity: "blocking",
    moments,
    ...(when === undefined ? {} : { when }),
    require,
    basis: ["page"],
    messages: { notMet: text, undetermined: text },
  };
}

function problemsOf(page: string, condition: unknown): readonly Problem[] {
  return compile(page, [ruleOf({ require: condition })]).problems;
}

function ask(page: string, example: Example): RuleOutcome {
  const { ruleSet, problems } = compile(page, [ruleOf(example)]);
  expect(problems).toEqual([]);
  const read = ruleSet?.normalise(example.answers, { closed: example.closed ?? true });
  const [outcome] = read === undefined ? [] : (ruleSet?.evaluate(read.facts, "formalCheck") ?? []);
  if (outcome === undefined) throw new Error("the rule was not asked");
  return outcome;
}

/** Cells of a page's table rows that begin with a piece of JSON in code. */
function rowsOf(page: string): readonly (readonly string[])[] {
  const { text: source = "" } = documents.find(({ path }) => path === page) ?? {};
  return source
    .split("\n")
    .filter((line) => line.startsWith("| `{"))
    .map((line) => line.split(" | ").map((cell) => cell.replace(/^\|?\s*`?|`?\s*\|?$/g, "")));
}

describe.each(pages)("%s", (page) => {
  const known = new Set(["form", "data", "rule", "cases", "example", "refused", "flagship", "table"]);

  it("marks every piece of JSON with what it is, so that all are checked", () => {
    const own = blocks.filter(({ document, language }) => document === page && language === "json");
    const odd = own.filter(({ marks }: Block) => !known.has(marks[0] ?? ""));
    expect(odd.map(placeOf)).toEqual([]);
    expect(own.length).toBeGreaterThan(2);
  });

  it.each(ofKind<Example>(page, "example"))("$place gives what it says", ({ value }) => {
    const outcome = ask(page, value);
    expect(outcome.verdict).toBe(value.gives);
    if (value.missing !== undefined) expect(outcome.missing).toEqual(value.missing);
  });

  it.each(ofKind<unknown>(page, "refused"))("$place is refused with its code alone", ({ block, value }) => {
    expect(problemsOf(page, value).map(({ code }) => code)).toEqual([block.marks[1]]);
  });
});

/** A decision table that the page shows, with what comes of it. */
interface TableExample {
  readonly table: unknown;
  readonly answers?: unknown;
  readonly gives?: string;
  readonly row?: number;
}

describe("docs/rules-language.md", () => {
  const [page = ""] = pages;

  it.each(ofKind<TableExample>(page, "table"))(
    "$place, a table, comes to what it says",
    ({ block, value }) => {
      const [form] = ofKind<JsonSchema>(page, "form");
      const { require: _, ...rule } = ruleOf({ require: undefined });
      const { rules, problems } = expandTables([{ ...rule, table: value.table }], {
        form: form?.value ?? {},
      });
      expect(problems.map(({ code }) => code)).toEqual(block.marks.slice(1));
      if (problems.length > 0) return;
      const { ruleSet } = compile(page, rules);
      const read = ruleSet?.normalise(value.answers, { closed: true });
      const [outcome] = read === undefined ? [] : (ruleSet?.evaluate(read.facts, "formalCheck") ?? []);
      expect([outcome?.verdict, outcome?.args.tableRow?.value]).toEqual([value.gives, value.row]);
    },
  );

  it("has rules without a problem, and cases that pass for each of them", () => {
    const rules = ofKind<unknown>(page, "rule").map(({ value }) => value);
    const { ruleSet, problems } = compile(page, rules);
    expect(problems).toEqual([]);
    const cases = ofKind<{ cases: readonly unknown[] }>(page, "cases").flatMap(({ value }) => value.cases);
    if (ruleSet === undefined) throw new Error("the rules do not compile");
    const report = runRuleCases(ruleSet, { cases });
    expect(report.problems).toEqual([]);
    expect(report.results.filter(({ passed }) => !passed)).toEqual([]);
    expect(report.coverage.filter(({ lacking }) => lacking.length > 0)).toEqual([]);
    expect(rules.length).toBe(report.coverage.length);
  });
});

describe("docs/coming-from-json-logic.md", () => {
  const [, page = ""] = pages;
  const rows = rowsOf(page);
  const kept = rows.filter(([, verdict]) => verdict === "same");
  const changed = rows.filter(([, code = ""]) => /^OGW\d{3}$/.test(code));

  it("has nothing in its tables but rules that stay and rules that change", () => {
    expect(kept.length).toBeGreaterThan(4);
    expect(changed.length).toBeGreaterThan(12);
    expect(kept.length + changed.length).toBe(rows.length);
  });

  it.each(kept)("%s is taken as it is", (plain) => {
    expect(problemsOf(page, JSON.parse(plain))).toEqual([]);
  });

  it.each(changed)("%s is refused with %s, and %s is taken", (plain, code, strict) => {
    expect(problemsOf(page, JSON.parse(plain)).map((problem) => problem.code)).toEqual([code]);
    expect(problemsOf(page, JSON.parse(strict ?? ""))).toEqual([]);
  });
});

describe("docs/strict.md", () => {
  const [, , page = ""] = pages;
  const [flagship] = ofKind<unknown>(page, "flagship");
  const upperBound = {
    and: [{ "<=": [{ var: "amount" }, 5000] }, { "!==": [{ var: "street" }, "Piotrkowska"] }],
  };
  const columns: readonly Readonly<Record<string, unknown>>[] = [
    { street: "Tuwima" },
    { amount: null, street: "Tuwima" },
    { amount: 4000 },
    { street: "Piotrkowska" },
    { amount: 9000 },
    { amount: "4000", street: "Tuwima" },
    {},
  ];
  const { text: source = "" } = documents.find(({ path }) => path === page) ?? {};
  const rowOf = (label: string) => {
    const line = source.split("\n").find((each) => each.startsWith(`| ${label} |`)) ?? "";
    return line
      .split("|")
      .slice(2, -1)
      .map((cell) => cell.replaceAll("*", "").trim());
  };

  it("states in its table what strict gives on every set of answers, and every cell is right", () => {
    const cells = columns.map((answers) => {
      const { ruleSet } = compile(page, [ruleOf({ require: flagship?.value })]);
      if (ruleSet === undefined) throw new Error("the rule does not compile");
      const { facts, problems } = ruleSet.normalise(answers, { closed: true });
      const verdicts = ruleSet.evaluate(facts, "formalCheck").map(({ verdict }) => verdict);
      return [...verdicts, ...problems.map(({ code }) => code)].join(", ");
    });
    expect(rowOf("`strict`")).toEqual(cells);
    const right = rowOf("right");
    expect(cells.filter((_, column) => column !== 5)).toEqual(right.filter((_, column) => column !== 5));
    expect(cells[5]).toBe("undetermined, OGW145");
  });

  it.each([
    ["json-logic-js", flagship?.value],
    ["json-logic-js, `<= 5000` alone", upperBound],
  ])("states what the stock library gives: %s", (label, rule) => {
    const cells = columns.map((answers) => String(jsonLogic.apply(rule as RulesLogic, answers)));
    expect(rowOf(label)).toEqual(cells);
  });
});
