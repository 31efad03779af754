import { type CompiledRuleSet, mostThatPasses } from "@opus/grant-rules";
import type { Problem } from "@opus/grant-rules/errors";
import { formatMoney, grosze } from "@opus/grant-rules/money";
import { checkProblem } from "../../document/check-problem.ts";
import { askedOfPoolBy } from "../../lifecycle/ground/asked-parts.ts";
import { invitedBestTo, roundsByInvitation } from "../../lifecycle/scoring/rounds.ts";
import type { CheckedProgramme } from "../shape/checked-programme.ts";
import { inGrosze } from "./in-grosze.ts";
import { moneyOfCall } from "./money-of-call.ts";
import { shuttingOut } from "./shutting-out.ts";

/** Beyond so many times what those who are invited may ask for, no number of ties makes up for it: the pool is in grosze. */
const FAR = 100;

/**
 * OGW838, a warning: a pool a hundred times and more what all whom the assessment invites at most may ask for. Only where a round
 * invites so many of the best: nothing else bounds how many are awarded a grant.
 */
export function poolBeyondInvited(
  { document }: CheckedProgramme,
  rules: CompiledRuleSet,
  days: readonly string[],
): readonly Problem[] {
  const { scoring } = document;
  const asked = askedOfPoolBy(document);
  if (scoring === undefined || scoring.leadsTo !== undefined || typeof asked !== "string") return [];
  const invited = roundsByInvitation(scoring).map(
    (id) => invitedBestTo(scoring, id) ?? Number.POSITIVE_INFINITY,
  );
  const best = Math.min(...invited);
  const cap = mostThatPasses(rules, asked, { days, shuttingOut });
  if (!Number.isFinite(best) || cap === undefined || cap.most <= 0) return [];
  return document.calls.flatMap((call, index) => {
    const money = moneyOfCall(call);
    return money === undefined || money < FAR * best * cap.most
      ? []
      : [far({ money, best, most: cap.most }, `/calls/${index}/pool`)];
  });
}

interface Sums {
  readonly money: number;
  readonly best: number;
  readonly most: number;
}

function far({ money, best, most }: Sums, pointer: string): Problem {
  const [pool, cap, all] = [grosze(money), grosze(most), grosze(best * most)];
  const hint = inGrosze(pool, pool);
  return checkProblem(
    "OGW838",
    pointer,
    {
      pl: `Pula ma ${formatMoney(pool, "pl")}, a zapraszani (najlepsi: ${best}) mogą prosić najwyżej o ${formatMoney(cap, "pl")}, razem o ${formatMoney(all, "pl")}: prawie całej puli nikt nie dostanie.`,
      en: `The pool has ${formatMoney(pool, "en")}, and those who are invited (the best ${best}) may ask for ${formatMoney(cap, "en")} each, ${formatMoney(all, "en")} together: nobody is given most of the pool.`,
    },
    {
      pl: `Popraw pulę, liczbę zapraszanych albo górną granicę kwoty.${hint.pl}`,
      en: `Correct the pool, how many are invited, or the upper bound of the amount.${hint.en}`,
    },
    "warning",
  );
}
