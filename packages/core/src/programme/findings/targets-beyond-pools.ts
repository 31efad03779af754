import { type CompiledRuleSet, leastThatPasses } from "@opus/grant-rules";
import type { Problem } from "@opus/grant-rules/errors";
import { formatMoney, grosze, parseMoney } from "@opus/grant-rules/money";
import { poolsOf } from "../../document/call-pools.ts";
import { checkProblem } from "../../document/check-problem.ts";
import { askedOfPoolBy } from "../../lifecycle/ground/asked-parts.ts";
import type { CheckedProgramme } from "../shape/checked-programme.ts";
import { shuttingOut } from "./shutting-out.ts";

/** OGW829: the money of all pools is enough for as many of the smallest grants as are to be settled. */
export function targetsBeyondPools(
  { document }: Pick<CheckedProgramme, "document">,
  rules: CompiledRuleSet,
  days: readonly string[],
): readonly Problem[] {
  const { targets, calls } = document;
  const asked = askedOfPoolBy(document);
  if (targets === undefined || typeof asked !== "string") return [];
  const least = leastThatPasses(rules, asked, { days, shuttingOut });
  if (least === undefined || least <= 0) return [];
  const pools = calls.flatMap(poolsOf).map(({ amount }) => parseMoney(amount));
  // What a pool cannot give in whole grants goes to none; an amount that is none is said already.
  const most = pools.reduce((sum, read) => sum + (read.ok ? Math.floor(read.grosze / least) : 0), 0);
  if (pools.some(({ ok }) => !ok) || most >= targets.settled) return [];
  const smallest = grosze(least);
  return [
    checkProblem(
      "OGW829",
      "/targets/settled",
      {
        pl: `Rozliczonych ma zostać ${targets.settled} dotacji, a pule naborów starczą najwyżej na ${most}: najmniejsza kwota, którą przepuszczają reguły, to ${formatMoney(smallest, "pl")}. Cel pozostałby nieosiągnięty.`,
        en: `${targets.settled} grants are to be settled, and the pools of the calls are enough for ${most} at most: the smallest amount that passes the rules is ${formatMoney(smallest, "en")}. The target would be missed.`,
      },
      {
        pl: "Popraw cel, kwoty pul albo dolną granicę wnioskowanej kwoty.",
        en: "Correct the target, the pools, or the lower bound of the amount asked for.",
      },
    ),
  ];
}
