import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ruleLimits } from "../limits/rule-limits.ts";
import type { TraceNode } from "../outcome/rule-outcome.ts";
import { compileRuleSet } from "../rule-set/compile-rule-set.ts";
import type { CompiledRuleSet } from "../rule-set/compiled-rule-set.ts";
import { arbitraryCondition } from "../sample/arbitrary-expression.ts";
import { countReads } from "../sample/counted-reads.ts";
import { SampleExpression, SampleWorld } from "../sample/run-expression.ts";
import { SAMPLE_WHOLE } from "../sample/sample-form.ts";
import type { Frame } from "../values/value.ts";
import { ClosureCompiler, ROOT_SCOPE } from "./closure-compiler.ts";
import type { Run, Test, TypedNode } from "./typed-node.ts";

/** Calls that one step of the stated cost may take. */
const CALLS_PER_STEP = 4;

/** Counts every call of every compiled node. */
class CountingCompiler extends ClosureCompiler {
  calls = 0;

  override run(node: TypedNode): Run {
    const run = super.run(node);
    return (facts, scope) => {
      this.calls += 1;
      return run(facts, scope);
    };
  }

  override test(node: TypedNode): Test {
    const test = super.test(node);
    return (facts, scope) => {
      this.calls += 1;
      return test(facts, scope);
    };
  }
}

const world = new SampleWorld(SAMPLE_WHOLE);

function callsOf(node: TypedNode, facts: Frame): number {
  const compiler = new CountingCompiler((id) => world.parameterValue(id));
  const run = compiler.run(node);
  compiler.calls = 0;
  run(facts, ROOT_SCOPE);
  return compiler.calls;
}

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
const compile = (require: unknown, form: Record<string, unknown>) =>
  compileRuleSet({ form, rules: [rule(require)], moments: ["submission"] });

/** A form with lists in lists, each of so many items at most. */
function nestedForm(...maxima: readonly (number | undefined)[]): Record<string, unknown> {
  const [max, ...inner] = maxima;
  const items = inner.length === 0 ? { type: "integer" } : nestedForm(...inner);
  const list = { type: "array", ...(max === undefined ? {} : { maxItems: max }), items };
  return { type: "object", required: ["list"], properties: { list } };
}

/** Evaluates an expression with counted calls, and gives the cost that it states. */
function expectWithinCost(written: unknown, form: Record<string, unknown>, answers: unknown): number {
  const nested = new SampleWorld({ form, moments: [] });
  const node = new SampleExpression(written, nested).node as TypedNode;
  const calls = callsOf(node, nested.facts(answers));
  expect(calls).toBeGreaterThan(0.2 * node.cost);
  expect(calls).toBeLessThanOrEqual(CALLS_PER_STEP * node.cost);
  return node.cost;
}

function sizeOf(trace: readonly TraceNode[]): number {
  return trace.reduce((size, { parts }) => size + 1 + sizeOf(parts), 0);
}

