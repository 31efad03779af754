import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Facts } from "../facts/facts.ts";
import type { Reason, RuleOutcome, Verdict } from "../outcome/rule-outcome.ts";
import { compileRuleSet } from "../rule-set/compile-rule-set.ts";
import type { CompiledRuleSet } from "../rule-set/compiled-rule-set.ts";
import { wideCondition, widePartialAnswers } from "../sample/wide-condition.ts";
import { WIDE_INPUT } from "../sample/wide-form.ts";
import type { Frame } from "../values/value.ts";
import { explainFromBits, verdictFromBits } from "./explain-from-bits.ts";
import { ReplayCompiler } from "./replay-compiler.ts";
import { replayVerdict } from "./replay-verdict.ts";
import { ruleInForce } from "./rule-in-force.ts";
import { storeBulkOutcome, storeOutcome } from "./store-outcome.ts";

const text = (pl: string) => ({ pl, en: pl });

interface Parts {
  readonly require: unknown;
  readonly when?: unknown;
  readonly whenUnknown?: "applies" | "skip";
}

/** @param apart only the rule that is tested, without the one that gives points by the same test */
function compile(parts: Parts, more: Record<string, unknown> = {}, apart: boolean = false): CompiledRuleSet {
  const common = { title: text("t"), moments: ["submission"], basis: ["reg"], ...more };
  const { require, ...guard } = parts;
  const rules = [
    {
      ...common,
      ...guard,
      id: "tested",
      kind: "eligibility",
      severity: "blocking",
      require,
      messages: { notMet: text("n"), undetermined: text("u") },
    },
    {
      ...common,
      ...guard,
      id: "scored",
      kind: "scoring",
      points: { max: 10 },
      score: { "+": [{ if: [require, 4, 0] }, 1] },
      messages: { undetermined: text("u") },
    },
  ];
  const { ruleSet, problems } = compileRuleSet({ ...WIDE_INPUT, rules: rules.slice(0, apart ? 1 : 2) });
  expect(problems).toEqual([]);
  return ruleSet as CompiledRuleSet;
}

const rules: fc.Arbitrary<Parts> = fc.oneof(
  wideCondition.map((require) => ({ require })),
  fc
    .record({
      require: wideCondition,
      when: wideCondition,
      whenUnknown: fc.constantFrom("applies", "skip", undefined),
    })
    .map(({ require, when, whenUnknown }) => ({
      require,
      when,
      ...(whenUnknown === undefined ? {} : { whenUnknown }),
    })),
);

const read = (ruleSet: CompiledRuleSet, answers: unknown) =>
  ruleSet.normalise(answers, { closed: false }).facts;
const outcomeOf = (ruleSet: CompiledRuleSet, facts: Facts): RuleOutcome =>
  ruleSet.evaluate(facts, "submission")[0] as RuleOutcome;
const key = ({ atom, item }: Pick<Reason, "atom" | "item">) => `${atom}@${item ?? ""}`;
const TRIS = { true: 1, false: 0, unknown: 2, error: 3 } as const;

/** The verdict when nothing is known but the given results; that the rule applies is taken as it was. */
function replayed(
  ruleSet: CompiledRuleSet,
  facts: Facts,
  known: ReadonlyMap<string, 0 | 1 | 2 | 3>,
): Verdict {
  const { edition, inForce } = ruleInForce(ruleSet, "tested", undefined);
  const { rule } = inForce;
  const compiler = new ReplayCompiler(edition.compiler, rule.atoms, facts.slots as Frame, (node, item) =>
    known.get(key({ atom: rule.atoms.get(node) as number, ...(item === undefined ? {} : { item }) })),
  );
  let applies: 0 | 1 | 2 | 3 = 1;
  edition.explore(facts.slots as Frame, (explainer) => {
    if (rule.when !== undefined) applies = explainer.tri(rule.when);
  });
  return replayVerdict(applies === 1 ? { ...rule, when: undefined } : rule, compiler);
}

const resultsOf = (reasons: readonly Reason[]) =>
  new Map(reasons.map((reason) => [key(reason), TRIS[String(reason.result) as keyof typeof TRIS]] as const));

