import { writtenDay } from "@opus/grant-rules/calendar";
import { joinPointer } from "@opus/grant-rules/document";
import type { LocalisedText, Problem } from "@opus/grant-rules/errors";
import { checkProblem } from "../../document/check-problem.ts";
import { type TermWay, termWays } from "../../document/stated-terms.ts";
import type { TermVariantDocument } from "../../document/term-schema.ts";
import { counted } from "../../print/written-values.ts";
import type { CheckedProgramme } from "../shape/checked-programme.ts";
import { callDaysOf } from "./call-days.ts";

/**
 * OGW835, a warning: a term that lasts longer than makes sense. One of more than ten years; and one in which applicants answer
 * before they have money, where even whoever is called to on the first day on which anybody can be may answer once all projects
 * are over. How long values are kept is another matter.
 */
export function longTerms(programme: CheckedProgramme): readonly Problem[] {
  const { deadlines, bars = [] } = programme.document;
  const named = Object.entries(deadlines).flatMap(([name, term]) =>
    term === undefined
      ? []
      : termWays(term, joinPointer("/deadlines", name)).flatMap(
          (way) => tooLong(way) ?? beyondProjects(name, way, programme) ?? [],
        ),
  );
  const barred = bars.flatMap(({ until }, index) =>
    termWays(until, `/bars/${index}/until`).flatMap((way) => tooLong(way) ?? []),
  );
  return [...named, ...barred];
}

/** The fewest days that a unit lasts, however holidays and months fall. */
const DAYS: Readonly<Record<NonNullable<TermVariantDocument["unit"]>, number>> = {
  hour: 1 / 24,
  day: 1,
  workingDay: 1,
  week: 7,
  month: 28,
  year: 365,
};
const TEN_YEARS = 3652;

function daysOf({ amount, unit }: TermVariantDocument): number {
  return amount === undefined || unit === undefined ? 0 : Math.floor(amount * DAYS[unit]);
}

function tooLong({ variant, pointer }: TermWay): Problem | undefined {
  const days = daysOf(variant);
  if (days <= TEN_YEARS || variant.atLatest !== undefined) return undefined;
  const { pl, en } = counted(Math.floor(days / 365), ["rok", "lata", "lat"], { one: "year", other: "years" });
  return long(`${pointer}/amount`, {
    pl: `Termin trwa co najmniej ${pl}: na to, co ma po nim nastąpić, nikt się nie doczeka.`,
    en: `The term lasts ${en} at least: nobody lives to see what is to follow it.`,
  });
}

/** Terms in which applicants answer before the agreement, and the first day on which one can begin in a call. */
const ANSWERS: Readonly<Record<string, "opening" | "closing">> = {
  supplement: "opening",
  revision: "opening",
  partialOffer: "closing",
  signing: "closing",
};

function beyondProjects(
  name: string,
  { variant, pointer }: TermWay,
  { document: { calls } }: CheckedProgramme,
): Problem | undefined {
  const begins = Object.hasOwn(ANSWERS, name) ? ANSWERS[name] : undefined;
  const days = daysOf(variant);
  if (begins === undefined || days === 0 || !countsFromItsOwnStart(variant)) return undefined;
  const ends = calls.map((call) => {
    const { from, to } = callDaysOf(call);
    // A call that decides in turn has no list to wait for.
    const first = begins === "opening" || call.queue !== undefined ? from : to;
    return { first, due: addedDays(first, days), over: call.realisation.to };
  });
  const [one] = ends;
  if (one === undefined || ends.some(isWithin)) return undefined;
  const said = (lang: "pl" | "en") => ({
    first: writtenDay(one.first, lang),
    due: writtenDay(one.due ?? "", lang),
    over: writtenDay(one.over, lang),
  });
  const [pl, en] = [said("pl"), said("en")];
  return long(`${pointer}/amount`, {
    pl: `Termin na odpowiedź wnioskodawcy, nawet liczony od pierwszego możliwego dnia (${pl.first}), mija ${pl.due}, a projekty kończą się ${pl.over}: kto odpowie w terminie, nie zdąży nic zrobić.`,
    en: `The term for the applicant's answer, even counted from the first possible day (${en.first}), ends on ${en.due}, and projects end on ${en.over}: who answers within the term has no time left to do anything.`,
  });
}

interface End {
  readonly first: string;
  readonly due: string | undefined;
  readonly over: string;
}

/** Whether somebody has time left, or the days of the call are out of order, which is another slip. */
function isWithin({ first, due, over }: End): boolean {
  return due === undefined || due <= over || first > over;
}

/** Whether it counts forward from what brings it about, uncut, so that its length is what is written. */
function countsFromItsOwnStart(variant: TermVariantDocument): boolean {
  const { from, fromLatest, fromEarliest, before, fromNextJanuary, on, atLatest } = variant;
  return [from, fromLatest, fromEarliest, before, fromNextJanuary, on, atLatest].every(
    (member) => member === undefined,
  );
}

const DAY_MS = 86_400_000;

function addedDays(day: string, days: number): string | undefined {
  const at = Date.parse(`${day}T00:00:00Z`) + days * DAY_MS;
  return Number.isFinite(at) && at < Date.parse("9999-12-31")
    ? new Date(at).toISOString().slice(0, 10)
    : undefined;
}

function long(pointer: string, message: LocalisedText): Problem {
  return checkProblem(
    "OGW835",
    pointer,
    message,
    { pl: "Sprawdź liczbę i jednostkę terminu.", en: "Check the number and the unit of the term." },
    "warning",
  );
}
