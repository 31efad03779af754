import type { Problem } from "../errors/index.ts";
import { compileCertLogic } from "../profiles/certlogic/compile-cert-logic.ts";
import { type CompiledProfileRule, onSoundData } from "../profiles/guard/compiled-profile.ts";
import { jsonLogicReads } from "../profiles/guard/json-logic-reads.ts";
import type { ProfileLimits } from "../profiles/guard/profile-limits.ts";
import { compileJsonLogic } from "../profiles/json-logic-js/compile-json-logic.ts";
import type { OpaqueExpression, RuleLanguage } from "./rule-language.ts";
import { withSoundEvaluation } from "./sound-evaluation.ts";

/** Work that one evaluation of a hosted profile may take; counted while it runs. */
const FUEL = 15_000;

/**
 * Plain JSON-logic, with the values of json-logic-js, hosted on facts that may be unknown: it is asked only about
 * facts that are known or known to be absent (which it does not find in its data). Its answer must be true or false.
 */
export const jsonLogicJsLanguage: RuleLanguage = profileLanguage("json-logic-js", "2.0.5", compileJsonLogic);

/** CertLogic 1.3, hosted in the same way; its numbers are whole, so amounts are grosze here too. */
export const certLogicLanguage: RuleLanguage = profileLanguage("certlogic", "1.3", compileCertLogic);

function profileLanguage(
  id: string,
  version: string,
  compile: (rule: unknown, limits: Partial<ProfileLimits>) => CompiledProfileRule,
): RuleLanguage {
  return {
    id,
    version,
    parse: (source) => {
      const rule = compile(source, { maxFuel: FUEL });
      const refusal = rule.diagnostics.find(({ severity }) => severity === "error");
      if (refusal !== undefined) return faultOf(refusal);
      const expression: OpaqueExpression = {
        reads: jsonLogicReads(source),
        facts: "nested",
        cost: FUEL,
        warnings: rule.diagnostics,
        evaluate: (facts: unknown) => rule.evaluate(facts),
      };
      return withSoundEvaluation(expression, onSoundData(rule));
    },
  };
}

function faultOf({ pointer, message, remedy }: Problem): ReturnType<RuleLanguage["parse"]> {
  return { fault: message, remedy, at: pointer };
}
