import { describe, expect, it } from "vitest";
import { runRuleCases } from "../cases/run-rule-cases.ts";
import { compileRuleSet } from "../rule-set/compile-rule-set.ts";
import type { CompiledRuleSet } from "../rule-set/compiled-rule-set.ts";
import { countReads } from "../sample/counted-reads.ts";
import { SAMPLE_INPUT } from "../sample/sample-form.ts";

const text = (pl: string) => ({ pl, en: pl });
const rule = (require: unknown) => ({
  id: "r",
  title: text("t"),
  kind: "eligibility",
  severity: "blocking",
  moments: ["submission"],
  require,
  basis: ["b"],
  messages: { notMet: text("n"), undetermined: text("u") },
});
const compile = (require: unknown) => compileRuleSet({ ...SAMPLE_INPUT, rules: [rule(require)] });

function nested(depth: number): unknown {
  let expression: unknown = true;
  for (let level = 0; level < depth; level += 1) expression = { "!": [expression] };
  return expression;
}

/** The one problem of a document, found within a number of reads: what stands further on is not looked at. */
function refused(require: unknown, most = 500): { code: string; en: string } {
  const { problems, ruleSet } = compile(countReads(require, most).value);
  expect(ruleSet).toBeUndefined();
  expect(problems).toHaveLength(1);
  return { code: problems[0]?.code ?? "", en: problems[0]?.message.en ?? "" };
}

describe("hostile rule documents", () => {
  it("are refused when they are nested 100 000 deep, without overflowing the stack", () => {
    expect(refused(nested(100_000)).code).toBe("OGW135");
    expect(refused(nested(70)).code).toBe("OGW135");
  });

  it("are refused when they are too big", () => {
    // Counting the names of a list reads each once.
    expect(refused({ and: Array.from({ length: 300_000 }, () => true) }, 300_500).code).toBe("OGW135");
    expect(refused({ "===": [{ var: "description" }, "x".repeat(10_000_000)] }).code).toBe("OGW135");
    expect(refused({ and: Array.from({ length: 3_000 }, () => true) }, 10_000).code).toBe("OGW135");
  });

  it("are refused when they are cyclic, or hold getters, functions or foreign objects", () => {
    const cyclic: { and: unknown[] } = { and: [] };
    cyclic.and.push(cyclic);
    expect(refused(cyclic).code).toBe("OGW135");
    let called = false;
    const getter = Object.defineProperty({}, "and", {
      enumerable: true,
      get: () => {
        called = true;
        return [true];
      },
    });
    expect(refused({ "!": [getter] }).en).toContain("computed by code");
    expect(called).toBe(false);
    expect(refused({ "===": [{ var: "description" }, () => "x"] }).code).toBe("OGW135");
    expect(refused({ "===": [{ var: "description" }, new Map()] }).code).toBe("OGW135");
    expect(refused({ "<": [{ var: "people" }, Number.NaN] }).code).toBe("OGW135");
  });

  it("are refused when a text or a name holds half a character, which no hash can be taken of", () => {
    expect(refused({ "===": [{ var: "description" }, "\ud800"] }).en).toContain("half a character");
    expect(refused({ and: [{ "\udc00": [1] }] }).code).toBe("OGW135");
    expect(compile({ "!==": [{ var: "description" }, "👍"] }).problems).toEqual([]);
  });

  it("are refused when lists in lists would cost too much", () => {
    const items = {
      type: "array",
      maxItems: 1_000,
      items: {
        type: "object",
        required: ["parts"],
        properties: { parts: { type: "array", maxItems: 1_000, items: { type: "integer" } } },
      },
    };
    const form = { type: "object", required: ["items"], properties: { items } };
    const require = { some: [{ var: "items" }, { some: [{ var: "@.parts" }, { ">": [{ var: "@" }, 3] }] }] };
    const { problems } = compileRuleSet({ form, rules: [rule(require)], moments: ["submission"] });
    expect(problems.map(({ code }) => code)).toEqual(["OGW135"]);
  });

  it("cannot double their own output or bring a pattern of their own", () => {
    expect(refused({ "===": [{ cat: [{ var: "description" }, { var: "description" }] }, "x"] }).code).toBe(
      "OGW123",
    );
    expect(refused({ "text.matches": [{ var: "description" }, "(a+)+$"] }).code).toBe("OGW130");
  });

  it("cannot reach prototypes by keys that JSON.parse lets through", () => {
    expect(refused(JSON.parse('{"__proto__": [1]}')).code).toBe("OGW121");
    expect(refused(JSON.parse('{"===": [{"var": "__proto__.x"}, 1]}')).code).toBe("OGW134");
    const { problems } = compileRuleSet({
      ...SAMPLE_INPUT,
      rules: [],
      form: JSON.parse('{"type": "object", "properties": {"__proto__": {"type": "string"}}}'),
    });
    expect(problems.map(({ code }) => code)).toEqual(["OGW144"]);
  });
});

