import type { RuleInfo } from "../checked-rule/rule-info.ts";
import { VERDICT_CODES, type VerdictTest } from "../checked-rule/verdict-of.ts";
import type { Facts } from "../facts/facts.ts";
import { ROOT_SCOPE } from "../language/closure-compiler.ts";
import type { Verdict } from "../outcome/rule-outcome.ts";
import type { Frame } from "../values/value.ts";

/** The rules of one moment and edition, ready to be asked about one application after another. */
export class PreparedRules {
  /** The rules in the order in which they are asked. */
  readonly rules: readonly RuleInfo[];
  readonly #tests: readonly VerdictTest[];
  readonly #form: object;
  readonly #wrongFacts: () => Error;

  constructor(
    rules: readonly RuleInfo[],
    tests: readonly VerdictTest[],
    form: object,
    wrongFacts: () => Error,
  ) {
    this.rules = rules;
    this.#tests = tests;
    this.#form = form;
    this.#wrongFacts = wrongFacts;
  }

  /**
   * Verdict of the rule at an index.
   *
   * @throws OgwError OGW404 when the facts were read by another rule set.
   */
  verdict(facts: Facts, index: number): Verdict {
    return VERDICT_CODES[this.code(facts, index)] as Verdict;
  }

  /** Code of that verdict: 0 notMet, 1 met, 2 undetermined, 3 error, 4 notApplicable. */
  code(facts: Facts, index: number): number {
    if (facts.form !== this.#form) throw this.#wrongFacts();
    return (this.#tests[index] as VerdictTest)(facts.slots as Frame, ROOT_SCOPE);
  }

  /** Writes the codes of all verdicts, without making anything. */
  codes(facts: Facts, into: Uint8Array): void {
    if (facts.form !== this.#form) throw this.#wrongFacts();
    const tests = this.#tests;
    const slots = facts.slots as Frame;
    for (let index = 0; index < tests.length; index += 1)
      into[index] = (tests[index] as VerdictTest)(slots, ROOT_SCOPE);
  }
}
