import type { CalculationDocument } from "../calculations/calculation-document.ts";
import { checkRule } from "../checked-rule/check-rule.ts";
import type { CheckedRule } from "../checked-rule/checked-rule.ts";
import { hasErrors, type Problem } from "../errors/index.ts";
import { Checker } from "../language/checker.ts";
import type { Parameter } from "../parameters/parameter.ts";
import type { RuleDocument } from "../rule-document/rule-document.ts";
import { RuleSet, type RuleSetParts } from "../rule-set/rule-set.ts";

/**
 * Rule sets in which one rule, calculation or parameter is written otherwise. Form, registers and whatever is not changed
 * are those of the original, so that facts which it read can be asked about; only what is changed is checked anew.
 */
export class ChangedRules {
  readonly #parts: RuleSetParts;
  /** Checks one changed rule after another. */
  readonly #checker: Checker;

  constructor(parts: RuleSetParts) {
    this.#parts = parts;
    this.#checker = this.#newChecker();
    parts.calculations?.changed(this.#checker);
  }

  /** All versions of one rule, with this one written otherwise; undefined where types do not allow it. */
  withRule(rule: CheckedRule, document: RuleDocument): RuleSet | undefined {
    const changed = this.#check(document, this.#checker);
    if (changed === undefined) return undefined;
    const versions = this.#parts.rules.filter((each) => each.document.id === document.id);
    return this.#ruleSet({ rules: versions.map((each) => (each === rule ? changed : each)) });
  }

  /** The rules that use a calculation, which is written otherwise; undefined where types do not allow it. */
  withCalculation(document: CalculationDocument): RuleSet | undefined {
    const checker = this.#newChecker();
    const calculations = this.#parts.calculations?.changed(checker, document);
    if (hasErrors(checker.problems)) return undefined;
    const rules = this.#parts.rules.map((rule) =>
      rule.info.calculations.includes(document.id) ? this.#check(rule.document, checker) : rule,
    );
    if (!rules.every((rule) => rule !== undefined)) return undefined;
    return this.#ruleSet({ rules, calculations });
  }

  /** The rules with another value of a parameter. */
  withParameter(parameter: Parameter): RuleSet {
    return this.#ruleSet({ parameters: new Map(this.#parts.parameters).set(parameter.id, parameter) });
  }

  #ruleSet(changed: Partial<RuleSetParts>): RuleSet {
    return new RuleSet({ ...this.#parts, ...changed });
  }

  #newChecker(): Checker {
    const { language, parameters, registers } = this.#parts;
    const problems: Problem[] = [];
    return new Checker(language.operators, parameters, registers, problems);
  }

  /** Texts and consequences are left aside: no case is about them. */
  #check(document: RuleDocument, checker: Checker): CheckedRule | undefined {
    checker.problems.length = 0;
    const { shape, language } = this.#parts;
    const checked = checkRule({ ...document, messages: {}, args: {} }, shape, checker, {
      languages: language.languages,
      messages: { read: () => [] },
    });
    return hasErrors(checker.problems) ? undefined : checked;
  }
}
