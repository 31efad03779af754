import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mutantLimits } from "../limits/index.ts";
import { DOCUMENTED_OPERATORS } from "../operators/documented-operators.ts";
import { compileRuleSet } from "../rule-set/compile-rule-set.ts";
import type { CompiledRuleSet } from "../rule-set/compiled-rule-set.ts";
import { RuleSet } from "../rule-set/rule-set.ts";
import type { RuleSetInput } from "../rule-set/rule-set-input.ts";
import { arbitraryCondition } from "../sample/arbitrary-expression.ts";
import { SAMPLE_INPUT } from "../sample/sample-form.ts";
import { planMutants } from "./plan-mutants.ts";
import { runRuleMutants } from "./run-rule-mutants.ts";

const text = (pl: string) => ({ pl, en: pl });
const rule = (id: string, more: object) => ({
  id,
  title: text(id),
  kind: "eligibility",
  severity: "blocking",
  moments: ["submission"],
  basis: ["reg"],
  messages: { notMet: text("n"), undetermined: text("u") },
  ...more,
});

function rulesOf(rules: readonly object[], more: Partial<RuleSetInput> = {}): CompiledRuleSet {
  const { ruleSet, problems } = compileRuleSet({ ...SAMPLE_INPUT, parameters: {}, ...more, rules });
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  return ruleSet as CompiledRuleSet;
}

type Written = readonly [rule: string, facts: unknown, expect: string | object];
const casesOf = (...list: readonly Written[]) =>
  list.map(([id, facts, wanted], index) => ({
    name: `case ${index}`,
    rule: id,
    facts,
    expect: typeof wanted === "string" ? { verdict: wanted } : wanted,
  }));

const cap = rulesOf([rule("cap", { require: { "<=": [{ var: "amount" }, 5000] } })]);
const changes = (ruleSet: CompiledRuleSet, cases: unknown = []) =>
  runRuleMutants(ruleSet, { cases }).mutants.map(({ change }) => change);

