import type { Problem } from "@opus/grant-rules/errors";
import { checkProblem } from "../../document/check-problem.ts";
import type { CheckedProgramme } from "../shape/checked-programme.ts";

/**
 * OGW828: not fewer agreements are meant to be signed than grants settled; OGW829: the calls may make as many grants as are to
 * be settled.
 */
export function checkTargets({ document }: Pick<CheckedProgramme, "document">): readonly Problem[] {
  const { targets, scoring, calls } = document;
  if (targets === undefined) return [];
  const { settled, sign } = targets;
  const fewer = sign !== undefined && sign < settled ? [fewerAgreements(sign, settled)] : [];
  const { mostGrants } = scoring.ranking;
  // Who is terminated makes room for another, but never more than so many grants stand at one time.
  if (mostGrants === undefined || mostGrants * calls.length >= settled) return fewer;
  return [...fewer, beyondMost(settled, mostGrants * calls.length)];
}

function fewerAgreements(sign: number, settled: number): Problem {
  return checkProblem(
    "OGW828",
    "/targets/sign",
    {
      pl: `Rozliczonych ma zostać ${settled} dotacji, a podpisanych tylko ${sign} umów: nikt nie rozliczy dotacji bez umowy, więc cel jest nieosiągalny.`,
      en: `${settled} grants are to be settled, and only ${sign} agreements signed: no grant is settled without an agreement, so that the target cannot be reached.`,
    },
    {
      pl: "Podaj w „sign” co najmniej tyle, ile w „settled”, albo pomiń „sign”.",
      en: "State at least as many in “sign” as in “settled”, or leave “sign” out.",
    },
  );
}

function beyondMost(settled: number, most: number): Problem {
  return checkProblem(
    "OGW829",
    "/targets/settled",
    {
      pl: `Rozliczonych ma zostać ${settled} dotacji, a wszystkie nabory razem mogą ich przyznać najwyżej ${most} („mostGrants”): dalsze wnioski trafiłyby na rezerwę, a cel pozostałby nieosiągnięty.`,
      en: `${settled} grants are to be settled, and all calls together may make ${most} at most (“mostGrants”): further applications would go to the reserve, and the target would be missed.`,
    },
    {
      pl: "Popraw cel albo „scoring.ranking.mostGrants”.",
      en: "Correct the target, or “scoring.ranking.mostGrants”.",
    },
  );
}
