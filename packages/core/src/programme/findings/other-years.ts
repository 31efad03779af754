import { writtenDay } from "@opus/grant-rules/calendar";
import type { LocalisedText, Problem } from "@opus/grant-rules/errors";
import type { CallDocument } from "../../document/call-schema.ts";
import { checkProblem } from "../../document/check-problem.ts";
import { variantsOf } from "../../document/stated-terms.ts";
import type { TermDocument } from "../../document/term-schema.ts";
import type { CheckedProgramme } from "../shape/checked-programme.ts";

/**
 * OGW800, a warning: a call's name or number prefix holds a year, and none of those in which the call is open or its projects
 * run; or a day off or working day of the calendar is of a time that no call of the programme touches. Mostly what was left
 * when last year's programme was copied.
 */
export function otherYears({ document }: CheckedProgramme): readonly Problem[] {
  return [...namesOfOtherYears(document), ...daysOfOtherYears(document)];
}

type Document = CheckedProgramme["document"];

function namesOfOtherYears({ calls }: Document): readonly Problem[] {
  return calls.flatMap((call, index) => {
    const years = yearsOf(call);
    const names = {
      "numbering/prefix": call.numbering.prefix,
      "title/pl": call.title.pl,
      "title/en": call.title.en,
      id: call.id,
    };
    for (const [place, name] of Object.entries(names)) {
      const named = name.match(YEAR) ?? [];
      const [first] = named;
      if (first !== undefined && !named.some((year) => years.includes(year)))
        return [otherYear(name, first, years, `/calls/${index}/${place}`)];
    }
    return [];
  });
}

/** Four digits that are no part of a longer number. */
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/g;

/** Every year from the opening to the end of the projects, both the dates' own. */
function yearsOf({ opensAt, closesAt, realisation: { from, to } }: CallDocument): readonly string[] {
  const years = [opensAt, closesAt, from, to].map((day) => Number(day.slice(0, 4)));
  const first = Math.min(...years);
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, more) => String(first + more));
}

function otherYear(name: string, named: string, years: readonly string[], pointer: string): Problem {
  const own = [...new Set([years[0], years.at(-1)])].join("–");
  return checkProblem(
    "OGW800",
    pointer,
    {
      pl: `„${name}” mówi o roku ${named}, a nabór i realizacja przypadają na ${own}: tak podpisane będą wnioski, listy i pisma.`,
      en: `“${name}” speaks of ${named}, but the call and its projects are of ${own}: applications, lists and letters will bear it.`,
    },
    {
      pl: "Popraw rok w nazwie albo daty naboru.",
      en: "Correct the year in the name, or the dates of the call.",
    },
    "warning",
  );
}

/**
 * Changes of the calendar on a date, or until one, that no term of any call can meet. Since when Saturdays are free is left
 * alone: a programme may state the law as it was.
 */
function daysOfOtherYears(document: Document): readonly Problem[] {
  const { holidays } = document;
  if (holidays === "PL") return [];
  const time = timeOf(document);
  const lists = { add: holidays.add ?? [], remove: holidays.remove ?? [] };
  return Object.entries(lists).flatMap(([list, days]) =>
    days.flatMap(({ on, to }, index) => {
      const at = `/holidays/${list}/${index}`;
      if (!isDate(on)) return to !== undefined && to < time.from ? [endedBefore(to, time, `${at}/to`)] : [];
      return on < time.from || on > time.to ? [untouched(on, time, `${at}/on`)] : [];
    }),
  );
}

const isDate = (on: string) => /^\d{4}-/.test(on);

/** The days that terms of a programme can meet, taken generously: a while before the first opening to after the last term. */
function timeOf({ calls, deadlines }: Document): Time {
  const days = calls.map(({ opensAt }) => opensAt.slice(0, DAY)).toSorted();
  const ends = calls.map(({ realisation }) => realisation.to).toSorted();
  const [opening = "", end = ""] = [days[0], ends.at(-1)];
  const terms = Object.values(deadlines as Readonly<Record<string, TermDocument | undefined>>);
  const longest = terms.reduce((sum, term) => sum + longestOf(term), 0);
  return { from: daysFrom(opening, -BEFORE_OPENING), to: daysFrom(end, longest + AFTER_TERMS) };
}

/** The most days that a term may take, whichever of its ways is taken. */
function longestOf(term: TermDocument | undefined): number {
  if (term === undefined) return 0;
  const lengths = variantsOf(term).map(({ amount = 1, unit = "year" }) => amount * UNITS[unit]);
  return Math.max(...lengths);
}

/** Days that a unit takes at most, with days off between working days. */
const UNITS = { hour: 1, day: 1, workingDay: 3, week: 7, month: 31, year: 366 } as const;

/** A call is published some weeks before it opens; a case waits some time for people. */
const [BEFORE_OPENING, AFTER_TERMS] = [120, 366];
const DAY = "YYYY-MM-DD".length;
const DAY_MS = 86_400_000;

/** The civil day so many days later; the day itself where that is beyond the calendar. */
function daysFrom(day: string, days: number): string {
  const at = Date.parse(`${day}T00:00:00Z`) + days * DAY_MS;
  return Math.abs(at) <= LAST_MS ? new Date(at).toISOString().slice(0, DAY) : day;
}

/** The end of the year 9999. */
const LAST_MS = 253_402_300_799_999;

interface Time {
  readonly from: string;
  readonly to: string;
}

function endedBefore(day: string, { from }: Time, pointer: string): Problem {
  return idle(pointer, {
    pl: `Ten wpis obowiązuje do ${writtenDay(day, "pl")}, a nabory programu i terminy wokół nich zaczynają się dopiero ${writtenDay(from, "pl")}. Dla nikogo nic się przez ten wpis nie zmieni.`,
    en: `This holds until ${writtenDay(day, "en")}, and the programme's calls and the terms around them begin only on ${writtenDay(from, "en")}. Nothing changes by it for anybody.`,
  });
}

function untouched(day: string, { from, to }: Time, pointer: string): Problem {
  return idle(pointer, {
    pl: `Dnia ${writtenDay(day, "pl")} nie dotyczy żaden termin tego programu: jego nabory i terminy wokół nich mieszczą się między ${writtenDay(from, "pl")} a ${writtenDay(to, "pl")}. Dla nikogo nic się przez ten wpis nie zmieni.`,
    en: `No term of this programme meets ${writtenDay(day, "en")}: its calls and the terms around them lie between ${writtenDay(from, "en")} and ${writtenDay(to, "en")}. Nothing changes by it for anybody.`,
  });
}

function idle(pointer: string, message: LocalisedText): Problem {
  return checkProblem(
    "OGW800",
    pointer,
    message,
    { pl: "Popraw rok albo usuń ten wpis.", en: "Correct the year, or remove the entry." },
    "warning",
  );
}
