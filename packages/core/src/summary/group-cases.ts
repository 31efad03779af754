import type { Grosze } from "@opus/grant-rules/money";
import { sumMoney } from "@opus/grant-rules/money";
import type { CaseSummary } from "./case-summary.ts";
import { storedMoney } from "./stored-money.ts";
import type { GroupSummary } from "./summary.ts";

/**
 * Groups submitted cases by a value of the form.
 *
 * Values of `expected` come first, in their order and even when nobody chose them, then others in code-point order,
 * then those that gave none.
 */
export function groupCases(
  cases: readonly CaseSummary[],
  valueOf: (one: CaseSummary) => string | null,
  expected: readonly string[],
): readonly GroupSummary[] {
  const seen = new Set(cases.map(valueOf));
  const others = [...seen].filter((value): value is string => value !== null && !expected.includes(value)).sort();
  const values = [...expected, ...others, ...(seen.has(null) ? [null] : [])];
  return values.map((value) => {
    const members = cases.filter((one) => valueOf(one) === value);
    const funded = members.filter((one) => one.end === "funded");
    return {
      value,
      submitted: members.length,
      funded: funded.length,
      asked: sumOf(members, (one) => one.context.requested),
      awarded: sumOf(funded, (one) => one.context.agreement?.amount ?? null),
    };
  });
}

/** Sums one stored amount over cases; `null` counts nothing. */
export function sumOf(cases: readonly CaseSummary[], amountOf: (one: CaseSummary) => string | null): Grosze {
  return sumMoney(cases.map((one) => storedMoney(amountOf(one) ?? "0.00")));
}
