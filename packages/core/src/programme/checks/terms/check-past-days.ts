import { writtenDay } from "@opus/grant-rules/calendar";
import type { LocalisedText, Problem } from "@opus/grant-rules/errors";
import { checkProblem } from "../../../document/check-problem.ts";
import { startName, startsOf, type TermWay } from "../../../document/stated-terms.ts";
import type { CheckedProgramme } from "../../shape/checked-programme.ts";
import type { StatedTerm } from "./stated-term.ts";

/** A date in full; a day of every year has none. */
const DATE = /^\d{4}-/;

/**
 * OGW198: a day that is stated with its year, as the end of a term or as its cap, does not lie before the first call opens:
 * the term would be over before anything can happen, and a bar would bar nothing. A warning where a term that begins with
 * the end of a project is over before the last project may end.
 */
export function checkPastDays(
  { variant, pointer }: TermWay,
  { isUsual, usual, isRetention }: StatedTerm,
  { document: { calls } }: CheckedProgramme,
): readonly Problem[] {
  const last = isOfProjectEnd(variant, usual)
    ? calls
        .map(({ realisation: { to } }) => to)
        .toSorted()
        .at(-1)
    : undefined;
  const [opening] = calls.map(({ opensAt }) => opensAt.slice(0, "YYYY-MM-DD".length)).toSorted();
  if (opening === undefined) return [];
  const { on, atLatest } = variant;
  const fixed = on !== undefined && "date" in on ? on.date : undefined;
  const days = {
    "on/date": fixed,
    atLatest: typeof atLatest === "string" && DATE.test(atLatest) ? atLatest : undefined,
  };
  return Object.entries(days).flatMap(([member, day]) =>
    day === undefined
      ? []
      : day < opening
        ? [over(`${pointer}/${member}`, day, opening, isRetention ? LOST : isUsual ? PASSED : IDLE)]
        : last !== undefined && day < last
          ? [duringProjects(`${pointer}/${member}`, day, last)]
          : [],
  );
}

const PROJECT_END = "project.end";

/** Whether a term begins with the end of a project, by what it states or else by itself. */
function isOfProjectEnd(variant: TermWay["variant"], usual: readonly string[]): boolean {
  const stated = startsOf(variant).map(startName);
  const starts = stated.length > 0 ? stated : usual;
  return starts.length > 0 && starts.every((name) => name === PROJECT_END);
}

function duringProjects(pointer: string, day: string, last: string): Problem {
  return checkProblem(
    "OGW198",
    pointer,
    {
      pl: `Dzień ${writtenDay(day, "pl")} jest przed końcem realizacji (${writtenDay(last, "pl")}): komu projekt kończy się później, temu termin minie, zanim się zacznie.`,
      en: `The day ${writtenDay(day, "en")} lies before the end of realisation (${writtenDay(last, "en")}): whose project ends later, for them the term is over before it begins.`,
    },
    {
      pl: "Podaj dzień po końcu realizacji albo licz termin od końca projektu („amount” i „unit”).",
      en: 'State a day after the end of realisation, or count the term from the end of the project ("amount" and "unit").',
    },
    "warning",
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
      pl: `Dzień ${writtenDay(day, "pl")} jest przed otwarciem pierwszego naboru (${writtenDay(opening, "pl")}): ${follows.pl}.`,
      en: `The day ${writtenDay(day, "en")} lies before the first call opens (${writtenDay(opening, "en")}): ${follows.en}.`,
    },
    {
      pl: "Popraw rok albo podaj dzień roku, na przykład „12-05”.",
      en: 'Correct the year, or state a day of the year such as "12-05".',
    },
  );
}
