import { type CompiledProfileRule, guardedRule, refusedRule } from "../guard/compiled-profile.ts";
import { Fuel } from "../guard/fuel.ts";
import { DEFAULT_PROFILE_LIMITS, type ProfileLimits } from "../guard/profile-limits.ts";
import { compileExpression } from "./compile-expression.ts";
import { isDateTime, writeDateTime } from "./date-time.ts";
import { validateCertLogic } from "./validate-cert-logic.ts";

/**
 * Compiles an expression of CertLogic 1.3, the language in which EU states published their entry rules in 2021-23.
 *
 * The whole expression is validated first; an invalid one (OGW439) is refused when evaluated, even where the
 * evaluation would not have reached the mistake. Evaluation throws OGW443 where the specification says "error":
 * a guard that is neither true nor false, a comparison of anything but whole numbers or date-times. A result that is
 * a date-time comes out as a text such as `2026-03-01T00:00:00.000Z`. Months are counted as JavaScript's dates do it
 * (31 January plus a month is 3 March): for terms of Polish law use the `strict` profile.
 *
 * @example
 * const rule = compileCertLogic({ in: [{ var: "payload.kind" }, ["garden", "bench"]] });
 * rule.evaluate({ payload: { kind: "bench" } }); // true
 */
export function compileCertLogic(
  expression: unknown,
  limits: Partial<ProfileLimits> = {},
): CompiledProfileRule {
  const bounds: ProfileLimits = { ...DEFAULT_PROFILE_LIMITS, ...limits };
  const problems = validateCertLogic(expression, bounds);
  const [refusal] = problems;
  if (refusal !== undefined) return refusedRule("CertLogic", problems, refusal);
  const fuel = new Fuel(bounds);
  const compiled = compileExpression(expression, fuel);
  const run = (data: unknown): unknown => {
    fuel.refill();
    return compiled(data);
  };
  return guardedRule({ source: expression, diagnostics: problems, limits: bounds }, run, withDatesWritten);
}

/** Writes the date-times of a result as texts, wherever they stand in it. */
function withDatesWritten(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (isDateTime(value)) return writeDateTime(value);
  if (Array.isArray(value)) return value.map(withDatesWritten);
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, withDatesWritten(part)]));
}