describe("the cost that a rule states", () => {
  it("bounds the steps of every evaluation, with lists as long as the form allows", () => {
    const longest = Array.from({ length: 50 }, (_, index) => ({
      cost: `${index}.00`,
      note: null,
      units: index,
    }));
    const full = {
      agreed: true,
      amount: "100.00",
      ownPart: "20.00",
      ownMoney: null,
      kind: "ngo",
      people: 3,
      start: "2026-03-01",
      end: null,
      fields: ["art", "music", "sport", "art", "art", "art", "art", "art", "art", "art"],
      items: longest,
    };
    let greatest = 0;
    fc.assert(
      fc.property(arbitraryCondition, fc.boolean(), (written, isOpen) => {
        const { node } = new SampleExpression(written);
        const answers = isOpen ? { items: longest.map(() => ({})), fields: full.fields } : full;
        const ratio = callsOf(node as TypedNode, world.facts(answers)) / (node as TypedNode).cost;
        greatest = Math.max(greatest, ratio);
        expect(ratio).toBeLessThanOrEqual(CALLS_PER_STEP);
      }),
      { numRuns: 2_000 },
    );
    expect(greatest).toBeGreaterThan(0.5);
  });

  it("refuses a rule above the bound when it is compiled, naming maxItems", () => {
    const deep = { some: [{ var: "list" }, { some: [{ var: "@.list" }, { ">": [{ var: "@" }, 3] }] }] };
    const unbounded = compile(deep, nestedForm(undefined, undefined));
    expect(unbounded.problems.map(({ code, remedy }) => [code, remedy.en])).toEqual([
      ["OGW135", 'State "maxItems" of the lists in the form.'],
    ]);
    expect(compile(deep, nestedForm(100, 100)).problems).toEqual([]);
  });

  it("is not multiplied by lists made of lists: map and filter never make a longer one", () => {
    let list: unknown = { var: "list" };
    for (let level = 0; level < 8; level += 1)
      list = { filter: [{ map: [list, { "+": [{ var: "@" }, 1] }] }, { "<": [{ var: "@" }, 1_000_000] }] };
    const { ruleSet, problems } = compile({ ">": [{ count: [list] }, 999] }, nestedForm(1_000));
    expect(problems).toEqual([]);
    const rules = ruleSet as CompiledRuleSet;
    const answers = { list: Array.from({ length: 1_000 }, (_, i) => i) };
    expect(rules.verdicts(rules.normalise(answers, { closed: true }).facts, "submission")).toEqual(["met"]);
    expectWithinCost({ ">": [{ count: [list] }, 999] }, nestedForm(1_000), answers);
    expect(
      compile({ ">": [{ count: [list] }, 999] }, nestedForm(10_000)).problems.map(({ code }) => code),
    ).toEqual(["OGW135"]);
    const doubling = { map: [{ var: "list" }, { map: [{ var: "$.list" }, { var: "@" }] }] };
    expect(
      compile({ ">": [{ count: [doubling] }, 1] }, nestedForm(10)).problems.map(({ code }) => code),
    ).toEqual(["OGW126"]);
  });

  it("holds whatever lists are sent: a longer one than the form allows is unknown, not run", () => {
    const sum = { ">": [{ sumOf: [{ var: "list" }, { var: "@" }] }, -1] };
    const rules = compile(sum, nestedForm(100)).ruleSet as CompiledRuleSet;
    const { facts, problems } = rules.normalise(
      { list: Array.from({ length: 1_000_000 }, () => 1) },
      { closed: true },
    );
    expect(problems.map(({ pointer }) => pointer)).toEqual(["/list"]);
    expect(rules.verdicts(facts, "submission")).toEqual(["undetermined"]);
  });

  it("bounds the dearest rule that is allowed, and the trace that explains it", () => {
    const dear = { none: [{ var: "list" }, { some: [{ var: "@.list" }, { ">": [{ var: "@" }, 3] }] }] };
    const rules = compile(dear, nestedForm(180, 180)).ruleSet as CompiledRuleSet;
    const list = Array.from({ length: 180 }, () => ({ list: Array.from({ length: 180 }, () => 3) }));
    const { facts } = rules.normalise({ list }, { closed: true });
    const { value: slots, reads } = countReads(facts.slots);
    const [outcome] = rules.evaluate({ ...facts, slots }, "submission", { level: "trace" });
    expect(outcome?.verdict).toBe("met");
    const cost = expectWithinCost(dear, nestedForm(180, 180), { list });
    expect(cost).toBeGreaterThan(0.9 * ruleLimits.cost.max);
    expect(sizeOf(outcome?.trace ?? [])).toBeGreaterThan(0.9 * cost);
    expect(sizeOf(outcome?.trace ?? [])).toBeLessThan(1.1 * cost);
    // Every part of the trace is computed anew, so the facts are read once more for each level of the rule.
    expect(reads()).toBeLessThan(10 * cost);
    expect(compile(dear, nestedForm(190, 190)).problems.map(({ code }) => code)).toEqual(["OGW135"]);
  });
});