describe("an explanation", () => {
  it("replays to the verdict: its reasons alone decide, and each has a part in deciding", () => {
    const seen: Partial<Record<Verdict, number>> = {};
    let alternatives = 0;
    fc.assert(
      fc.property(rules, widePartialAnswers, (parts, answers) => {
        const ruleSet = compile(parts, {}, true);
        const facts = read(ruleSet, answers);
        const { verdict, reasons } = outcomeOf(ruleSet, facts);
        seen[verdict] = (seen[verdict] ?? 0) + 1;
        expect(replayed(ruleSet, facts, resultsOf(reasons))).toBe(verdict);
        if (verdict === "undetermined" || verdict === "error") return;
        const decides = (some: readonly Reason[]) => replayed(ruleSet, facts, resultsOf(some)) === verdict;
        // Skipped because it is not known whether the rule applies.
        if (parts.whenUnknown === "skip" && decides([])) return;
        // What stands nearer in the rule cannot be told of tests that stand in a calculation.
        if (reasons.some(({ at }) => at.startsWith("/calculations"))) return;
        for (const reason of reasons) {
          const needed = withoutNeedless(reasons, reason, decides);
          alternatives += reasons.length - needed.length;
          // Of what is left none can be dropped: the verdict would be open again.
          for (const each of needed) expect(decides(needed.filter((other) => other !== each))).toBe(false);
          expect(needed).toContain(reason);
        }
      }),
      { numRuns: 1_500 },
    );
    for (const verdict of ["met", "notMet", "notApplicable", "undetermined"] as const)
      expect(seen[verdict]).toBeGreaterThan(100);
    expect(alternatives).toBeGreaterThan(100);
  });

  it("of an open verdict names unknown tests, and answers to all of them decide it", () => {
    let open = 0;
    fc.assert(
      fc.property(
        wideCondition,
        widePartialAnswers,
        fc.infiniteStream(fc.boolean()),
        (require, answers, coins) => {
          const ruleSet = compile({ require }, {}, true);
          const facts = read(ruleSet, answers);
          const { verdict, reasons } = outcomeOf(ruleSet, facts);
          if (verdict !== "undetermined") return;
          open += 1;
          const unknown = reasons.filter(({ result }) => result === "unknown");
          expect(unknown.length).toBeGreaterThan(0);
          const known = new Map(traceResults(ruleSet, facts));
          for (const reason of unknown) {
            const tri = coins.next().value ? 1 : 0;
            known.set(key(reason), tri);
          }
          expect(["met", "notMet"]).toContain(replayed(ruleSet, facts, known));
        },
      ),
      { numRuns: 1_000 },
    );
    expect(open).toBeGreaterThan(100);
  });

  it("comes again, the same to the last operand, from stored bits and the facts", () => {
    fc.assert(
      fc.property(rules, widePartialAnswers, (parts, answers) => {
        const ruleSet = compile(parts);
        const facts = read(ruleSet, answers);
        for (const level of ["verdict", "reasons", "trace"] as const) {
          for (const outcome of ruleSet.evaluate(facts, "submission", { level })) {
            const stored = storeOutcome(ruleSet, outcome.rule, facts);
            expect(explainFromBits(ruleSet, stored, facts, { level })).toEqual(outcome);
            const verdict = verdictFromBits(ruleSet, stored);
            if (outcome.kind !== "scoring" || verdict !== undefined) expect(verdict).toBe(outcome.verdict);
          }
        }
        const rows = ruleSet.evaluateBulk(ruleSet.columns([facts]), "submission");
        for (const bulk of rows)
          expect(storeBulkOutcome(ruleSet, bulk, 0)).toEqual(storeOutcome(ruleSet, bulk.rule, facts));
      }),
      { numRuns: 300 },
    );
  });
});

/** Drops reasons that the others make needless: those that stand farthest from the wanted one first, it last. */
function withoutNeedless(
  reasons: readonly Reason[],
  wanted: Reason,
  decides: (reasons: readonly Reason[]) => boolean,
): readonly Reason[] {
  let kept = reasons;
  for (const each of [...reasons].sort((one, two) => nearness(one, wanted) - nearness(two, wanted))) {
    const rest = kept.filter((other) => other !== each);
    if (decides(rest)) kept = rest;
  }
  return kept;
}

/** How deep in the rule the ways to two reasons part; the items of a list part at their list operator. */
function nearness(one: Reason, two: Reason): number {
  if (one === two) return Infinity;
  const [path, other] = [one.at.split("/"), two.at.split("/")];
  const parting = path.findIndex((step, index) => step !== other[index]);
  const common = parting === -1 ? path.length : parting;
  const [items, others] = [itemsOf(one), itemsOf(two)];
  const level = items.findIndex((item, index) => others[index] !== undefined && item !== others[index]);
  if (level === -1) return common;
  const lists = path.flatMap((step, index) => (["some", "all", "none"].includes(step) ? [index] : []));
  return Math.min(common, (lists[level] as number) + 1);
}

/** The items around a reason, the outermost first: `groups[0]`, `.members[2]`. */
function itemsOf({ item = "" }: Reason): readonly string[] {
  return item.match(/[^\]]+\]/g) ?? [];
}

/** Results of every test of the rule, out of its trace. */
function traceResults(ruleSet: CompiledRuleSet, facts: Facts): readonly (readonly [string, 0 | 1 | 2 | 3])[] {
  const [outcome] = ruleSet.evaluate(facts, "submission", { level: "trace" });
  const walk = (nodes: NonNullable<RuleOutcome["trace"]>): readonly (readonly [string, 0 | 1 | 2 | 3])[] =>
    nodes.flatMap((node) => [
      ...(node.atom === undefined || node.parts.some(({ result }) => result !== undefined)
        ? []
        : [[key(node), TRIS[String(node.result) as keyof typeof TRIS]] as const]),
      ...walk(node.parts),
    ]);
  return walk(outcome?.trace ?? []);
}

