import type { RuleInfo } from "@opus/grant-rules";
import { reckoningLimits } from "@opus/grant-rules/bounds";
import type { Problem } from "@opus/grant-rules/errors";
import { checkProblem } from "../../document/check-problem.ts";

const MOST_POINTS = reckoningLimits.points.max;

/**
 * OGW166: what scoring rules give are whole points. The ranking compares exact fractions of whole points; a third of a
 * point, or a number beyond exactness, would leave an application that nobody can rank.
 */
export function checkWholePoints(rules: readonly RuleInfo[]): readonly Problem[] {
  return rules
    .filter(({ kind, moments }) => kind === "scoring" && moments.includes("scoring"))
    .flatMap(({ at, wholePoints, points }) => [
      ...(wholePoints === false ? [fractions(at)] : []),
      ...(points !== undefined && !isWhole(points.max) ? [wrongMost(at, points.max)] : []),
    ]);
}

function isWhole(points: number): boolean {
  return Number.isInteger(points) && points <= MOST_POINTS;
}

function fractions(at: string): Problem {
  return checkProblem(
    "OGW166",
    `${at}/score`,
    {
      pl: "Ta reguła może dać ułamek punktu, a lista rankingowa liczy całe punkty.",
      en: "This rule may give a fraction of a point, and the ranking counts whole points.",
    },
    {
      pl: 'Zaokrąglij: {"round": [wyrażenie, 1, "down"]}, albo daj całe punkty przez „if” lub „bands”.',
      en: 'Round it: {"round": [expression, 1, "down"]}, or give whole points by "if" or "bands".',
    },
  );
}

function wrongMost(at: string, max: number): Problem {
  return checkProblem(
    "OGW166",
    `${at}/points/max`,
    {
      pl: `Największa liczba punktów (${String(max).replace(".", ",")}) musi być całkowita i wynosić najwyżej ${MOST_POINTS}.`,
      en: `The most points (${max}) are a whole number, ${MOST_POINTS} at most.`,
    },
    { pl: "Podaj liczbę całkowitą.", en: "Give a whole number." },
  );
}
