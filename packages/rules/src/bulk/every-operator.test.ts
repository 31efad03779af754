import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DOCUMENTED_OPERATORS } from "../operators/documented-operators.ts";
import { compileRuleSet } from "../rule-set/compile-rule-set.ts";
import type { CompiledRuleSet } from "../rule-set/compiled-rule-set.ts";
import { RuleSet } from "../rule-set/rule-set.ts";
import { partialAnswers } from "../sample/arbitrary-expression.ts";
import { SAMPLE_WHOLE } from "../sample/sample-form.ts";
import { triName } from "../values/tri.ts";
import { BLOCK } from "./block.ts";

const text = (pl: string) => ({ pl, en: pl });

const ruleOf = (require: unknown) => ({
  title: text("t"),
  kind: "eligibility",
  severity: "blocking",
  moments: ["submission"],
  require,
  basis: ["reg"],
  messages: { notMet: text("n"), undetermined: text("u") },
});

function compile(conditions: readonly unknown[]) {
  const rules = conditions.map((require, index) => ({ ...ruleOf(require), id: `test-${index}` }));
  return compileRuleSet({ ...SAMPLE_WHOLE, rules });
}

/** An expression made into conditions, of which those that are well typed count. */
function conditionsOf(expression: unknown): readonly unknown[] {
  const around = [
    expression,
    { ">=": [expression, 1] },
    { "<": [5, expression] },
    { "!==": [expression, 1] },
    { "<=": [expression, "2026-06-01"] },
    { ">": [{ count: [expression] }, 0] },
    { overlaps: [expression, ["music"]] },
    { in: [expression, ["ngo", "person"]] },
  ];
  return around.filter((condition) => compile([condition]).ruleSet !== undefined);
}

/** Every example of every operator as conditions; the table below says that none is missing. */
const byOperator = [...DOCUMENTED_OPERATORS.all()].map(({ name, examples }) => ({
  name,
  conditions: examples.flatMap(({ expression }) => conditionsOf(expression)),
}));

const addresses = fc.option(
  fc.record({
    locality: fc.constantFrom("Miasto", "Wieś", "Gdzieś", undefined),
    street: fc.constantFrom("Długa", "ul. Krótka", "Krótka 3", "Nieznana", undefined),
    number: fc.constantFrom("1", "2", "9-11", "x", undefined),
  }),
  { nil: undefined },
);

/** Answers with an address and texts, some amounts beyond 32 bits, and nothing at all now and then. */
const answers = fc
  .record({
    known: partialAnswers,
    address: addresses,
    description: fc.constantFrom("", "Łódź", "tekst", undefined),
    share: fc.constantFrom(0, 12.5, 100, undefined),
    sentAt: fc.constantFrom("2026-03-01T14:59:59Z", "2026-03-01T15:00:00Z", undefined),
    large: fc.constantFrom(undefined, undefined, undefined, "90071992547409.91", "21474836.48"),
  })
  .map(({ known, large, ...more }) => ({
    ...known,
    ...more,
    ...(large === undefined ? {} : { amount: large }),
  }));

/** Compares verdicts and the result of every atom outside lists with those of asking one by one. */
function compare(rules: CompiledRuleSet, rows: readonly unknown[]): number {
  const facts = rows.map((row, index) => rules.normalise(row, { closed: index % 2 === 0 }).facts);
  const bulk = rules.evaluateBulk(rules.columns(facts), "submission");
  const edition = RuleSet.editionOf(rules, undefined);
  let compared = 0;
  for (const [row, each] of facts.entries()) {
    const verdicts = rules.verdicts(each, "submission");
    expect(bulk.map((rule) => rule.verdictAt(row))).toEqual(verdicts);
    for (const [index, { rule }] of edition.at("submission").entries()) {
      edition.explore(each.slots as never, (explainer) => {
        for (const [atom, node] of rule.rootAtoms.entries()) {
          compared += 1;
          const single = triName(explainer.tri(node));
          const inBulk = bulk[index]?.atomAt(row, atom);
          if (inBulk !== single) {
            expect({ rule: rule.document.body, row: rows[row], atom, is: inBulk }).toEqual(single);
          }
        }
      });
    }
  }
  return compared;
}

