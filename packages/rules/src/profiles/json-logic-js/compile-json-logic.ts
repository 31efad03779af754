import type { Problem } from "../../errors/index.ts";
import { type CompiledProfileRule, guardedRule, refusalOf, refusedRule } from "../guard/compiled-profile.ts";
import { Fuel } from "../guard/fuel.ts";
import { DEFAULT_PROFILE_LIMITS, type ProfileLimits } from "../guard/profile-limits.ts";
import { compileRule } from "./compile-expression.ts";
import type { CompileContext } from "./expression.ts";

/**
 * Compiles a plain JSON-logic rule; its values are those of json-logic-js 2.0.5, or both throw.
 *
 * There are three exceptions. A path that leads to JavaScript's own properties (`constructor`, `toString`) gives
 * null and the finding OGW444. `missing` and `missing_some` take their keys for names of fields and never run them.
 * Limits refuse: a rule too large or too deep (OGW435), data too large (OGW440), work, texts and lists that outgrow
 * their bounds (OGW441). Nothing is printed by `log`. Missing data are *not* safe here (`null` counts as 0):
 * that is what the `strict` profile is for.
 *
 * @example
 * const rule = compileJsonLogic({ "<=": [1500, { var: "amount" }, 5000] });
 * rule.evaluate({ amount: 2000 }); // true
 * rule.evaluateMany([{ amount: 1 }, { amount: 1500 }]).values; // [false, true]
 */
export function compileJsonLogic(rule: unknown, limits: Partial<ProfileLimits> = {}): CompiledProfileRule {
  const bounds: ProfileLimits = { ...DEFAULT_PROFILE_LIMITS, ...limits };
  const refusal = refusalOf(rule, bounds);
  if (refusal !== undefined) return refusedRule("JSON-logic", [refusal], refusal);
  const problems: Problem[] = [];
  const fuel = new Fuel(bounds);
  const context: CompileContext = { fuel, problems, report: () => undefined, compiled: 0 };
  const expression = compileRule(rule, context);
  const refused = problems.find((problem) => problem.code === "OGW435");
  if (refused !== undefined) return refusedRule("JSON-logic", problems, refused);
  return guardedRule({ source: rule, diagnostics: problems, limits: bounds }, (data, report) => {
    fuel.refill();
    context.report = report;
    return expression(data);
  });
}
