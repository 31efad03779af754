import fc from "fast-check";
import jsonLogic from "json-logic-js";
import { describe, expect, it } from "vitest";
import { jsonLogicReads } from "../profiles/guard/json-logic-reads.ts";
import { compileRuleSet } from "../rule-set/compile-rule-set.ts";
import type { CompiledRuleSet } from "../rule-set/compiled-rule-set.ts";
import type { RuleProfile } from "../rule-set/rule-set-input.ts";
import { completed, fullAnswers, partialAnswers } from "../sample/arbitrary-expression.ts";
import { SAMPLE_INPUT } from "../sample/sample-form.ts";

const text = (pl: string) => ({ pl, en: pl });
const rule = (require: unknown, more: Record<string, unknown> = {}) => ({
  id: "hosted",
  title: text("t"),
  kind: "eligibility",
  severity: "blocking",
  moments: ["submission"],
  require,
  basis: ["reg"],
  messages: { notMet: text("n"), undetermined: text("u") },
  ...more,
});

const compile = (profile: RuleProfile, require: unknown, more: Record<string, unknown> = {}) =>
  compileRuleSet({ ...SAMPLE_INPUT, profile, rules: [rule(require, more)] });

function ruleSetOf(profile: RuleProfile, require: unknown, more = {}): CompiledRuleSet {
  const { ruleSet, problems } = compile(profile, require, more);
  expect(problems).toEqual([]);
  return ruleSet as CompiledRuleSet;
}

function ask(rules: CompiledRuleSet, answers: unknown, closed = false) {
  const [outcome] = rules.evaluate(rules.normalise(answers, { closed }).facts, "submission");
  return { verdict: outcome?.verdict, missing: outcome?.missing };
}

const paths = fc.constantFrom(
  "amount",
  "ownPart",
  "ownMoney",
  "kind",
  "people",
  "agreed",
  "start",
  "fields",
  "items",
);
const leaf: fc.Arbitrary<unknown> = fc.oneof(
  fc
    .tuple(
      fc.constantFrom("<", "<=", ">", ">=", "==", "!=", "===", "!=="),
      paths,
      fc.constantFrom(0, 1, 5000, "ngo", null, true),
    )
    .map(([op, path, value]) => ({ [op]: [{ var: path }, value] })),
  fc.tuple(paths, paths).map(([one, two]) => ({ "<": [{ var: one }, { "+": [{ var: two }, 1] }] })),
  paths.map((path) => ({ "!!": [{ var: path }] })),
  fc.array(paths, { minLength: 1 }).map((keys) => ({ "==": [{ missing: keys }, ""] })),
  fc.tuple(fc.constantFrom("some", "all", "none"), fc.constantFrom(0, 10_000)).map(([op, cost]) => ({
    [op]: [{ var: "items" }, { ">": [{ var: "cost" }, cost] }],
  })),
  fc.constant({
    ">": [
      { reduce: [{ var: "items" }, { "+": [{ var: "accumulator" }, { var: "current.cost" }] }, 0] },
      20_000,
    ],
  }),
  fc.constant({ in: ["art", { var: "fields" }] }),
  fc.constant({ ">": [{ var: ["people", 3] }, 2] }),
  fc.constant({ "==": [{ var: "items.0.cost" }, null] }),
);
const plain: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 3 },
    leaf,
    fc
      .tuple(fc.constantFrom("and", "or"), fc.array(tie("any"), { minLength: 1, maxLength: 3 }))
      .map(([op, parts]) => ({ [op]: parts })),
    tie("any").map((part) => ({ "!": [part] })),
    fc.tuple(tie("any"), tie("any"), tie("any")).map((parts) => ({ if: parts })),
  ),
})).any;

/** What the stock library sees of full answers: money in grosze, and nothing where the answer is null. */
function stockData(answers: Record<string, unknown>): unknown {
  const money = new Set(["amount", "ownPart", "ownMoney", "cost"]);
  return JSON.parse(JSON.stringify(answers), (key, value) =>
    value === null ? undefined : money.has(key) ? Math.round(Number(value) * 100) : value,
  );
}

