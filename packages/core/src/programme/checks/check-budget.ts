import type { Problem } from "@opus/grant-rules/errors";
import { parseMoney } from "@opus/grant-rules/money";
import { checkProblem } from "../../document/check-problem.ts";
import { beyondPools } from "../../document/over-contracting.ts";
import type { CheckedProgramme } from "../shape/checked-programme.ts";

/**
 * OGW856: no pool has more than the budget that the calls share; and, as a warning, OGW857: the pools together come to more,
 * since the budget limits nothing otherwise.
 */
export function checkBudget({ document }: Pick<CheckedProgramme, "document">): readonly Problem[] {
  const { budget, calls } = document;
  const read = budget === undefined ? undefined : parseMoney(budget.amount);
  if (budget === undefined || read === undefined || !read.ok) return [];
  const sums = calls.map((call) => {
    const pool = parseMoney(call.pool);
    return pool.ok ? pool.grosze : 0;
  });
  const beyond = calls.flatMap(({ pool }, index) =>
    (sums[index] ?? 0) > read.grosze ? [poolBeyond(pool, budget.amount, `/calls/${index}/pool`)] : [],
  );
  const together = calls.reduce((sum, call, index) => sum + (sums[index] ?? 0) + beyondPools(call), 0);
  return [...beyond, ...(together > read.grosze ? [] : [limitsNothing(budget.amount)])];
}

function poolBeyond(pool: string, budget: string, pointer: string): Problem {
  return checkProblem(
    "OGW856",
    pointer,
    {
      pl: `Pula naboru to ${pool} zł, a wspólny budżet naborów ${budget} zł: wnioskodawcy liczyliby na pieniądze, których nie ma.`,
      en: `The pool of the call is ${pool} PLN, and the budget that the calls share ${budget} PLN: applicants would count on money that is not there.`,
    },
    {
      pl: `Podaj pulę do ${budget} zł; równa budżetowi znaczy: ile zostało z innych naborów.`,
      en: `State a pool of ${budget} PLN at most; as much as the budget means: what the other calls have left.`,
    },
  );
}

function limitsNothing(budget: string): Problem {
  return checkProblem(
    "OGW857",
    "/budget/amount",
    {
      pl: `Pule wszystkich naborów razem nie przekraczają ${budget} zł, więc wspólny budżet niczego nie ogranicza: każdy nabór i tak ma własne pieniądze.`,
      en: `The pools of all calls together come to no more than ${budget} PLN, so that the shared budget limits nothing: each call has money of its own anyway.`,
    },
    {
      pl: "Usuń „budget” albo podaj pule naborów, które korzystają z tego, co zostało.",
      en: "Remove “budget”, or state the pools of calls that use what is left.",
    },
    "warning",
  );
}