describe("the bulk path, operator by operator", () => {
  it("is asked about every operator of the language", () => {
    const unasked = byOperator.filter(({ conditions }) => conditions.length === 0).map(({ name }) => name);
    expect(unasked).toEqual([]);
  });

  it("gives the verdict and the atom results of asking one by one, for every example of every operator", () => {
    const compiled = compile(byOperator.flatMap(({ conditions }) => conditions));
    expect(compiled.problems).toEqual([]);
    const rules = compiled.ruleSet as CompiledRuleSet;
    let compared = 0;
    fc.assert(
      fc.property(fc.array(answers, { minLength: 1, maxLength: 12 }), (rows) => {
        compared += compare(rules, rows);
      }),
      { numRuns: 60 },
    );
    expect(compared).toBeGreaterThan(50_000);
  });

  it.each([
    { amounts: ["10.00", "100.00", "1000.00"], which: "whose whole is never zero" },
    { amounts: ["0.00", "10.00", "-10.00"], which: "whose whole may be zero or less" },
  ])("agrees on the ends of comparisons and on shares $which", ({ amounts }) => {
    const [amount, ownPart, ownMoney] = [{ var: "amount" }, { var: "ownPart" }, { var: "ownMoney" }];
    const whole = { share: [amount, ownPart] };
    const pairs = [
      [amount, ownPart],
      [amount, ownMoney],
      [whole, 10],
      [10, whole],
      [{ share: [ownMoney, ownPart] }, 100],
      [{ "/": [ownPart, { var: "people" }] }, ownMoney],
      [{ "-": [amount] }, ownPart],
      [{ "-": [amount, ownMoney] }, { if: [{ var: "agreed" }, ownPart, 10] }],
    ];
    const given = (condition: unknown) => ({ or: [{ absent: [ownMoney] }, condition] });
    const conditions = ["<", "<=", ">", ">="].flatMap((op) => [
      ...pairs.map((pair) => given({ [op]: pair })),
      given({ [op]: [amount, ownPart, ownMoney] }),
    ]);
    const compiled = compile(conditions);
    expect(compiled.problems).toEqual([]);
    const rows = [undefined, ...amounts].flatMap((own) =>
      [undefined, "-5.00", "0.00", "1.00", "10.00", "100.00", "9.99", "10.01"].flatMap((part) =>
        [undefined, null, "10.00", "1.00"].flatMap((money, index) => {
          const row = { amount: part, ownPart: own, ownMoney: money, people: index, agreed: index === 2 };
          return [row, row];
        }),
      ),
    );
    expect(compare(compiled.ruleSet as CompiledRuleSet, rows)).toBeGreaterThan(10_000);
  });

  it("gives an operator that takes a list whole everything that its items hold", () => {
    const { ruleSet, problems } = compileRuleSet({
      ...SAMPLE_WHOLE,
      profile: "json-logic-js",
      rules: [
        { some: [{ var: "items" }, { ">": [{ var: "cost" }, 10_000] }] },
        {
          all: [{ var: "items" }, { or: [{ "===": [{ var: "note" }, null] }, { "!!": [{ var: "units" }] }] }],
        },
        { in: ["art", { var: "fields" }] },
      ].map((require, index) => ({ ...ruleOf(require), id: `hosted-${index}` })),
    });
    expect(problems).toEqual([]);
    let compared = 0;
    fc.assert(
      fc.property(fc.array(answers, { minLength: 1, maxLength: 8 }), (rows) => {
        compared += compare(ruleSet as CompiledRuleSet, rows);
      }),
    );
    expect(compared).toBeGreaterThan(500);
  });

  it("keeps rows, items and their places apart across blocks", () => {
    const cost = { var: "@.cost" };
    const items = { var: "items" };
    const compiled = compile([
      { all: [items, { "<=": [cost, 300] }, { empty: false }] },
      { some: [items, { and: [{ absent: [{ var: "@.note" }] }, { ">": [cost, 100] }] }] },
      { none: [items, { ">": [cost, { var: "$.amount" }] }] },
      { "<=": [{ sumOf: [items, cost] }, { var: "amount" }] },
      { ">=": [{ count: [items, { ">": [cost, 50] }] }, 2] },
      { inTerritory: [{ var: "address" }, "centre"] },
      { "===": [{ var: "description" }, "tekst 7"] },
      { "<=": [{ "*": [{ var: "ownPart" }, 3] }, { "+": [{ var: "amount" }, 10] }] },
      { "<=": [{ var: "ownPart" }, { var: "amount" }] },
      { "<": [{ var: "amount" }, { var: "ownPart" }] },
      { ">=": [{ share: [{ var: "ownPart" }, { var: "amount" }] }, 40] },
      { "<": [{ share: [{ var: "ownPart" }, { var: "amount" }] }, 60] },
    ]);
    expect(compiled.problems).toEqual([]);
    // No whole number of fours: kernels go four rows at a time.
    const rows = Array.from({ length: BLOCK + 501 }, (_, row) => ({
      ...(row % 11 === 0 ? {} : { amount: `${1 + ((row * 37) % 700)}.00` }),
      ...(row % 23 === 3 || row === BLOCK + 500 ? {} : { ownPart: `${row % 300}.50` }),
      description: `tekst ${row % 600}`,
      ...(row % 13 === 0
        ? {}
        : { address: { locality: "Miasto", street: row % 2 ? "Krótka" : "Długa", number: `${row % 40}` } }),
      ...(row % 17 === 0
        ? {}
        : {
            items: Array.from({ length: (row * 7) % 4 }, (_, item) => ({
              ...((row + item) % 19 === 0 ? {} : { cost: `${(row * 13 + item * 101) % 400}.00` }),
              ...(item % 2 === 0 ? { note: "x" } : {}),
            })),
          }),
    }));
    expect(compare(compiled.ruleSet as CompiledRuleSet, rows)).toBeGreaterThan(20_000);
  });
});
