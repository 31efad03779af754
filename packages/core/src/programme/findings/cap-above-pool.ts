import { type CompiledRuleSet, leastThatPasses, mostThatPasses } from "@opus/grant-rules";
import type { Problem } from "@opus/grant-rules/errors";
import { formatMoney, type Grosze, grosze } from "@opus/grant-rules/money";
import { checkProblem } from "../../document/check-problem.ts";
import { askedOfPoolBy } from "../../lifecycle/ground/asked-parts.ts";
import type { CheckedProgramme } from "../shape/checked-programme.ts";
import { inGrosze } from "./in-grosze.ts";
import { moneyOfCall } from "./money-of-call.ts";
import { shuttingOut } from "./shutting-out.ts";

/**
 * OGW803, a warning: the rules let an application ask for more than the whole pool may give. It stands at the rule where no
 * call has as much, and else at the pool of the call that has less.
 */
export function capAbovePool(
  { document }: CheckedProgramme,
  rules: CompiledRuleSet,
  days: readonly string[],
): readonly Problem[] {
  const asked = askedOfPoolBy(document);
  if (typeof asked !== "string") return [];
  const cap = mostThatPasses(rules, asked, { days, shuttingOut });
  if (cap === undefined) return [];
  const least = leastThatPasses(rules, asked, { days, shuttingOut }) ?? 0;
  // An empty pool, and one below the smallest award, is said already, and in other words.
  const giving = document.calls.filter(({ signUp }) => signUp === undefined);
  const calls = document.calls.flatMap((call, index) => {
    const money = moneyOfCall(call);
    return money === undefined || money <= 0 || money < least ? [] : [{ money, at: `/calls/${index}/pool` }];
  });
  const [first] = calls;
  const largest = Math.max(...calls.map(({ money }) => money));
  if (first === undefined || calls.length < giving.length) return [];
  if (cap.most > largest) return [above(grosze(cap.most), grosze(largest), cap.at)];
  return calls
    .filter(({ money }) => cap.most > money)
    .map(({ money, at }) => above(grosze(cap.most), grosze(money), at));
}

function above(most: Grosze, pool: Grosze, pointer: string): Problem {
  const hint = inGrosze(most, pool);
  return checkProblem(
    "OGW803",
    pointer,
    {
      pl: `Reguły pozwalają prosić o ${formatMoney(most, "pl")}, a cała pula ma ${formatMoney(pool, "pl")}: kto poprosi o więcej, niż ona ma, na pewno tyle nie dostanie.`,
      en: `The rules let applicants ask for ${formatMoney(most, "en")}, and the whole pool has ${formatMoney(pool, "en")}: whoever asks for more than that is certain not to be given it.`,
    },
    {
      pl: `Popraw górną granicę kwoty albo pulę.${hint.pl}`,
      en: `Correct the upper bound of the amount, or the pool.${hint.en}`,
    },
    "warning",
  );
}