describe("mutants of rules", () => {
  it("change one thing at a time, by the smallest step that its type knows", () => {
    expect(changes(cap).filter((change) => !change.includes("/var:"))).toEqual([
      "require: <= → <",
      "require: <= → >",
      "require/<=/1: 5000 → 5000.01",
      "require/<=/1: 5000 → 4999.99",
    ]);
  });

  it("survive where no case notices them, and only there", () => {
    const far = casesOf(["cap", { amount: "100.00" }, "met"], ["cap", { amount: "9000.00" }, "notMet"]);
    const edge = casesOf(["cap", { amount: "5000.00" }, "met"], ["cap", { amount: "5000.01" }, "notMet"]);
    const left = (cases: unknown) => runRuleMutants(cap, { cases }).survivors.map(({ change }) => change);
    expect(left(far)).toEqual([
      "require: <= → <",
      "require/<=/1: 5000 → 5000.01",
      "require/<=/1: 5000 → 4999.99",
    ]);
    expect(left(edge)).toEqual([]);
    expect(left([])).toHaveLength(changes(cap).length);
  });

  it("are not made where types do not allow them, nor where points are cut to the same", () => {
    const { severity: _, ...points } = rule("points", {
      kind: "scoring",
      points: { max: 5 },
      score: { if: [{ var: "agreed" }, 5, 0] },
      messages: { undetermined: text("u") },
    });
    expect(changes(rulesOf([points])).filter((change) => /^score\/if\/[12]/.test(change))).toEqual([
      "score/if/1: 5 → 4",
      "score/if/2: 0 → 1",
    ]);
  });

  it("change calculations, their rounding, and the values of parameters, noticed by cases of rules that use them", () => {
    const ruleSet = rulesOf([rule("own", { require: { ">=": [{ var: "amount" }, { calc: "needed" }] } })], {
      parameters: { share: { type: "percent", values: [{ from: "2020-01-01", value: 10 }] } },
      calculations: {
        needed: {
          type: "money",
          title: text("needed"),
          is: { pctOf: [{ param: "share" }, { var: "ownPart" }, "exact"] },
          round: { to: "0.01", mode: "up" },
        },
      },
    });
    const cases = casesOf(
      ["own", { amount: "10.01", ownPart: "100.01" }, { verdict: "met", calculations: { needed: "10.01" } }],
      ["own", { amount: "10.00", ownPart: "100.01" }, "notMet"],
    );
    const { mutants, survivors } = runRuleMutants(ruleSet, { cases });
    const noticed = mutants.filter(
      (mutant) => !survivors.some(({ change, id }) => change === mutant.change && id === mutant.id),
    );
    const told = noticed.map(({ of, id, change }) => `${of} ${id} ${change}`);
    expect(told).toContain("calculation needed round/mode: up → down");
    expect(told).toContain("calculation needed round/to: 0.01 → 0.1");
    expect(told).toContain("parameter share 2020-01-01 value: 10 → 10.01");
    expect(told).toContain("parameter share 2020-01-01 value: 10 → 9.99");
    expect(survivors).toEqual([]);
    const unused = casesOf(["own", {}, "undetermined"]);
    expect(runRuleMutants(ruleSet, { cases: unused }).survivors.length).toBeGreaterThan(5);
  });

  it("change no parameter that neither a rule nor a calculation names, which no case could notice", () => {
    const ruleSet = rulesOf([rule("cap", { require: { "<=": [{ var: "amount" }, { param: "most" }] } })], {
      parameters: {
        most: { type: "money", values: [{ from: "2020-01-01", value: "5000.00" }] },
        ofSettings: { type: "money", values: [{ from: "2020-01-01", value: "7.00" }] },
      },
    });
    const changed = runRuleMutants(ruleSet, { cases: [] }).mutants.filter(
      (mutant) => mutant.of === "parameter",
    );
    expect([...new Set(changed.map(({ id }) => id))]).toEqual(["most"]);
  });

  it("of one rule are tried alone when it is named", () => {
    const two = rulesOf([
      rule("cap", { require: { "<=": [{ var: "amount" }, 5000] } }),
      rule("consent", { require: { var: "agreed" } }),
    ]);
    const { mutants } = runRuleMutants(two, { cases: [] }, { rule: "consent" });
    expect([...new Set(mutants.map(({ id }) => id))]).toEqual(["consent"]);
  });

  it("are the version's that a case picks by its day", () => {
    const dated = rulesOf([
      rule("cap", {
        require: { "<=": [{ var: "amount" }, 5000] },
        effective: { to: "2026-01-01", by: "submission" },
      }),
      rule("cap", {
        require: { "<=": [{ var: "amount" }, 6000] },
        effective: { from: "2026-01-01", by: "submission" },
      }),
    ]);
    const cases = casesOf(
      ["cap", { amount: "6000.00" }, "met"],
      ["cap", { amount: "6000.01" }, "notMet"],
    ).map((written) => ({ ...written, on: "2026-05-01" }));
    const { mutants, survivors } = runRuleMutants(dated, { cases });
    const versions = (list: readonly { readonly at: string }[]) => [
      ...new Set(list.map(({ at }) => at.split("/")[2])),
    ];
    expect([versions(mutants), versions(survivors)]).toEqual([["0", "1"], ["0"]]);
  });

  it("are not tried on cases that fail", () => {
    const { mutants, problems } = runRuleMutants(cap, {
      cases: casesOf(["cap", { amount: "1.00" }, "notMet"]),
    });
    expect([mutants, problems.map(({ code }) => code)]).toEqual([[], ["OGW668"]]);
  });

  it("are not tried where there are too many", () => {
    const wide = { and: Array.from({ length: 60 }, () => ({ "<=": [{ var: "amount" }, 5000] })) };
    const many = Array.from({ length: Math.ceil(mutantLimits.mutants.max / 300) }, (_, index) =>
      rule(`wide-${index}`, { require: wide }),
    );
    const { mutants, problems } = runRuleMutants(rulesOf(many), { cases: [] });
    expect([mutants, problems.map(({ code }) => code)]).toEqual([[], ["OGW667"]]);
  });
});