describe("a stored outcome", () => {
  const ruleSet = compile({
    require: {
      and: [{ "<=": [1500, { var: "amount" }, 5000] }, { var: "agreed" }, { known: [{ var: "end" }] }],
    },
  });
  const facts = read(ruleSet, { amount: "6000.00", agreed: true });

  it("takes two bits per test", () => {
    const stored = storeOutcome(ruleSet, "tested", facts);
    expect([...stored.bits]).toEqual([0b10_01_00]);
    expect(verdictFromBits(ruleSet, stored)).toBe("notMet");
    const verdict = verdictFromBits(ruleSet, { ...stored, bits: Uint8Array.of(0b01_01_01) });
    expect(verdict).toBe("met");
  });

  it("is refused by another rule set, by name", () => {
    const stored = storeOutcome(ruleSet, "tested", facts);
    const other = compile({ require: { var: "agreed" } });
    expect(() => explainFromBits(other, stored, read(other, {}))).toThrow("[OGW407]");
    expect(() => verdictFromBits(other, stored)).toThrow("[OGW407]");
  });

  it("is refused on other facts, for a rule that does not exist and on a date without it", () => {
    const stored = storeOutcome(ruleSet, "tested", facts);
    expect(() => explainFromBits(ruleSet, stored, read(ruleSet, { amount: "5000.00" }))).toThrow("[OGW408]");
    expect(() => explainFromBits(ruleSet, { ...stored, rule: "testd" }, facts)).toThrow("[OGW405]");
    const dated = compile(
      { require: { var: "agreed" } },
      { effective: { from: "2026-01-01", by: "submittedAt" } },
    );
    const later = storeOutcome(dated, "tested", read(dated, { agreed: true }), { on: "2026-03-01" });
    expect(explainFromBits(dated, later, read(dated, { agreed: true })).verdict).toBe("met");
    expect(() =>
      explainFromBits(dated, { ...later, on: "2025-03-01" }, read(dated, { agreed: true })),
    ).toThrow("[OGW405]");
    expect(() => explainFromBits(ruleSet, stored, read(dated, {}))).toThrow("[OGW404]");
  });
});

describe("the levels of an explanation", () => {
  const ruleSet = compile({
    require: {
      and: [
        { "<=": [{ "+": [{ var: "amount" }, 100] }, 5000] },
        { some: [{ var: "items" }, { ">": [{ var: "@.cost" }, 100] }] },
        { if: [{ var: "agreed" }, { "===": [{ var: "kind" }, "ngo"] }, false] },
      ],
    },
  });
  const facts = read(ruleSet, {
    amount: "5000.00",
    agreed: true,
    kind: "ngo",
    items: [{ cost: "1.00" }, { cost: "101.00" }],
  });
  const at = (level: "verdict" | "reasons" | "trace") =>
    ruleSet.evaluate(facts, "submission", { level })[0] as RuleOutcome;

  it("add the tests that decided to the verdict, and every computed part to those", () => {
    expect(at("verdict")).toMatchObject({ verdict: "notMet", reasons: [], missing: [] });
    expect(at("verdict")).not.toHaveProperty("trace");
    expect(at("reasons").reasons.map(({ at, result }) => [at, result])).toEqual([
      ["/rules/0/require/and/0", false],
    ]);
    expect(at("reasons")).toEqual(outcomeOf(ruleSet, facts));
    const { trace, ...rest } = at("trace");
    expect(rest).toEqual(at("reasons"));
    const lines: unknown[] = [];
    const walk = (nodes: NonNullable<typeof trace>, depth: number): void => {
      for (const { at, op, result, value, item, parts } of nodes) {
        lines.push([depth, op, result ?? value?.value, item ?? at.replace("/rules/0/require", "")]);
        walk(parts, depth + 1);
      }
    };
    walk(trace ?? [], 0);
    expect(lines).toEqual([
      [0, "and", false, ""],
      [1, "<=", false, "/and/0"],
      [2, "+", "5100.00", "/and/0/<=/0"],
      [3, "var", "5000.00", "/and/0/<=/0/+/0"],
      [3, "literal", "100.00", "/and/0/<=/0/+/1"],
      [2, "literal", "5000.00", "/and/0/<=/1"],
      [1, "some", true, "/and/1"],
      [2, "var", 2, "/and/1/some/0"],
      [2, ">", false, "items[0]"],
      [3, "var", "1.00", "items[0]"],
      [3, "literal", "100.00", "items[0]"],
      [2, ">", true, "items[1]"],
      [3, "var", "101.00", "items[1]"],
      [3, "literal", "100.00", "items[1]"],
      [1, "if", true, "/and/2"],
      [2, "var", true, "/and/2/if/0"],
      [2, "===", true, "/and/2/if/1"],
      [3, "var", "ngo", "/and/2/if/1/===/0"],
      [3, "literal", "ngo", "/and/2/if/1/===/1"],
    ]);
  });

  it("name the list item that a reason is about", () => {
    const rule = compile({ require: { none: [{ var: "items" }, { ">": [{ var: "@.cost" }, 100] }] } });
    const [outcome] = rule.evaluate(
      read(rule, { items: [{ cost: "1.00" }, { cost: "101.00" }] }),
      "submission",
    );
    expect(outcome?.reasons.map(({ item, result }) => [item, result])).toEqual([["items[1]", true]]);
  });
});
