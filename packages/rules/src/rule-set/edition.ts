import type { BulkOutcomes } from "../bulk/bulk-outcomes.ts";
import { evaluateBulk } from "../bulk/evaluate-bulk.ts";
import type { FactColumns } from "../bulk/fact-columns.ts";
import type { CheckedRule } from "../checked-rule/checked-rule.ts";
import {
  pointsOf,
  pointsTri,
  VERDICT_CODES,
  type VerdictTest,
  verdictCode,
} from "../checked-rule/verdict-of.ts";
import { typedValue } from "../explain/operand.ts";
import { RuleExplainer } from "../explain/rule-explainer.ts";
import { traceOf } from "../explain/trace.ts";
import { ClosureCompiler, ROOT_SCOPE } from "../language/closure-compiler.ts";
import type { Test, TypedNode } from "../language/typed-node.ts";
import type {
  ExplanationLevel,
  Reason,
  RuleOutcome,
  TraceNode,
  TypedValue,
  Verdict,
} from "../outcome/rule-outcome.ts";
import { type Parameter, valueOn } from "../parameters/parameter.ts";
import type { Tri } from "../values/tri.ts";
import type { Frame } from "../values/value.ts";

/** A rule compiled for one edition. */
export interface EditionRule {
  readonly rule: CheckedRule;
  readonly verdict: VerdictTest;
}

/** The rules and parameter values in force between two dates. */
export class Edition {
  readonly rules: readonly EditionRule[];
  readonly #compiler: ClosureCompiler;
  readonly #byMoment = new Map<string, readonly EditionRule[]>();

  constructor(day: number, rules: readonly CheckedRule[], parameters: ReadonlyMap<string, Parameter>) {
    this.#compiler = new ClosureCompiler((id) => {
      const parameter = parameters.get(id);
      return parameter === undefined ? undefined : valueOn(parameter, day);
    });
    this.rules = rules
      .filter(({ document }) => document.from <= day && day < document.to)
      .map((rule) => ({ rule, verdict: this.#verdict(rule) }));
    for (const moment of new Set(this.rules.flatMap(({ rule }) => rule.document.moments))) {
      this.#byMoment.set(
        moment,
        this.rules.filter(({ rule }) => rule.document.moments.includes(moment)),
      );
    }
  }

  /** The closures of this edition, which the bulk path shares. */
  get compiler(): ClosureCompiler {
    return this.#compiler;
  }

  /** Rules asked at a moment, in the order of the document. */
  at(moment: string): readonly EditionRule[] {
    return this.#byMoment.get(moment) ?? [];
  }

  /** Asks the rules of a moment about many applications. */
  bulk(moment: string, columns: FactColumns): readonly BulkOutcomes[] {
    return evaluateBulk(
      this.at(moment).map(({ rule }) => rule),
      this.#compiler,
      columns,
    );
  }

  #verdict(rule: CheckedRule): VerdictTest {
    const body = this.#body(rule);
    if (rule.when === undefined) return body;
    const when = this.#compiler.test(rule.when);
    const { whenUnknown } = rule.document;
    return (facts, scope) => {
      const applies = when(facts, scope);
      if (applies === 1) return body(facts, scope);
      return verdictCode(applies, applies === 0 ? 0 : body(facts, scope), whenUnknown);
    };
  }

  #body(rule: CheckedRule): Test {
    if (rule.document.kind !== "scoring") return this.#compiler.test(rule.body);
    const points = this.#compiler.run(rule.body);
    return (facts, scope) => pointsTri(points(facts, scope));
  }

  /** Lets a visitor look at any node of a rule over given facts. */
  explore(rule: CheckedRule, facts: Frame, visit: (explainer: RuleExplainer) => void): void {
    visit(
      new RuleExplainer(this.#compiler, facts, ROOT_SCOPE, rule.atoms, { reasons: [], missing: new Set() }),
    );
  }

  /** The outcome of a rule, explained as far as the level says. */
  outcome({ rule, verdict }: EditionRule, facts: Frame, level: ExplanationLevel = "reasons"): RuleOutcome {
    const { document } = rule;
    const result = VERDICT_CODES[verdict(facts, ROOT_SCOPE)] as Verdict;
    const reasons: Reason[] = [];
    const missing = new Set<string>();
    const explainer = new RuleExplainer(this.#compiler, facts, ROOT_SCOPE, rule.atoms, { reasons, missing });
    const applies = rule.when === undefined ? 1 : explainer.tri(rule.when);
    if (level !== "verdict") this.#explain(rule, result, applies, explainer);
    if (result === "undetermined" || result === "error") {
      if (rule.when !== undefined) explainer.ask(rule.when);
      explainer.ask(rule.body);
    }
    const points =
      document.kind === "scoring" ? pointsOf(rule, explainer.value(rule.body), applies) : undefined;
    const args = this.#args(rule.args, explainer);
    // Names in the order of canonical JSON, so that a journal writes outcomes down without a copy; the common kind whole.
    const { id, kind, severity } = document;
    if (points === undefined && severity !== undefined && level !== "trace") {
      return { args, kind, missing: [...missing], reasons, rule: id, severity, verdict: result };
    }
    return {
      args,
      kind,
      missing: [...missing],
      ...(points === undefined ? {} : { points }),
      reasons,
      rule: id,
      ...(severity === undefined ? {} : { severity }),
      ...(level === "trace" ? { trace: this.#trace(rule, applies, explainer) } : {}),
      verdict: result,
    };
  }

  /** `when` gives reasons where it decides or leaves open whether the rule applies, the body where it counts. */
  #explain(
    { when, body, document }: CheckedRule,
    result: Verdict,
    applies: Tri,
    explainer: RuleExplainer,
  ): void {
    const never = result === "notApplicable";
    const settled = applies === 1 || (applies === 2 && document.whenUnknown === "applies");
    if (when !== undefined && (never || !settled)) explainer.explain(when);
    if (!never && applies !== 3) explainer.explain(body);
  }

  #trace({ when, body, atoms }: CheckedRule, applies: Tri, explainer: RuleExplainer): readonly TraceNode[] {
    return [
      ...(when === undefined ? [] : [traceOf(when, explainer, atoms)]),
      ...(applies === 0 ? [] : [traceOf(body, explainer, atoms)]),
    ];
  }

  #args(args: Readonly<Record<string, TypedNode>>, explainer: RuleExplainer): Record<string, TypedValue> {
    const values: Record<string, TypedValue> = {};
    for (const [name, node] of Object.entries(args)) values[name] = typedValue(node, explainer.value(node));
    return values;
  }
}