describe("reasons of survivors", () => {
  const cases = casesOf(["cap", { amount: "5000.01" }, "notMet"], ["cap", { amount: "4999.00" }, "met"]);
  const change = "require/<=/1: 5000 → 4999.99";
  const run = (mutants: unknown) => runRuleMutants(cap, { cases, mutants });

  it("stand with the survivor that they name", () => {
    const { survivors, problems } = run([{ rule: "cap", change, reason: "nobody asks for that" }]);
    expect(problems).toEqual([]);
    expect(survivors.find((each) => each.change === change)?.reason).toBe("nobody asks for that");
  });

  it.each([
    [
      "of a change that a case notices",
      { rule: "cap", change: "require: <= → >", reason: "r" },
      "OGW665",
      "/mutants/0",
    ],
    [
      "of a change that there is not",
      { rule: "cap", change: "require: <= → =", reason: "r" },
      "OGW665",
      "/mutants/0",
    ],
    ["without words", { rule: "cap", change, reason: " " }, "OGW669", "/mutants/0"],
    ["of nothing", { change, reason: "r" }, "OGW669", "/mutants/0"],
    ["of two things", { rule: "cap", parameter: "cap", change, reason: "r" }, "OGW669", "/mutants/0"],
    ["with an unknown key", { rule: "cap", change, reason: "r", why: "r" }, "OGW669", "/mutants/0/why"],
    ["that is no object", "cap", "OGW669", "/mutants/0"],
  ])("%s is a fault", (_, reason, code, pointer) => {
    expect(run([reason]).problems.map((problem) => [problem.code, problem.pointer])).toEqual([
      [code, pointer],
    ]);
  });

  it("given twice, or not in a list, are faults", () => {
    const once = { rule: "cap", change, reason: "r" };
    expect(run([once, once]).problems.map(({ pointer }) => pointer)).toEqual(["/mutants/1"]);
    expect(run({}).problems.map(({ pointer }) => pointer)).toEqual(["/mutants"]);
  });
});

describe("every mutant", () => {
  const differs = (ruleSet: CompiledRuleSet) => {
    const { rules } = RuleSet.partsOf(ruleSet);
    const original = JSON.stringify([rules[0]?.document.when, rules[0]?.document.body]);
    for (const { ways } of planMutants(RuleSet.partsOf(ruleSet))) {
      for (const { make, mutant } of ways) {
        const changed = make();
        if (changed === undefined || mutant.of !== "rule") continue;
        const [document] = RuleSet.partsOf(changed).rules.map((each) => each.document);
        expect(JSON.stringify([document?.when, document?.body])).not.toBe(original);
      }
    }
  };

  it.each([...DOCUMENTED_OPERATORS.all()].map((operator) => [operator.name, operator] as const))(
    "of an example of %s is written otherwise than the example",
    (_, operator) => {
      for (const { expression } of operator.examples) {
        const isTest = compileRuleSet({ ...SAMPLE_INPUT, rules: [rule("one", { require: expression })] });
        const require = isTest.ruleSet === undefined ? { "===": [expression, expression] } : expression;
        const { ruleSet } = compileRuleSet({ ...SAMPLE_INPUT, rules: [rule("one", { require })] });
        if (ruleSet !== undefined) differs(ruleSet);
      }
    },
  );

  it("of any condition is written otherwise, told once, and the same each time", () => {
    fc.assert(
      fc.property(arbitraryCondition, (require) => {
        const { ruleSet } = compileRuleSet({ ...SAMPLE_INPUT, rules: [rule("one", { require })] });
        if (ruleSet === undefined) return;
        differs(ruleSet);
        const told = changes(ruleSet);
        expect(new Set(told).size).toBe(told.length);
        expect(changes(ruleSet)).toEqual(told);
      }),
      { numRuns: 12 },
    );
  });
});
