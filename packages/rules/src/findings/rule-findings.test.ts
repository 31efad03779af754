import { describe, expect, it } from "vitest";
import { compileRuleSet } from "../rule-set/compile-rule-set.ts";
import type { CompiledRuleSet } from "../rule-set/compiled-rule-set.ts";
import { leastThatPasses, ruleFindings } from "./rule-findings.ts";

const form = {
  type: "object",
  required: ["kind", "age", "amount", "agreed", "starts", "ends"],
  properties: {
    kind: { type: "string", enum: ["ngo", "group"] },
    open: { type: "string", enum: ["a", "b"], "x-open": true },
    age: { type: "integer", minimum: 0, maximum: 120 },
    amount: { type: "string", format: "money" },
    own: { type: "string", format: "money" },
    agreed: { type: "boolean" },
    starts: { type: "string", format: "date" },
    ends: { type: "string", format: "date" },
    items: {
      type: "array",
      maxItems: 5,
      items: { type: "object", required: ["cost"], properties: { cost: { type: "integer", maximum: 9 } } },
    },
  },
} as const;

const consequences = {
  check: {
    notMet: ["reject", "warn"],
    undetermined: ["warn"],
    amounts: [],
    usual: {
      blocking: { notMet: "reject", undetermined: "warn" },
      curable: { notMet: "reject", undetermined: "warn" },
      advisory: { notMet: "warn", undetermined: "warn" },
    },
  },
} as const;

const shuttingOut = { moment: "check", does: ["reject"] };

type Written = Readonly<Record<string, unknown>>;

function rulesOf(written: readonly Written[], parameters?: unknown): CompiledRuleSet {
  const rules = written.map((one, index) => ({
    id: `rule-${index}`,
    title: { pl: "Reguła", en: "Rule" },
    kind: "eligibility",
    severity: "blocking",
    moments: ["check"],
    basis: ["regulations"],
    messages: { notMet: { pl: "Nie.", en: "No." }, undetermined: { pl: "Nie wiadomo.", en: "Unknown." } },
    ...one,
  }));
  const input = { form, rules, moments: ["check"], consequences };
  const { ruleSet, problems } = compileRuleSet(parameters === undefined ? input : { ...input, parameters });
  expect(problems).toEqual([]);
  if (ruleSet === undefined) throw new Error("the rules do not compile");
  return ruleSet;
}

const found = (...requires: readonly unknown[]) =>
  ruleFindings(rulesOf(requires.map((require) => ({ require }))), {
    days: ["2026-03-01"],
    shuttingOut,
    apart: "kind",
  }).map(({ code, pointer, severity }) => `${severity} ${code} ${pointer}`);

const v = (path: string) => ({ var: path });

