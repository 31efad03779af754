import type { CheckedRule } from "../checked-rule/checked-rule.ts";
import { pointsTri, type VerdictTest, verdictCode } from "../checked-rule/verdict-of.ts";
import { RuleExplainer } from "../explain/rule-explainer.ts";
import { ClosureCompiler, type CompilerMeans } from "../language/closure-compiler.ts";
import type { Test } from "../language/typed-node.ts";
import { reasonSink } from "../language/why.ts";
import type { ExplanationLevel, RuleOutcome } from "../outcome/rule-outcome.ts";
import { type Parameter, valueOn } from "../parameters/parameter.ts";
import type { Frame } from "../values/value.ts";
import { ExplainedRule } from "./explained-rule.ts";

/** A rule compiled for one edition. */
export interface EditionRule {
  readonly rule: CheckedRule;
  readonly verdict: VerdictTest;
  /** Compiled when the rule is first explained. */
  readonly explained: () => ExplainedRule;
}

/** The rules and parameter values in force between two dates. */
export class Edition {
  readonly rules: readonly EditionRule[];
  readonly #compiler: ClosureCompiler;
  readonly #newCompiler: (reusesFrames: boolean) => ClosureCompiler;
  #rowCompiler: ClosureCompiler | undefined;
  readonly #byMoment = new Map<string, readonly EditionRule[]>();

  constructor(
    day: number,
    rules: readonly CheckedRule[],
    parameters: ReadonlyMap<string, Parameter>,
    means?: CompilerMeans,
  ) {
    const inForce = (id: string) => {
      const parameter = parameters.get(id);
      return parameter === undefined ? undefined : valueOn(parameter, day);
    };
    this.#newCompiler = (reusesFrames) => new ClosureCompiler(inForce, means, reusesFrames);
    this.#compiler = this.#newCompiler(false);
    this.rules = rules
      .filter(({ document }) => document.from <= day && day < document.to)
      .map((rule) => ({ rule, verdict: this.#verdict(rule), explained: this.#explained(rule) }));
    for (const moment of new Set(this.rules.flatMap(({ rule }) => rule.document.moments))) {
      this.#byMoment.set(
        moment,
        this.rules.filter(({ rule }) => rule.document.moments.includes(moment)),
      );
    }
  }

  /** The closures of this edition. */
  get compiler(): ClosureCompiler {
    return this.#compiler;
  }

  /** Those of the bulk path, which writes one row after another into a frame; the same where nothing is remembered. */
  get rowCompiler(): ClosureCompiler {
    const remembers = this.rules.some(({ rule }) => rule.info.calculations.length > 0);
    this.#rowCompiler ??= remembers ? this.#newCompiler(true) : this.#compiler;
    return this.#rowCompiler;
  }

  /** Rules asked at a moment, in the order of the document. */
  at(moment: string): readonly EditionRule[] {
    return this.#byMoment.get(moment) ?? [];
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

  #explained(rule: CheckedRule): () => ExplainedRule {
    let made: ExplainedRule | undefined;
    return () => {
      made ??= new ExplainedRule(rule, this.#compiler);
      return made;
    };
  }

  #body(rule: CheckedRule): Test {
    if (rule.document.kind !== "scoring") return this.#compiler.test(rule.body);
    const points = this.#compiler.run(rule.body);
    return (facts, scope) => pointsTri(points(facts, scope));
  }

  /** Lets a visitor look at any node of a rule over given facts. */
  explore(facts: Frame, visit: (explainer: RuleExplainer) => void): void {
    visit(new RuleExplainer(this.#compiler, facts));
  }

  /** The outcome of one rule. */
  outcome({ explained }: EditionRule, facts: Frame, level: ExplanationLevel = "reasons"): RuleOutcome {
    return explained().outcome(facts, level, reasonSink());
  }

  /** The outcomes of rules on one application, explained as far as the level says. */
  outcomes(
    rules: readonly EditionRule[],
    facts: Frame,
    level: ExplanationLevel = "reasons",
    moment?: string,
  ): readonly RuleOutcome[] {
    const into = reasonSink(facts.length);
    return rules.map(({ explained }) => explained().outcome(facts, level, into, moment));
  }
}