describe("the profile json-logic-js", () => {
  it("gives the stock library's answers on full facts", () => {
    const seen = { met: 0, notMet: 0 };
    fc.assert(
      fc.property(plain, fullAnswers, (written, answers) => {
        const { verdict } = ask(ruleSetOf("json-logic-js", written), answers);
        const stock = jsonLogic.apply(written as Parameters<typeof jsonLogic.apply>[0], stockData(answers));
        expect(verdict).toBe(stock === true ? "met" : stock === false ? "notMet" : "error");
        if (verdict === "met" || verdict === "notMet") seen[verdict] += 1;
      }),
      { numRuns: 1_000 },
    );
    expect(Math.min(seen.met, seen.notMet)).toBeGreaterThan(200);
  });

  it("never turns an unknown fact into a definite answer", () => {
    const seen = { definite: 0, undetermined: 0 };
    fc.assert(
      fc.property(
        plain,
        partialAnswers,
        fc.array(fullAnswers, { minLength: 4, maxLength: 4 }),
        (written, partial, fulls) => {
          const rules = ruleSetOf("json-logic-js", written);
          const { verdict, missing } = ask(rules, partial);
          seen[verdict === "undetermined" ? "undetermined" : "definite"] += 1;
          if (verdict === "undetermined") expect(missing?.length).toBeGreaterThan(0);
          else if (verdict !== "error")
            for (const full of fulls) expect(ask(rules, completed(partial, full)).verdict).toBe(verdict);
        },
      ),
      { numRuns: 1_000 },
    );
    expect(Math.min(seen.definite, seen.undetermined)).toBeGreaterThan(100);
  });

  it("lets no missing amount pass a cap, which the stock library does", () => {
    const rules = ruleSetOf("json-logic-js", { "<=": [{ var: "amount" }, 500_000] });
    expect(jsonLogic.apply({ "<=": [{ var: "amount" }, 500_000] }, {})).toBe(true);
    expect(ask(rules, {})).toEqual({ verdict: "undetermined", missing: ["amount"] });
    expect(ask(rules, { amount: "5000.00" }).verdict).toBe("met");
    expect(ask(rules, { amount: "5000.01" }).verdict).toBe("notMet");
  });

  it("asks for what is unknown inside lists, and for the whole form when a path is computed", () => {
    const some = ruleSetOf("json-logic-js", { some: [{ var: "items" }, { ">": [{ var: "cost" }, 100] }] });
    expect(ask(some, { items: [{ cost: "2.00", note: null, units: null }, {}] })).toEqual({
      verdict: "undetermined",
      missing: ["items[1].cost", "items[1].note", "items[1].units"],
    });
    const computed = ruleSetOf("json-logic-js", { "==": [{ var: { var: "kind" } }, 1] });
    expect(ask(computed, { kind: "ngo" }).missing).toContain("amount");
  });

  it("refuses unknown operators and fields at their place, and takes an answer that is no yes or no as an error", () => {
    const found = (require: unknown) =>
      compile("json-logic-js", require).problems.map(({ code, pointer, remedy }) => [
        code,
        pointer,
        remedy.en,
      ]);
    expect(found({ and: [{ ands: [1] }] })).toEqual([
      ["OGW148", "/rules/0/require/and/0", "Did you mean “and”?"],
    ]);
    expect(found({ "<": [{ var: "amuont" }, 1] })).toEqual([
      ["OGW124", "/rules/0/require", 'Did you mean "amount"?'],
    ]);
    expect(ask(ruleSetOf("json-logic-js", { var: "kind" }), { kind: "ngo" }).verdict).toBe("error");
    const { problems, ruleSet } = compile("json-logic-js", {
      if: [{ var: "agreed" }, { a: 1, b: 2 }, false],
    });
    expect(problems.map(({ code, severity, pointer }) => [code, severity, pointer])).toEqual([
      ["OGW437", "warning", "/rules/0/require/if/1"],
    ]);
    expect(ruleSet).toBeDefined();
  });

  it("gives conditions only; points are written in strict, by naming the language", () => {
    const scoring = { kind: "scoring", points: { max: 5 }, score: { if: [{ var: "agreed" }, 5, 0] } };
    const { severity: _, require: __, ...common } = rule(true);
    const messages = { undetermined: text("u") };
    const compileScore = (more: object) =>
      compileRuleSet({
        ...SAMPLE_INPUT,
        profile: "json-logic-js",
        rules: [{ ...common, ...scoring, messages, ...more }],
      });
    expect(compileScore({}).problems.map(({ code, pointer }) => [code, pointer])).toEqual([
      ["OGW126", "/rules/0/score"],
    ]);
    expect(compileScore({ language: "json-logic" }).problems).toEqual([]);
  });
});

