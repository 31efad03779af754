import { type CompiledRuleSet, leastThatPasses } from "@opus/grant-rules";
import type { Problem } from "@opus/grant-rules/errors";
import { formatMoney, type Grosze, grosze, parseMoney } from "@opus/grant-rules/money";
import { checkProblem } from "../../document/check-problem.ts";
import { askedOfPoolBy } from "../../lifecycle/ground/asked-parts.ts";
import type { CheckedProgramme } from "../shape/checked-programme.ts";
import { shuttingOut } from "./shutting-out.ts";

/** OGW714: a pool from which not even the smallest amount that passes the rules can be awarded. */
export function poolBelowAward(
  { document }: CheckedProgramme,
  rules: CompiledRuleSet,
  days: readonly string[],
): readonly Problem[] {
  const asked = askedOfPoolBy(document);
  if (typeof asked !== "string") return [];
  const least = leastThatPasses(rules, asked, { days, shuttingOut });
  if (least === undefined) return [];
  return document.calls.flatMap(({ pool }, index) => {
    const read = parseMoney(pool);
    // An empty pool is said already, and in other words.
    if (!read.ok || read.grosze === 0 || read.grosze >= least) return [];
    return [tooSmall(read.grosze, grosze(least), `/calls/${index}/pool`)];
  });
}

function tooSmall(pool: Grosze, least: Grosze, pointer: string): Problem {
  return checkProblem(
    "OGW714",
    pointer,
    {
      pl: `Z puli ${formatMoney(pool, "pl")} nikt nie dostanie grantu: najmniejsza kwota, którą przepuszczają reguły, to ${formatMoney(least, "pl")}.`,
      en: `Nobody can be awarded a grant from the pool of ${formatMoney(pool, "en")}: the smallest amount that passes the rules is ${formatMoney(least, "en")}.`,
    },
    {
      pl: "Popraw kwotę puli albo dolną granicę wnioskowanej kwoty.",
      en: "Correct the pool, or the lower bound of the amount asked for.",
    },
  );
}
