import type { Grosze } from "@opus/grant-rules/money";
import { sumMoney } from "@opus/grant-rules/money";
import { moneyOf } from "../money/json-money.ts";
import type { CaseSummary } from "./case-summary.ts";
import type { GroupSummary } from "./summary.ts";

/**
 * Groups submitted cases by a value of the form.
 *
 * Values of `expected` come first, in their order and even when nobody chose them, then others in code-point order,
 * then those that gave none.
 */
export function groupCases(
  cases: readonly CaseSummary[],
  groupOf: (one: CaseSummary) => string | null,
  expected: readonly string[],
): readonly GroupSummary[] {
  const seen = new Set(cases.map(groupOf));
  const others = [...seen]
    .filter((value): value is string => value !== null && !expected.includes(value))
    .sort();
  const values = [...expected, ...others, ...(seen.has(null) ? [null] : [])];
  return values.map((value) => {
    const members = cases.filter((one) => groupOf(one) === value);
    const funded = members.filter((one) => one.end === "funded");
    return {
      value,
      listed: value !== null && expected.includes(value),
      submitted: members.length,
      funded: funded.length,
      asked: sumOf(members, (one) => one.context.requested),
      awarded: sumOf(funded, (one) => one.context.agreement?.amount ?? null),
    };
  });
}

/** Sums one stored amount over cases; `null` counts nothing. */
export function sumOf(cases: readonly CaseSummary[], amountOf: (one: CaseSummary) => string | null): Grosze {
  return sumMoney(cases.map((one) => moneyOf(amountOf(one) ?? "0.00")));
}
