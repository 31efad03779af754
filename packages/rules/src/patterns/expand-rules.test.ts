import { describe, expect, it } from "vitest";
import { compileRuleSet } from "../rule-set/compile-rule-set.ts";
import { expandRules } from "./expanded-rules.ts";
import { runPatternCases } from "./run-pattern-cases.ts";

const form = {
  type: "object",
  required: ["kind", "requested", "members", "start", "agreed", "call", "age"],
  properties: {
    kind: {
      type: "string",
      enum: ["ngo", "group", "person"],
      "x-title": { pl: "Rodzaj", en: "Kind" },
      "x-labels": {
        ngo: { pl: "organizacja", en: "organisation" },
        group: { pl: "grupa {a} 'b' [field]", en: "group {a} 'b' [field]" },
      },
    },
    requested: { type: "string", format: "money", "x-title": { pl: "Kwota", en: "Amount" } },
    own: { type: "string", format: "money" },
    statute: { type: "string", "x-when": { kind: "ngo" } },
    age: { type: "integer", "x-when": { kind: ["group", "person"] } },
    members: {
      type: "array",
      maxItems: 9,
      items: {
        type: "object",
        required: ["bornOn"],
        properties: { bornOn: { type: "string", format: "date" } },
      },
    },
    start: { type: "string", format: "date" },
    agreed: { type: "boolean" },
    call: {
      type: "object",
      required: ["closesOn"],
      properties: { closesOn: { type: "string", format: "date" } },
    },
  },
};
const parameters = {
  most: {
    title: { pl: "Najwyższa kwota", en: "Highest amount" },
    type: "money",
    values: [
      { from: "2026-01-01", to: "2027-01-01", value: "5000.00" },
      { from: "2027-01-01", value: "6000.00" },
    ],
  },
  share: { title: { pl: "Udział", en: "Share" }, type: "percent", value: 10 },
};
const source = { form, parameters };

const use = (changes: object) => ({
  id: "amount",
  pattern: "amountBetween",
  with: { field: "requested", min: 1500, max: "5000" },
  basis: ["regulations"],
  ...changes,
});

/** What one use is expanded to. */
function plain(changes: object): Record<string, unknown> {
  const { rules, problems } = expandRules([use(changes)], source);
  expect(problems).toEqual([]);
  return rules[0] as Record<string, unknown>;
}

const compiled = (rules: readonly unknown[]) =>
  compileRuleSet({ ...source, rules, moments: ["draft", "submission", "formalCheck"] });