describe("the profile certlogic", () => {
  it("runs CertLogic on known facts, grosze being whole numbers", () => {
    const rules = ruleSetOf("certlogic", {
      and: [{ in: [{ var: "kind" }, ["ngo", "group"]] }, { "<=": [150_000, { var: "amount" }, 500_000] }],
    });
    expect(ask(rules, { kind: "ngo", amount: "4000.50" }).verdict).toBe("met");
    expect(ask(rules, { kind: "ngo", amount: "5000.01" }).verdict).toBe("notMet");
    expect(ask(rules, { kind: "person", amount: "4000.00" }).verdict).toBe("notMet");
    expect(ask(rules, { kind: "ngo" })).toEqual({ verdict: "undetermined", missing: ["amount"] });
  });

  it("decides on what is left when every value of a closed list agrees", () => {
    const rules = ruleSetOf("certlogic", { in: [{ var: "kind" }, ["ngo", "group", "person"]] });
    expect(ask(rules, {}).verdict).toBe("met");
  });

  it("refuses what CertLogic does not allow", () => {
    expect(
      compile("certlogic", { or: [{ var: "agreed" }] }).problems.map(({ code, pointer }) => [code, pointer]),
    ).toEqual([["OGW148", "/rules/0/require"]]);
  });
});

describe("a rule set", () => {
  it("has its profile in its hash, and lets a rule name another language", () => {
    const require = { "<=": [{ var: "people" }, 5] };
    const [strict, js] = [ruleSetOf("strict", require), ruleSetOf("json-logic-js", require)];
    expect(strict.hash).not.toBe(js.hash);
    const mixed = ruleSetOf("json-logic-js", { "<=": [{ var: "amount" }, 5000] }, { language: "json-logic" });
    expect(ask(mixed, { amount: "5000.00" }).verdict).toBe("met");
    expect(compile("cerlogic" as RuleProfile, require).problems.map(({ code }) => code)).toEqual(["OGW148"]);
  });

  it("does not take a guard in another language for a proof, but asks nothing that is absent", () => {
    const guarded = ruleSetOf(
      "json-logic-js",
      { ">": [{ var: "ownMoney" }, 0] },
      { when: { known: [{ var: "ownMoney" }] }, language: "json-logic" },
    );
    expect(ask(guarded, {}, true).verdict).toBe("notApplicable");
    const foreign = ruleSetOf(
      "json-logic-js",
      { ">": [{ var: "ownMoney" }, 0] },
      { when: { "!=": [{ var: "ownMoney" }, null] } },
    );
    expect(ask(foreign, {}, true).verdict).toBe("notApplicable");
    expect(ask(foreign, {}).verdict).toBe("undetermined");
    expect(ask(foreign, { ownMoney: "1.00" }).verdict).toBe("met");
  });
});

describe("reads of plain JSON-logic", () => {
  it.each([
    [{ "<": [{ var: "a.b" }, { var: ["c", { var: "d" }] }] }, ["a.b", "c", "d"]],
    [{ some: [{ var: "list" }, { ">": [{ var: "inner" }, 1] }] }, ["list"]],
    [{ reduce: [{ var: "list" }, { "+": [{ var: "current" }, 1] }, { var: "start" }] }, ["list", "start"]],
    [{ missing: ["a", ["b"]] }, ["a", "b"]],
    [{ missing_some: [1, ["a", "b"]] }, ["a", "b"]],
    [{ var: { cat: ["a", { var: "b" }] } }, ["", "b"]],
    [{ missing: { var: "keys" } }, ["", "keys"]],
    [{ map: [{ filter: [{ var: "l" }, { var: "x" }] }, { var: { var: "y" } }] }, ["l"]],
    [{ a: { var: "b" }, c: { var: "d" } }, []],
    [{ unknown: [{ var: "e" }] }, ["e"]],
    [{ var: 0 }, ["0"]],
    [{ var: [] }, [""]],
  ])("of %o are %o", (expression, reads) => {
    expect(jsonLogicReads(expression)).toEqual(reads);
  });
});
