import type { CheckedRule } from "../checked-rule/checked-rule.ts";
import { pointsOf, pointsTri, VERDICT_CODES, verdictCode } from "../checked-rule/verdict-of.ts";
import { ReasonCompiler } from "../explain/reason-compiler.ts";
import { RuleExplainer } from "../explain/rule-explainer.ts";
import { traceOf } from "../explain/trace.ts";
import { typedValue } from "../explain/typed-value.ts";
import { type ClosureCompiler, ROOT_SCOPE } from "../language/closure-compiler.ts";
import type { Run, Test, TypedNode } from "../language/typed-node.ts";
import { MOST_PARTS, type ReasonSink, reasonsOf, type Why } from "../language/why.ts";
import type { Consequence } from "../outcome/consequence.ts";
import type { ExplanationLevel, RuleOutcome, TypedValue, Verdict } from "../outcome/rule-outcome.ts";
import { ABSENT, Failure, UNKNOWN } from "../values/no-value.ts";
import type { Tri } from "../values/tri.ts";
import type { Frame } from "../values/value.ts";

// What outcomes have none of is one and the same value for all of them, and frozen.
const NOTHING_MISSING: readonly string[] = Object.freeze([]);
const NO_ARGS: RuleOutcome["args"] = Object.freeze({});

/** A rule compiled to give its outcome: its verdict, the reasons behind it, and what its messages show. */
export class ExplainedRule {
  readonly #rule: CheckedRule;
  readonly #compiler: ClosureCompiler;
  readonly #when: { readonly test: Test; readonly why: Why } | undefined;
  readonly #body: { readonly test: Test; readonly why: Why };
  readonly #points: Run | undefined;
  readonly #args: readonly (readonly [name: string, node: TypedNode, run: Run])[];

  constructor(rule: CheckedRule, compiler: ClosureCompiler) {
    const reasons = new ReasonCompiler(compiler, rule.atoms);
    this.#rule = rule;
    this.#compiler = compiler;
    this.#when = rule.when === undefined ? undefined : reasons.part(rule.when);
    this.#body = reasons.part(rule.body);
    this.#points = rule.document.kind === "scoring" ? compiler.run(rule.body) : undefined;
    this.#args = Object.entries(rule.args).map(([name, node]) => [name, node, compiler.run(node)]);
  }

  /** The outcome on given facts; operands that show a field of the form are shared through the sink. */
  outcome(facts: Frame, level: ExplanationLevel, into: ReasonSink, moment?: string): RuleOutcome {
    const { document } = this.#rule;
    const { id, kind, severity } = document;
    const applies: Tri = this.#when === undefined ? 1 : this.#when.test(facts, ROOT_SCOPE);
    const gives = applies === 0 ? 0 : this.#result(facts);
    const verdict = VERDICT_CODES[verdictCode(applies, gives, document.whenUnknown)] as Verdict;
    into.count = 0;
    into.partsLeft = MOST_PARTS;
    if (level !== "verdict") this.#explain(verdict, applies, gives, facts, into);
    const reasons = reasonsOf(into);
    const missing =
      verdict === "undetermined" || verdict === "error" ? this.#missing(facts, applies) : NOTHING_MISSING;
    const args = this.#argsOn(facts, applies);
    const consequence = moment === undefined ? undefined : this.#consequence(facts, verdict, moment);
    // Names in the order of canonical JSON, so that a journal writes outcomes down without a copy; the common kind whole.
    if (
      this.#points === undefined &&
      severity !== undefined &&
      consequence === undefined &&
      level !== "trace"
    ) {
      return { args, kind, missing, reasons, rule: id, severity, verdict };
    }
    return {
      args,
      ...(consequence === undefined ? {} : { consequence }),
      kind,
      missing,
      ...(this.#points === undefined
        ? {}
        : { points: pointsOf(this.#rule, this.#points(facts, ROOT_SCOPE), applies) }),
      reasons,
      rule: id,
      ...(severity === undefined ? {} : { severity }),
      ...(level === "trace" ? { trace: this.#trace(facts, applies) } : {}),
      verdict,
    };
  }

  /** What follows at a moment; what cannot be computed is as open as what is not known. */
  #consequence(facts: Frame, verdict: Verdict, moment: string): Consequence | undefined {
    if (verdict === "met" || verdict === "notApplicable") return undefined;
    const stated = this.#rule.consequences.get(moment)?.[verdict === "notMet" ? "notMet" : "undetermined"];
    if (stated === undefined) return undefined;
    const { amount, does } = stated;
    if (amount === undefined) return { does };
    return { amount: typedValue(amount, this.#compiler.run(amount)(facts, ROOT_SCOPE)), does };
  }

  #result(facts: Frame): Tri {
    return this.#points === undefined
      ? this.#body.test(facts, ROOT_SCOPE)
      : pointsTri(this.#points(facts, ROOT_SCOPE));
  }

  /** `when` gives reasons where it decides or leaves open whether the rule applies, the body where it counts. */
  #explain(verdict: Verdict, applies: Tri, gives: Tri, facts: Frame, into: ReasonSink): void {
    const never = verdict === "notApplicable";
    const settled = applies === 1 || (applies === 2 && this.#rule.document.whenUnknown === "applies");
    if (never || !settled) this.#when?.why(facts, ROOT_SCOPE, applies, into);
    if (!never && applies !== 3) this.#body.why(facts, ROOT_SCOPE, gives, into);
  }

  /** Facts that could still decide the rule. */
  #missing(facts: Frame, applies: Tri): readonly string[] {
    const explainer = new RuleExplainer(this.#compiler, facts);
    if (this.#rule.when !== undefined && applies > 1) explainer.ask(this.#rule.when);
    explainer.ask(this.#rule.body);
    return explainer.missing;
  }

  /** `when` guards arguments: one that cannot be computed where the rule does not apply has no value there, and is no error. */
  #argsOn(facts: Frame, applies: Tri): RuleOutcome["args"] {
    if (this.#args.length === 0) return NO_ARGS;
    const values: Record<string, TypedValue> = {};
    const instead = applies === 0 ? ABSENT : applies === 2 ? UNKNOWN : undefined;
    for (const [name, node, run] of this.#args) {
      const value = run(facts, ROOT_SCOPE);
      values[name] = typedValue(node, instead !== undefined && value instanceof Failure ? instead : value);
    }
    return values;
  }

  #trace(facts: Frame, applies: Tri): RuleOutcome["trace"] & {} {
    const { when, body, atoms } = this.#rule;
    const explainer = new RuleExplainer(this.#compiler, facts);
    return [
      ...(when === undefined ? [] : [traceOf(when, explainer, atoms)]),
      ...(applies === 0 ? [] : [traceOf(body, explainer, atoms)]),
    ];
  }
}