describe("hostile answers", () => {
  const { ruleSet } = compile({
    and: [{ "<=": [{ var: "amount" }, 5000] }, { some: [{ var: "items" }, { ">": [{ var: "@.cost" }, 1] }] }],
  });
  const rules = ruleSet as CompiledRuleSet;

  it("never run as logic and never reach a prototype", () => {
    const answers = JSON.parse(
      '{"__proto__": {"amount": "1.00"}, "constructor": 1, "amount": {"var": "people"}, "items": [{"cost": {"+": [1, 1]}}]}',
    );
    const { facts, problems } = rules.normalise(answers, { closed: true });
    expect(problems.map(({ pointer }) => pointer).sort()).toEqual([
      "/__proto__",
      "/amount",
      "/constructor",
      "/items/0/cost",
    ]);
    expect(rules.evaluate(facts, "submission")[0]?.verdict).toBe("undetermined");
  });

  it("with far too many items or deep nesting are not read further than the form goes", () => {
    const refusedAfter = (answers: unknown) => {
      const { value, reads } = countReads(answers, 1_000);
      const { facts, problems } = rules.normalise(value, { closed: true });
      expect(rules.evaluate(facts, "submission")[0]?.verdict).toBe("undetermined");
      return { reads: reads(), at: problems.map(({ pointer }) => pointer) };
    };
    const million = Array.from({ length: 1_000_000 }, () => ({}));
    const few = Array.from({ length: 1_000 }, () => ({}));
    expect(refusedAfter({ amount: "1.00", items: million })).toEqual(
      refusedAfter({ amount: "1.00", items: few }),
    );
    expect(refusedAfter({ amount: nested(100_000), items: nested(100_000) })).toEqual(
      refusedAfter({ amount: nested(10), items: nested(10) }),
    );
    expect(refusedAfter({ description: "x".repeat(10_000_000) }).at).toEqual(["/description"]);
  });

  it("that are no object give a problem and unknown facts", () => {
    for (const answers of [null, 5, "x", [], undefined]) {
      const { facts, problems } = rules.normalise(answers, { closed: true });
      expect(problems).toHaveLength(1);
      expect(rules.evaluate(facts, "submission")[0]?.verdict).toBe("undetermined");
    }
  });

  it("are not changed by reading or asking", () => {
    const answers = { amount: "1.00", items: [{ cost: "2.00" }] };
    const copy = JSON.stringify(answers);
    const { facts } = rules.normalise(Object.freeze(answers), { closed: true });
    const slots = JSON.stringify(facts.slots);
    rules.evaluate(facts, "submission");
    expect(JSON.stringify(answers)).toBe(copy);
    expect(JSON.stringify(facts.slots)).toBe(slots);
  });

  it("in case files are refused when they are too deep", () => {
    expect(
      runRuleCases(rules, {
        cases: [{ name: "x", rule: "r", facts: nested(100_000), expect: { verdict: "met" } }],
      }).problems.map(({ code }) => code),
    ).toEqual(["OGW135"]);
  });
});
