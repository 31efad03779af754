import type { LocalisedText, Problem } from "@opus/grant-rules/errors";
import { checkProblem } from "../../../document/check-problem.ts";
import type { TermWay } from "../../../document/stated-terms.ts";
import type { CheckedProgramme } from "../../shape/checked-programme.ts";
import type { StatedTerm } from "./stated-term.ts";

/** A date in full; a day of every year has none. */
const DATE = /^\d{4}-/;

/**
 * OGW198: a day that is stated with its year, as the end of a term or as its cap, does not lie before the first call opens:
 * the term would be over before anything can happen, and a bar would bar nothing.
 */
export function checkPastDays(
  { variant, pointer }: TermWay,
  { isUsual, isRetention }: StatedTerm,
  { document: { calls } }: CheckedProgramme,
): readonly Problem[] {
  const [opening] = calls.map(({ opensAt }) => opensAt.slice(0, "YYYY-MM-DD".length)).toSorted();
  if (opening === undefined) return [];
  const { on, atLatest } = variant;
  const fixed = on !== undefined && "date" in on ? on.date : undefined;
  const days = { "on/date": fixed, atLatest: DATE.test(atLatest ?? "") ? atLatest : undefined };
  return Object.entries(days).flatMap(([member, day]) =>
    day === undefined || day >= opening
      ? []
      : [over(`${pointer}/${member}`, day, opening, isRetention ? LOST : isUsual ? PASSED : IDLE)],
  );
}

const PASSED: LocalisedText = {
  pl: "termin minąłby, zanim ktokolwiek coś zrobi",
  en: "the term would be over before anybody can act",
};
const IDLE: LocalisedText = { pl: "niczego by to nie wstrzymało", en: "nothing would be barred by it" };
const LOST: LocalisedText = {
  pl: "dane można by usunąć, zanim ktokolwiek je poda",
  en: "values could be erased before anybody has given them",
};

function over(pointer: string, day: string, opening: string, follows: LocalisedText): Problem {
  return checkProblem(
    "OGW198",
    pointer,
    {
      pl: `Dzień ${day} jest przed otwarciem pierwszego naboru (${opening}): ${follows.pl}.`,
      en: `The day ${day} lies before the first call opens (${opening}): ${follows.en}.`,
    },
    {
      pl: "Popraw rok albo podaj dzień roku, na przykład „12-05”.",
      en: 'Correct the year, or state a day of the year such as "12-05".',
    },
  );
}
