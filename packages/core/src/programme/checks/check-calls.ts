import { isCivilDate, toCivilDate, writtenDay } from "@opus/grant-rules/calendar";
import type { LocalisedText, Problem } from "@opus/grant-rules/errors";
import type { CallDocument } from "../../document/call-schema.ts";
import { utcInstant } from "../../document/call-times.ts";
import { checkProblem } from "../../document/check-problem.ts";
import { FIRST_YEAR, isInCountedYears, LAST_YEAR } from "../../document/counted-years.ts";
import type { CheckedProgramme } from "../shape/checked-programme.ts";

/**
 * OGW165: a call opens before it closes, and realisation starts at the opening at the earliest and ends after it starts, and not
 * before the call has closed, all in years in
 * which terms can be counted.
 */
export function checkCalls({ document: { calls, zone } }: CheckedProgramme): readonly Problem[] {
  return calls.flatMap((call, index) => {
    const at = `/calls/${index}`;
    const outside = checkYears(call, at);
    const order = outside.length > 0 ? [] : [...checkTimes(call, at), ...checkRealisation(call, at, zone)];
    return [...outside, ...order, ...checkPool(call, at)];
  });
}

function checkYears({ opensAt, closesAt, realisation: { from, to } }: CallDocument, at: string) {
  const days = { opensAt, closesAt, "realisation/from": from, "realisation/to": to };
  return Object.entries(days).flatMap(([place, day]) =>
    isCounted(day) ? [] : [wrongYear(`${at}/${place}`, day)],
  );
}

/** An instant lies in one year in its zone and, with a few hours between, in another in UTC; neither may be outside. */
function isCounted(day: string): boolean {
  return isInCountedYears(day) && isInCountedYears(new Date(Date.parse(day)).toISOString());
}

function wrongYear(pointer: string, day: string): Problem {
  return wrongOrder(
    pointer,
    {
      pl: `„${day}” leży poza latami, w których liczy się terminy.`,
      en: `“${day}” lies outside the years in which terms are counted.`,
    },
    {
      pl: `Podaj dzień z lat od ${FIRST_YEAR} do ${LAST_YEAR}.`,
      en: `Give a day of the years ${FIRST_YEAR} to ${LAST_YEAR}.`,
    },
  );
}

function checkTimes({ opensAt, closesAt }: CallDocument, at: string): readonly Problem[] {
  if (Date.parse(opensAt) < Date.parse(closesAt)) return [];
  return [
    wrongOrder(
      `${at}/closesAt`,
      {
        pl: `Nabór zamyka się (${closesAt}), zanim się otworzy (${opensAt}).`,
        en: `The call closes (${closesAt}) before it opens (${opensAt}).`,
      },
      { pl: "Podaj późniejszą chwilę zamknięcia.", en: "Give a later closing." },
    ),
  ];
}

function checkRealisation(
  { opensAt, closesAt, realisation }: CallDocument,
  at: string,
  zone: string,
): readonly Problem[] {
  const { from, to } = realisation;
  if (from > to) {
    return [
      wrongOrder(
        `${at}/realisation/to`,
        {
          pl: `Realizacja kończy się (${writtenDay(to, "pl")}), zanim się zacznie (${writtenDay(from, "pl")}).`,
          en: `Realisation ends (${writtenDay(to, "en")}) before it starts (${writtenDay(from, "en")}).`,
        },
        { pl: "Podaj późniejszy dzień końca.", en: "Give a later last day." },
      ),
    ];
  }
  const early = isFarBehind(to, closesAt) ? undefined : dayOf(closesAt, zone);
  if (early !== undefined && to < early) {
    return [
      wrongOrder(
        `${at}/realisation/to`,
        {
          pl: `Realizacja kończy się ${writtenDay(to, "pl")}, a nabór zamyka się dopiero ${writtenDay(early, "pl")}: kto złoży wniosek później, nie będzie miał kiedy go zrealizować.`,
          en: `Realisation ends on ${writtenDay(to, "en")}, but the call closes only on ${writtenDay(early, "en")}: who applies after that has no time to carry the project out.`,
        },
        {
          pl: "Podaj dzień końca nie wcześniejszy niż zamknięcie naboru albo popraw datę zamknięcia.",
          en: "Give a last day that is not before the closing, or correct the closing.",
        },
      ),
    ];
  }
  if (isFarBehind(from, opensAt)) return [];
  const opening = dayOf(opensAt, zone);
  if (opening === undefined || from >= opening) return [];
  return [
    wrongOrder(
      `${at}/realisation/from`,
      {
        pl: `Realizacja zaczyna się ${writtenDay(from, "pl")}, a nabór otwiera się dopiero ${writtenDay(opening, "pl")}.`,
        en: `Realisation starts on ${writtenDay(from, "en")}, but the call opens only on ${writtenDay(opening, "en")}.`,
      },
      { pl: "Podaj dzień od otwarcia naboru.", en: "Give a day from the opening of the call on." },
    ),
  ];
}

function checkPool({ pool, signUp }: CallDocument, at: string): readonly Problem[] {
  if (pool !== "0.00" || signUp !== undefined) return [];
  return [
    checkProblem(
      "OGW165",
      `${at}/pool`,
      { pl: "Pula naboru jest pusta.", en: "The pool of the call is empty." },
      { pl: 'Podaj kwotę puli, np. "160000.00".', en: 'Give the sum of the pool, such as "160000.00".' },
    ),
  ];
}

/** Whether a day is later than an instant in any zone; for most calls the platform need not load its tables of zones. */
function isFarBehind(day: string, instant: string): boolean {
  return Date.parse(`${day}T00:00:00Z`) - Date.parse(instant) > TWO_DAYS;
}

const TWO_DAYS = 2 * 24 * 60 * 60 * 1000;

/** The civil day of an instant; undefined when the zone itself is wrong, which is another finding. */
function dayOf(instant: string, zone: string): string | undefined {
  try {
    const day = toCivilDate(utcInstant(instant), zone);
    return isCivilDate(day) ? day : undefined;
  } catch {
    return undefined;
  }
}

function wrongOrder(pointer: string, message: LocalisedText, remedy: LocalisedText): Problem {
  return checkProblem("OGW165", pointer, message, remedy);
}