describe("a use of a pattern", () => {
  it("expands to the rule that somebody would write by hand", () => {
    expect(plain({})).toEqual({
      id: "amount",
      title: { pl: "Kwota w granicach", en: "Amount within limits" },
      kind: "eligibility",
      severity: "blocking",
      moments: ["draft", "submission", "formalCheck"],
      require: { "<=": ["1500.00", { var: "requested" }, "5000.00"] },
      basis: ["regulations"],
      messages: {
        met: {
          pl: "„Kwota”: {amount}, w granicach od {min} do {max}.",
          en: "“Amount”: {amount}, within the limits of {min} and {max}.",
        },
        notMet: {
          pl: "„Kwota” może wynosić od {min} do {max}, a podano: {amount}.",
          en: "“Amount” may be from {min} to {max}, but {amount} was stated.",
        },
        undetermined: {
          pl: "Podaj „Kwota”: od {min} do {max}.",
          en: "State “Amount”: from {min} to {max}.",
        },
        args: {
          amount: { var: "requested" },
          min: { money: ["1500.00", "PLN"] },
          max: { money: ["5000.00", "PLN"] },
        },
      },
    });
  });

  it("has the hash of the same rule written by hand", () => {
    const { rules } = expandRules([use({})], source);
    const byHand = JSON.parse(JSON.stringify(rules));
    expect(compiled(rules).ruleSet?.hash).toBe(compiled(byHand).ruleSet?.hash);
  });

  it("may state what every rule has, and single texts; arguments that no text uses any more go", () => {
    const own = { pl: "Za mało albo za dużo.", en: "Too little or too much." };
    const messages = { met: own, notMet: own, undetermined: { pl: "Podaj {min}.", en: "State {min}." } };
    const rule = plain({
      title: own,
      severity: "curable",
      moments: ["formalCheck"],
      consequences: { formalCheck: { notMet: "leaveUnconsidered" } },
      effective: { from: "2026-01-01" },
      note: "why",
      messages,
    });
    expect(rule).toMatchObject({ title: own, severity: "curable", moments: ["formalCheck"], note: "why" });
    expect(rule.messages).toEqual({ ...messages, args: { min: { money: ["1500.00", "PLN"] } } });
  });

  it("is only about those whom `for` names, and says so in words", () => {
    const rule = plain({ for: { kind: ["ngo", "group"], agreed: true } });
    expect(rule.when).toEqual({
      and: [{ oneOf: [{ var: "kind" }, "ngo", "group"] }, { "===": [{ var: "agreed" }, true] }],
    });
    const { problems, ruleSet } = compiled([rule]);
    expect(problems).toEqual([]);
    const { facts } = ruleSet?.normalise({ kind: "person" }, { closed: true }) ?? {};
    expect(ruleSet?.evaluate(facts as never, "formalCheck", { on: "2026-05-01" })[0]?.verdict).toBe(
      "notApplicable",
    );
    const told = (rule.messages as { readonly notApplicable: { readonly en: string } }).notApplicable.en;
    expect(told).toContain("“Kind”: organisation, group '{'a'}' ''b'' [field]");
  });

  it("joins its own condition to that of `for`", () => {
    const when = { ">": [{ var: "requested" }, 100] };
    expect(plain({ for: { kind: "ngo" }, when }).when).toEqual({
      and: [{ "===": [{ var: "kind" }, "ngo"] }, when],
    });
    expect(plain({ when }).when).toEqual(when);
  });

  it("reads values of parameters, calculations and fields, and calls them by their titles", () => {
    const rule = plain({ with: { field: "requested", min: "0", max: { param: "most" } } });
    expect(rule.require).toEqual({ "<=": ["0.00", { var: "requested" }, { param: "most" }] });
    const later = expandRules(
      [{ ...use({}), pattern: "startNotBefore", with: { start: "start", day: { var: "call.closesOn" } } }],
      source,
    );
    expect(later.problems).toEqual([]);
    expect(compiled(later.rules).problems).toEqual([]);
  });

  it("guards a field that may be left blank, and asks of a field that need not apply only where it does", () => {
    expect(plain({ with: { field: "own", min: "1", max: "2" } }).require).toEqual({
      and: [{ known: [{ var: "own" }] }, { "<=": ["1.00", { var: "own" }, "2.00"] }],
    });
    expect(plain({ pattern: "amountAtMost", with: { field: "own", max: "2" } }).require).toEqual({
      "<=": [{ coalesce: [{ var: "own" }, 0] }, "2.00"],
    });
    const gated = plain({ pattern: "statedAgeAtLeast", with: { age: "age", min: 3 } });
    expect(gated.when).toEqual({ known: [{ var: "age" }] });
    const asked = plain({
      pattern: "registryNumberGiven",
      with: { number: "statute" },
      for: { kind: "ngo" },
    });
    expect([asked.when, asked.require]).toEqual([
      { "===": [{ var: "kind" }, "ngo"] },
      { known: [{ var: "statute" }] },
    ]);
    expect(compiled([gated, { ...asked, id: "number" }]).problems).toEqual([]);
  });

  it("names a language that is strict where the programme pins a profile that is not", () => {
    const { rules } = expandRules([use({})], { ...source, profile: "json-logic-js" });
    expect(rules[0]).toMatchObject({ language: "json-logic" });
    const set = {
      ...source,
      rules,
      moments: ["draft", "submission", "formalCheck"],
      profile: "json-logic-js",
    } as const;
    expect(compileRuleSet(set).problems).toEqual([]);
  });

  it("leaves rules that use no pattern as they are", () => {
    const rule = { id: "own" };
    expect(expandRules([rule, use({})], source).rules[0]).toBe(rule);
  });
});

describe("the cases of a pattern", () => {
  it("are bound to the slots of the use, and to those whom it is about", () => {
    const limits = { field: "requested", min: "10", max: { param: "most" } };
    const { rules, cases } = expandRules([use({ with: limits, for: { kind: "group" } })], source);
    const [bound] = cases();
    expect(bound?.cases.map(({ facts, expect: { verdict } }) => [facts, verdict])).toEqual([
      [{ kind: "group", requested: "10.00" }, "met"],
      [{ kind: "group", requested: "6000.00" }, "met"],
      [{ kind: "group", requested: "9.99" }, "notMet"],
      [{ kind: "group", requested: "6000.01" }, "notMet"],
      [{ kind: "group" }, "undetermined"],
      [{ kind: "ngo" }, "notApplicable"],
    ]);
    const { ruleSet } = compiled(rules);
    const report = runPatternCases(ruleSet as never, cases());
    expect([report.results.every(({ passed }) => passed), report.unbound, report.shown]).toEqual([
      true,
      0,
      ["amount"],
    ]);
  });

  it("are left out where a use states a condition that they know nothing of", () => {
    const { rules, cases } = expandRules([use({ when: { ">": [{ var: "requested" }, 100] } })], source);
    const report = runPatternCases(compiled(rules).ruleSet as never, cases());
    expect([report.results, report.unbound]).toEqual([[], 5]);
  });

  it("say what other fields must say for a field to apply", () => {
    const { cases } = expandRules(
      [use({ pattern: "statedAgeAtLeast", with: { age: "age", min: 3 } })],
      source,
    );
    expect(cases()[0]?.cases[0]?.facts).toEqual({ kind: "group", age: 3 });
  });
});
