import type { OpaqueExpression, RuleLanguage } from "../plug/rule-language.ts";
import { refusalOf } from "../profiles/guard/compiled-profile.ts";
import { jsonLogicReads } from "../profiles/guard/json-logic-reads.ts";
import { DEFAULT_PROFILE_LIMITS } from "../profiles/guard/profile-limits.ts";
import { guarded } from "./guarded-expression.ts";
import { GuardedLibrary } from "./guards.ts";

/** Work that one evaluation may take; counted while it runs. */
const FUEL = 15_000;

let library: GuardedLibrary | undefined;

/**
 * The library json-logic-js itself, for rules that must be run by it: `"language": "stock-json-logic"`. Amounts are in
 * grosze and percents in hundredths, as everywhere behind the plug.
 *
 * It is asked only about facts that are known or known to be absent, and an absent one never becomes an answer: compared,
 * counted with, looked up or gone through, it is an error, and a person decides; tests such as `missing`, `!`, `== null`
 * and defaults of `var` read it as they say. Numbers that are none are errors too. Operators are those of the library
 * without `log` and `method`; `var` and `missing` name their fields, so that no answer is ever run as logic; and the
 * published package holds a copy of the library of its own, whose operators nobody else can change.
 *
 * Named to a rule set by `compileRuleSet(input, { languages: [stockJsonLogicLanguage] })`.
 */
export const stockJsonLogicLanguage: RuleLanguage = {
  id: "stock-json-logic",
  version: "2.0.5",
  parse(source) {
    const refusal = refusalOf(source, DEFAULT_PROFILE_LIMITS);
    if (refusal !== undefined) return { fault: refusal.message, remedy: refusal.remedy, at: refusal.pointer };
    const read = guarded(source, "", false);
    if ("fault" in read) return read;
    const { logic } = read;
    library ??= new GuardedLibrary();
    const guards = library;
    const expression: OpaqueExpression = {
      reads: jsonLogicReads(source),
      facts: "nested",
      cost: FUEL,
      evaluate: (facts: unknown) => guards.run(logic, facts, FUEL),
    };
    return expression;
  },
};