describe("what is said of rules", () => {
  it.each([
    ["an amount between bounds", { "<=": [1000, v("amount"), 5000] }],
    ["an open choice outside its list", { or: [{ "===": [v("kind"), "ngo"] }, { known: [v("open")] }] }],
    ["two dates held against each other", { "<=": [v("starts"), v("ends")] }],
    [
      "an order that two dates may have or not",
      { or: [{ "<": [v("starts"), v("ends")] }, { "===": [v("starts"), v("ends")] }] },
    ],
    [
      "a blank field that is said to be in order",
      { or: [{ absent: [v("open")] }, { "!==": [v("open"), "a"] }] },
    ],
    ["a blank field that is guarded", { and: [{ known: [v("open")] }, { "!==": [v("open"), "a"] }] }],
    [
      "a choice inside a rule",
      { if: [{ "===": [v("kind"), "ngo"] }, { "<=": [v("amount"), 8000] }, { "<=": [v("amount"), 3000] }] },
    ],
    ["the same day at both bounds", { "<=": ["2026-03-01", v("starts"), "2026-03-01"] }],
    ["the last value of the range", { ">=": [v("age"), 120] }],
    ["a sum that may be anything", { ">": [{ "+": [v("age"), v("age")] }, 200] }],
    ["items that may be anything", { some: [v("items"), { ">": [{ var: "@.cost" }, 5] }] }],
  ])("is nothing for %s", (_what, require) => {
    expect(found(require)).toEqual([]);
  });

  it("is nothing for rules that a whole number, a fraction or a blank field can meet together", () => {
    expect(found({ ">=": [v("age"), 60] }, { "<=": [v("age"), 60] })).toEqual([]);
    expect(found({ ">": [{ "/": [v("age"), 7] }, 5] }, { "<": [{ "/": [v("age"), 7] }, 6] })).toEqual([]);
  });

  it("is the test inside a list that no item fulfils", () => {
    const require = { all: [v("items"), { "<=": [{ var: "@.cost" }, 9] }, { empty: false }] };
    expect(found(require)).toEqual(["warning OGW700 /rules/0/require/all/1"]);
  });

  it.each([
    ["a sum", { "<=": [{ "+": [v("age"), 1] }, 0] }, "error"],
    ["a product", { ">": [{ "*": [v("age"), 2] }, 240] }, "error"],
    ["the number of items", { ">": [{ count: [v("items")] }, 5] }, "error"],
    ["a sum over a list", { ">": [{ sumOf: [v("items"), { var: "@.cost" }] }, 45] }, "error"],
    ["two computed values", { "<": [{ "-": [v("age"), 200] }, { "-": [0, v("age")] }] }, undefined],
    ["two values far apart", { "<": [{ "+": [v("age"), 200] }, { "*": [v("age"), 1] }] }, "error"],
    ["one that is always greater", { ">=": [{ "+": [v("age"), 200] }, v("age")] }, "warning"],
    ["a difference of what is never equal", { "!==": [{ "+": [v("age"), 1] }, 0] }, "warning"],
  ])("follows what is computed: %s", (_what, require, severity) => {
    expect(found(require)).toEqual(severity === undefined ? [] : [`${severity} OGW700 /rules/0/require`]);
  });

  it("names the values and what they come to, in words", () => {
    const messageOf = (require: unknown) =>
      ruleFindings(rulesOf([{ require }]), { days: ["2026-03-01"] }).map(({ message }) => message);
    expect(messageOf({ "<=": [{ "+": [v("age"), 1] }, 0] })).toEqual([
      {
        pl: "Z odpowiedzi, które przyjmuje formularz, wychodzą tu wartości od 1 do 121 (age + 1), więc tego warunku nie spełni żaden wniosek.",
        en: "Answers that the form takes come to values from 1 to 121 here (age + 1), so no application fulfils this test.",
      },
    ]);
    expect(messageOf({ "<": [{ "+": [v("age"), 200] }, { count: [v("items")] }] })).toEqual([
      {
        pl: "Z odpowiedzi, które przyjmuje formularz, wychodzą tu age + 200: wartości od 200 do 320; items (liczba pozycji): wartości od 0 do 5, więc tego warunku nie spełni żaden wniosek.",
        en: "Answers that the form takes come to age + 200: values from 200 to 320; items (number of items): values from 0 to 5, so no application fulfils this test.",
      },
    ]);
  });

  it("is that three rules exclude each other, though any two go together", () => {
    const young = { "<=": [v("age"), 30] };
    const paired = [
      { or: [young, { "<=": [v("amount"), 1000] }] },
      { or: [young, { ">": [v("amount"), 1000] }] },
      { ">=": [v("age"), 60] },
    ];
    expect(found(...paired)).toEqual(["error OGW704 /rules/2/require"]);
    for (const left of [0, 1, 2]) expect(found(...paired.toSpliced(left, 1))).toEqual([]);
  });

  it("shows a person whom the rules themselves judge so", () => {
    const rules = rulesOf([{ require: { ">=": [v("age"), 60] } }, { require: { "<": [v("age"), 60] } }]);
    const [problem] = ruleFindings(rules, { days: ["2026-03-01"], shuttingOut });
    const [, age = ""] = /"age: (\d+)"/.exec(problem?.message.en ?? "") ?? [];
    const { facts } = rules.normalise({ age: Number(age) }, { closed: false });
    expect(rules.verdicts(facts, "check", { on: "2026-03-01" })).toEqual(["met", "notMet"]);
  });

  it("is looked for on the days that are asked about, with the parameters of those days", () => {
    const parameters = {
      most: {
        type: "integer",
        values: [
          { to: "2026-01-01", value: 40 },
          { from: "2026-01-01", value: 80 },
        ],
      },
    };
    const rules = rulesOf([{ require: { "<=": [60, v("age"), { param: "most" }] } }], parameters);
    const on = (day: string) => ruleFindings(rules, { days: [day] }).map(({ code }) => code);
    expect([on("2025-12-31"), on("2026-01-01")]).toEqual([["OGW701"], []]);
  });

  it("is nothing when it cannot be told within the bound of the search", () => {
    // What is computed of a field is taken as free: birds in holes, one hole too few for them, which takes long to tell.
    const sits = (bird: number, hole: number) => ({
      "<": [{ "+": [v("age"), bird] }, { "*": [v("age"), hole + 2] }],
    });
    const upTo = (count: number) => Array.from({ length: count }, (_, index) => index);
    const birds = (count: number) => [
      ...upTo(count).map((bird) => ({ or: upTo(count - 1).map((hole) => sits(bird, hole)) })),
      ...upTo(count - 1).map((hole) => ({
        and: upTo(count).flatMap((bird) =>
          upTo(bird).map((other) => ({ "!": { and: [sits(bird, hole), sits(other, hole)] } })),
        ),
      })),
    ];
    expect(found(...birds(9))).toEqual([]);
    // The same with few of them is told.
    expect(found(...birds(3))).toEqual(["error OGW704 /rules/4/require"]);
  });
});

describe("the least value that passes", () => {
  const least = (...requires: readonly unknown[]) =>
    leastThatPasses(rulesOf(requires.map((require) => ({ require }))), "amount", {
      days: ["2026-03-01"],
      shuttingOut,
    });

  it("is the least of all kinds of applicants, in grosze", () => {
    const byKind = {
      if: [{ "===": [v("kind"), "ngo"] }, { ">=": [v("amount"), 1500] }, { ">": [v("amount"), "999.99"] }],
    };
    expect(least(byKind)).toBe(100_000);
    expect(least(byKind, { "===": [v("kind"), "ngo"] })).toBe(150_000);
  });

  it("is unknown where no rule bounds it from below", () => {
    expect(least({ "<=": [v("amount"), 5000] })).toBeUndefined();
    expect(least({ ">=": [v("age"), 60] })).toBeUndefined();
  });
});
