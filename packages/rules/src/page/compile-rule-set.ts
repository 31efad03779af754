import type { CalculationReader } from "../calculations/named-calculations.ts";
import { needObject, type Problem } from "../errors/index.ts";
import type { TextFormats } from "../formats/text-format.ts";
import type { OperatorMeaning } from "../language/operator.ts";
import type { MessageSource } from "../messages/message-source.ts";
import { STRICT_OPERATORS } from "../operators/strict-operators.ts";
import { strictLanguages } from "../plug/strict-languages.ts";
import { checkRuleSet } from "../rule-set/check-rule-set.ts";
import type { DraftRuleSet } from "../rule-set/compiled-rule-set.ts";
import { RuleSet } from "../rule-set/rule-set.ts";
import type { RuleSetInput } from "../rule-set/rule-set-input.ts";

/** What compiling for a page gives: the rule set unless some problem is an error, and every problem found. */
export interface DraftCompilation {
  readonly ruleSet?: DraftRuleSet;
  readonly problems: readonly Problem[];
}

/** Choices of a page, beside the documents. */
export interface PageOptions {
  /** `icuMessages`, which parses the texts of rules here, or `compiledMessages`, which needs no parser. */
  readonly messages: MessageSource;
  /** `namedCalculations`, where the programme has calculations. */
  readonly calculations?: CalculationReader;
  /** Operators of the integrator, for this rule set only. */
  readonly operators?: readonly OperatorMeaning[];
  /** Formats that fields may have beside those of every form: `bankFormats` of `@opus/grant-rules/form`, or one's own. */
  readonly formats?: TextFormats;
}

const OPTIONS = {
  of: "compileRuleSet",
  name: "the object of options",
  is: "an object { messages }, with icuMessages or compiledMessages(…)",
};

/**
 * Checks and compiles the rules of a programme for a page that asks them about one draft: as `compileRuleSet` of the
 * whole package does, with the same verdicts and reasons (of what an operand was computed, the whole package alone tells). It finds the same problems, with fewer suggestions for authors;
 * rules of other languages and profiles, the hash and the bulk path are with the whole package alone.
 */
export function compileRuleSet(input: RuleSetInput, options: PageOptions): DraftCompilation {
  needObject(options, OPTIONS, ["messages"]);
  needObject(options.messages, OPTIONS, ["read"]);
  const { messages, calculations, operators = [], formats } = options;
  const { parts, problems } = checkRuleSet(input, {
    operators: STRICT_OPERATORS.with(operators),
    languages: () => strictLanguages,
    messages,
    calculations,
    formats,
  });
  return parts === undefined ? { problems } : { ruleSet: new RuleSet(parts), problems };
}
