import { namedCalculations } from "../calculations/named-calculations.ts";
import { WARSAW } from "../calendar/index.ts";
import { ruleConsequences } from "../checked-rule/rule-consequences.ts";
import { needObject, type Problem } from "../errors/index.ts";
import { checkWhen } from "../form-validation/check-when.ts";
import type { TextFormats } from "../formats/text-format.ts";
import { adviseOperator } from "../language/advise-operator.ts";
import type { Operator } from "../language/operator.ts";
import { printInZone } from "../messages/print-in-zone.ts";
import { toldMessages } from "../messages/told-messages.ts";
import { DOCUMENTED_OPERATORS } from "../operators/documented-operators.ts";
import { hostExpression } from "../plug/host-expression.ts";
import { languageTable } from "../plug/language-table.ts";
import { certLogicLanguage, jsonLogicJsLanguage } from "../plug/profile-language.ts";
import type { RuleLanguage } from "../plug/rule-language.ts";
import { checkRuleSet } from "./check-rule-set.ts";
import type { CompiledRuleSet } from "./compiled-rule-set.ts";
import type { RuleSetInput } from "./rule-set-input.ts";
import { WholeRuleSet } from "./whole-rule-set.ts";

/** What compiling gives: the rule set unless some problem is an error, and every problem found. */
export interface RuleSetCompilation {
  readonly ruleSet?: CompiledRuleSet;
  readonly problems: readonly Problem[];
}

/** Choices of the host, beside the documents. */
export interface CompileOptions {
  /** Formats that fields may have beside `textFormats`: those of the integrator, and `bankFormats` where a form needs them. */
  readonly formats?: TextFormats;
  /** Operators of the integrator, for this rule set only. */
  readonly operators?: readonly Operator[];
  /** Expression languages that rule documents may pick by `"language"`, beside `json-logic`. */
  readonly languages?: readonly RuleLanguage[];
}

const OPTIONS = {
  of: "compileRuleSet",
  name: "the object of options",
  is: "an object such as { operators: [] }, or nothing",
};

/** The profiles that a programme may pin. */
const PROFILES: readonly RuleLanguage[] = [jsonLogicJsLanguage, certLogicLanguage];

/**
 * Checks and compiles the rules of a programme.
 *
 * Author's mistakes come back as problems, one per mistake, with JSON Pointer, texts and remedies; nothing is thrown
 * for them. Amounts next to money facts are złoty and are lowered to grosze here.
 *
 * @example
 * const { ruleSet, problems } = compileRuleSet({ form, rules, moments: ["submission"] });
 */
export function compileRuleSet(input: RuleSetInput, options: CompileOptions = {}): RuleSetCompilation {
  needObject(options, OPTIONS);
  const { operators = [], languages = [], formats } = options;
  const { parts, problems } = checkRuleSet(input, {
    operators: DOCUMENTED_OPERATORS.with(operators),
    languages: () =>
      languageTable([...PROFILES, ...languages].map((language) => ({ language, host: hostExpression }))),
    messages: toldMessages,
    calculations: namedCalculations,
    consequences: ruleConsequences,
    unknownOperator: adviseOperator,
    checkForm: checkWhen,
    formats,
  });
  if (parts === undefined) return { problems };
  // As a text, since the host may change its objects later; most rule sets are never asked for their hash.
  const source = JSON.stringify({
    form: input.form,
    rules: input.rules,
    parameters: input.parameters ?? null,
    territories: input.territories ?? null,
    ...(input.calculations === undefined ? {} : { calculations: input.calculations }),
    ...(input.calendar === undefined ? {} : { calendar: input.calendar }),
    moments: input.moments,
    ...(input.consequences === undefined ? {} : { consequences: input.consequences }),
    profile: input.profile ?? "strict",
    languages: languages.map(({ id, version }) => ({ id, version })),
  });
  const print = printInZone(input.zone ?? WARSAW);
  return { ruleSet: new WholeRuleSet({ ...parts, print }, source), problems };
}
