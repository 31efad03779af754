import type { CalculationInfo } from "../calculations/calculation-info.ts";
import type { KnownCalculations } from "../calculations/named-calculations.ts";
import type { CheckedRule } from "../checked-rule/checked-rule.ts";
import type { RuleInfo } from "../checked-rule/rule-info.ts";
import { VERDICT_CODES } from "../checked-rule/verdict-of.ts";
import { OgwError } from "../errors/index.ts";
import { FactReader } from "../facts/fact-reader.ts";
import type { Facts } from "../facts/facts.ts";
import type { CompilerMeans } from "../language/closure-compiler.ts";
import { ROOT_SCOPE } from "../language/closure-compiler.ts";
import type { OperatorTable } from "../language/operator-table.ts";
import type { PrintValue } from "../messages/print-in-zone.ts";
import type { CalculationOutcome } from "../outcome/calculation-outcome.ts";
import type { RuleOutcome, Verdict } from "../outcome/rule-outcome.ts";
import type { Parameter } from "../parameters/parameter.ts";
import type { HostedLanguage } from "../plug/host.ts";
import type { Register } from "../territories/register.ts";
import type { Shape } from "../values/shape.ts";
import type { Frame } from "../values/value.ts";
import type { DraftRuleSet, EvaluateOptions, ExplainOptions, NormalisedFacts } from "./compiled-rule-set.ts";
import type { Edition } from "./edition.ts";
import { Editions } from "./editions.ts";
import { PreparedRules } from "./prepared-rules.ts";

/** Operators and languages that the expressions of a rule set were read with. */
export interface ReadingMeans {
  readonly operators: OperatorTable;
  readonly languages: ReadonlyMap<string, HostedLanguage>;
}

/** What a rule set is made of. */
export interface RuleSetParts {
  readonly rules: readonly CheckedRule[];
  readonly parameters: ReadonlyMap<string, Parameter>;
  readonly registers: ReadonlyMap<string, Register>;
  readonly shape: Shape;
  readonly calculations?: KnownCalculations | undefined;
  /** With what their expressions were read, so that one of them can be read again otherwise. */
  readonly language: ReadingMeans;
  /** How values of texts are printed, where that is known better than of Warsaw. */
  readonly print?: PrintValue;
}

/** Rules ready to be asked. */
export class RuleSet implements DraftRuleSet {
  readonly rules: readonly RuleInfo[];
  readonly calculations: readonly CalculationInfo[];
  readonly #parts: RuleSetParts;
  readonly #editions: Editions;
  #reader: FactReader | undefined;

  constructor(parts: RuleSetParts, means?: CompilerMeans) {
    this.rules = parts.rules.map((rule) => rule.info);
    this.calculations = parts.calculations?.infos ?? [];
    this.#parts = parts;
    this.#editions = new Editions(parts.rules, parts.parameters, means);
  }

  /** What renderers and case runners need beside the public surface. */
  static partsOf(ruleSet: DraftRuleSet): RuleSetParts {
    if (ruleSet instanceof RuleSet) return ruleSet.#parts;
    throw new OgwError({
      code: "OGW410",
      subject: "rule set",
      problem: "this object was not made by compileRuleSet of this copy of the library",
      remedy: "Pass the rule set that compileRuleSet returned",
    });
  }

  /** The edition in force on a date. */
  static editionOf(ruleSet: DraftRuleSet, on: string | undefined): Edition {
    RuleSet.partsOf(ruleSet);
    return (ruleSet as RuleSet).#editions.on(on);
  }

  /** The values of facts that this rule set read; OgwError OGW404 for others. */
  static slotsOf(ruleSet: DraftRuleSet, facts: Facts): Frame {
    RuleSet.partsOf(ruleSet);
    return (ruleSet as RuleSet).#slots(facts);
  }

  rule(id: string): RuleInfo | undefined {
    return this.rules.find((rule) => rule.id === id);
  }

  normalise(answers: unknown, options: { readonly closed: boolean }): NormalisedFacts {
    this.#reader ??= new FactReader(this.#parts.shape, this.#parts.registers);
    return this.#reader.read(answers, options.closed);
  }

  evaluate(facts: Facts, moment: string, options: ExplainOptions = {}): readonly RuleOutcome[] {
    const slots = this.#slots(facts);
    const edition = this.#editions.on(options.on);
    return edition.outcomes(edition.at(moment), slots, options.level, moment);
  }

  verdicts(facts: Facts, moment: string, options: EvaluateOptions = {}): readonly Verdict[] {
    const slots = this.#slots(facts);
    const rules = this.#editions.on(options.on).at(moment);
    return rules.map((rule) => VERDICT_CODES[rule.verdict(slots, ROOT_SCOPE)] as Verdict);
  }

  calculate(facts: Facts, id: string, options: EvaluateOptions = {}): CalculationOutcome {
    const slots = this.#slots(facts);
    const { calculations } = this.#parts;
    if (calculations === undefined) throw withoutCalculations(id);
    return calculations.outcome(id, this.#editions.on(options.on).compiler, slots);
  }

  prepare(moment: string, options: EvaluateOptions = {}): PreparedRules {
    const rules = this.#editions.on(options.on).at(moment);
    return new PreparedRules(
      rules.map(({ rule }) => rule.info),
      rules.map(({ verdict }) => verdict),
      this.#parts.shape,
      wrongFacts,
    );
  }

  #slots(facts: Facts): Frame {
    if (facts?.form === this.#parts.shape) return facts.slots as Frame;
    throw wrongFacts();
  }
}

function withoutCalculations(id: string): OgwError {
  return new OgwError({
    code: "OGW405",
    subject: `calculation "${id}"`,
    problem: "this rule set has no calculations",
    remedy: "Add it under `calculations` of the programme",
  });
}

/** The error about facts that another rule set read. */
export function wrongFacts(): OgwError {
  return new OgwError({
    code: "OGW404",
    subject: "evaluate",
    problem: "the facts were read by another rule set",
    remedy: "Read the answers with normalise of this one",
  });
}
