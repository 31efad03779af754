import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileRuleSet } from "../rule-set/compile-rule-set.ts";
import type { CompiledRuleSet } from "../rule-set/compiled-rule-set.ts";
import { completed, fullAnswers, partialAnswers } from "../sample/arbitrary-expression.ts";
import { SAMPLE_WHOLE } from "../sample/sample-form.ts";
import type { PlainFacts, RuleLanguage } from "./rule-language.ts";

/** A small two-valued language: `["<", path, number]`, `["is", path, value]`, `["has", path]`, `["not", …]`, `["any", …]`, `["all", …]`. */
const prefix: RuleLanguage = {
  id: "prefix",
  version: "1",
  parse(source) {
    const reads = new Set<string>();
    const test = read(source, reads);
    if (test === undefined)
      return {
        fault: { pl: "Nie rozumiem.", en: "Not understood." },
        remedy: { pl: "Popraw.", en: "Correct it." },
      };
    return { reads: [...reads], cost: 100, evaluate: test };
  },
};

type TwoValued = (facts: PlainFacts) => boolean;

function read(source: unknown, reads: Set<string>): TwoValued | undefined {
  if (!Array.isArray(source)) return undefined;
  const [op, first, second] = source;
  if (op === "not" || op === "any" || op === "all") {
    const tests = source.slice(1).map((each) => read(each, reads));
    if (!tests.every((test) => test !== undefined)) return undefined;
    if (op === "not") return (facts) => !(tests[0] as TwoValued)(facts);
    return op === "any"
      ? (facts) => tests.some((test) => test(facts))
      : (facts) => tests.every((test) => test(facts));
  }
  if (typeof first !== "string") return undefined;
  reads.add(first);
  if (op === "boom") {
    return () => {
      throw new Error("boom");
    };
  }
  // Two-valued on purpose: a missing fact is not less, not equal, not there.
  if (op === "<") return (facts) => Number(facts[first] ?? 0) < Number(second);
  if (op === "is") return (facts) => facts[first] === second;
  return op === "has" ? (facts) => facts[first] !== null && facts[first] !== undefined : undefined;
}

const text = (pl: string) => ({ pl, en: pl });

function compile(require: unknown, language = "prefix"): ReturnType<typeof compileRuleSet> {
  const rule = {
    id: "hosted",
    title: text("t"),
    kind: "eligibility",
    severity: "blocking",
    moments: ["submission"],
    language,
    require,
    basis: ["reg"],
    messages: { notMet: text("n"), undetermined: text("u") },
  };
  return compileRuleSet({ ...SAMPLE_WHOLE, rules: [rule] }, { languages: [prefix] });
}

const verdict = (rules: CompiledRuleSet, answers: unknown) =>
  rules.evaluate(rules.normalise(answers, { closed: false }).facts, "submission")[0];

const leaf = fc.oneof(
  fc.integer({ min: 0, max: 600_000 }).map((grosze) => ["<", "amount", grosze]),
  fc.constantFrom("ngo", "group", "person").map((kind) => ["is", "kind", kind]),
  fc.constant(["is", "agreed", true]),
  fc.constantFrom("ownMoney", "end").map((path) => ["has", path]),
);
const expression: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 3 },
    leaf,
    fc
      .array(tie("any"), { minLength: 1, maxLength: 3 })
      .chain((parts) => fc.constantFrom("any", "all").map((op) => [op, ...parts])),
    tie("any").map((part) => ["not", part]),
  ),
})).any;

describe("the plug for rule languages", () => {
  it("never turns an unknown fact into a definite answer of a two-valued language", () => {
    let definite = 0;
    let open = 0;
    fc.assert(
      fc.property(
        expression,
        partialAnswers,
        fc.array(fullAnswers, { minLength: 4, maxLength: 4 }),
        (source, partial, fulls) => {
          const { ruleSet, problems } = compile(source);
          expect(problems).toEqual([]);
          const rules = ruleSet as CompiledRuleSet;
          const early = verdict(rules, partial)?.verdict;
          if (early === "undetermined") open += 1;
          else definite += 1;
          if (early !== "undetermined")
            for (const full of fulls) expect(verdict(rules, completed(partial, full))?.verdict).toBe(early);
        },
      ),
      { numRuns: 500 },
    );
    expect(definite).toBeGreaterThan(50);
    expect(open).toBeGreaterThan(50);
  });

  it("decides by trying all completions when they are few, and asks for the facts otherwise", () => {
    const rules = compile(["any", ["is", "kind", "ngo"], ["is", "kind", "group"], ["is", "kind", "person"]])
      .ruleSet as CompiledRuleSet;
    expect(verdict(rules, {})?.verdict).toBe("met");
    const open = compile(["<", "amount", 500]).ruleSet as CompiledRuleSet;
    expect(verdict(open, {})).toMatchObject({ verdict: "undetermined", missing: ["amount"] });
  });

  it("takes what a plug-in throws as an error, never as no", () => {
    const rules = compile(["not", ["boom", "agreed"]]).ruleSet as CompiledRuleSet;
    expect(verdict(rules, { agreed: true })?.verdict).toBe("error");
    expect(verdict(rules, {})?.verdict).toBe("undetermined");
  });

  it("reports a source it does not understand, an unknown field and an unknown language", () => {
    expect(compile(["?"]).problems.map(({ code, pointer }) => [code, pointer])).toEqual([
      ["OGW148", "/rules/0/require"],
    ]);
    expect(compile(["is", "kid", "ngo"]).problems.map(({ code, remedy }) => [code, remedy.en])).toEqual([
      ["OGW124", 'Did you mean "kind"?'],
    ]);
    expect(
      compile(["is", "kind", "ngo"], "prefx").problems.map(({ code, pointer, remedy }) => [
        code,
        pointer,
        remedy.en,
      ]),
    ).toEqual([["OGW148", "/rules/0/language", 'Did you mean "prefix"?']]);
  });

  it("takes JSON-logic through the same plug", () => {
    const rules = compile({ "<=": [{ var: "amount" }, 5000] }, "json-logic").ruleSet as CompiledRuleSet;
    expect(verdict(rules, { amount: "5000.00" })?.verdict).toBe("met");
  });
});
