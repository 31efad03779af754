import { computeTerm, type TermCircumstances, type TermVariant } from "@opus/grant-rules/calendar";
import { joinPointer } from "@opus/grant-rules/document";
import { OgwError, type Problem } from "@opus/grant-rules/errors";
import { calendarOf } from "../../../document/calendar-schema.ts";
import { checkProblem } from "../../../document/check-problem.ts";
import { startName, startsOf, variantsOf } from "../../../document/stated-terms.ts";
import type { TermDocument } from "../../../document/term-schema.ts";
import { countedWay } from "../../../document/term-ways.ts";
import { type CheckedProgramme, sectionOf } from "../../shape/checked-programme.ts";
import { checkHolidays } from "./check-holidays.ts";
import { checkTerms } from "./check-terms.ts";
import { runningPart } from "./running-part.ts";

/** Starts on so many days in a row are tried: two years see every weekday, month end and holiday. */
const DAYS = 731;
const DAY_MS = 86_400_000;

/**
 * OGW737: an act that is barred until its term is over, so that nobody can do it in time. Only where bar and term are
 * counted from one event, and on whatever day that happens, or where a bar ends on a day of its own and the term begins with the
 * end of the project: what depends on several events may be meant.
 */
export function checkLateBars(programme: CheckedProgramme): readonly Problem[] {
  const { bars = [] } = programme.document;
  if (bars.length === 0 || checkTerms(programme).length > 0 || checkHolidays(programme).length > 0) return [];
  const terms = termsOfActs(programme);
  return bars.flatMap(({ act, until }, index) => {
    const late = terms.find((term) => term.act === act && isNeverBefore(until, term, programme));
    return late === undefined ? [] : [tooLate(act, late.name, `/bars/${index}/until`)];
  });
}

/** An act, and a term by which it is due. */
interface TermOfAct {
  readonly act: string;
  readonly name: string;
  readonly document: TermDocument;
  /** What usually brings the term about, where that is one event. */
  readonly usual: string | undefined;
}

function termsOfActs({ document, lifecycle }: CheckedProgramme): readonly TermOfAct[] {
  return lifecycle.stages.flatMap((stage) => {
    const options = stage.verbs.options(sectionOf(document, stage.nouns.name), document);
    const awaited = awaitedActs(runningPart(stage, options));
    return Object.entries(stage.nouns.deadlines).flatMap(([name, { startsAt, stated }]) => {
      const term = sectionOf(document.deadlines, name) as TermDocument | undefined;
      if (term === undefined) return [];
      const starts = [startsAt].flat();
      const usual = starts.length === 1 ? starts[0] : undefined;
      const acts = new Set([
        ...(awaited.get(name) ?? []),
        ...(stated?.act === undefined ? [] : [stated.act]),
      ]);
      return [...acts].map((act) => ({ act, name, document: term, usual }));
    });
  });
}

/** The events that states answer while a deadline of theirs runs, by that deadline. */
function awaitedActs(part: unknown, acts = new Map<string, readonly string[]>()) {
  const { states = {} } = (part ?? {}) as { readonly states?: object };
  for (const state of Object.values(states)) {
    const { meta, on = {} } = state as {
      readonly meta?: { readonly deadline?: string };
      readonly on?: object;
    };
    const name = meta?.deadline;
    if (name !== undefined) acts.set(name, [...(acts.get(name) ?? []), ...Object.keys(on)]);
    awaitedActs(state, acts);
  }
  return acts;
}

/** Whether a bar ends with a term or after it, on whatever day both begin. */
function isNeverBefore(
  bar: TermDocument,
  { document: term, usual }: TermOfAct,
  programme: CheckedProgramme,
): boolean {
  const [ofBar, ofTerm] = [onlyStart(bar, undefined), onlyStart(term, usual)];
  const isPastProjects = ofBar === FIXED && ofTerm === PROJECT_END;
  if (ofBar === undefined || (ofBar !== ofTerm && !isPastProjects)) return false;
  const { zone, holidays } = programme.document;
  const ways = [bar, term].map((each) => variantsOf(each).map(countedWay));
  const calendar = calendarOf({ holidays });
  const [opening] = programme.document.calls
    .map(({ opensAt }) => opensAt.slice(0, "YYYY-MM-DD".length))
    .toSorted();
  const first = Date.parse(`${opening}T00:00:00Z`);
  if (Number.isNaN(first)) return false;
  // No project ends later than realisation does, so that no term of its end is over later either.
  const days = isPastProjects
    ? [
        programme.document.calls
          .map(({ realisation: { to } }) => to)
          .toSorted()
          .at(-1) ?? "",
      ]
    : Array.from({ length: DAYS }, (_, day) => new Date(first + day * DAY_MS).toISOString().slice(0, 10));
  return days.every((day) => {
    const [barred, due] = ways.map((each) =>
      endOf(each, { zone, calendar, moment: () => day, holds: () => undefined }),
    );
    return barred !== undefined && due !== undefined && barred >= due;
  });
}

/** When a term ends; undefined where it does not within the years that are counted, which is said elsewhere. */
function endOf(ways: readonly TermVariant[], circumstances: TermCircumstances): string | undefined {
  try {
    const counted = computeTerm(ways, circumstances);
    return counted.kind === "due" ? counted.deadline.dueAt : undefined;
  } catch (cause) {
    if (OgwError.isInstance(cause)) return undefined;
    throw cause;
  }
}

/** The one event that a term is counted from; undefined where it depends on several, or on a condition. */
function onlyStart(term: TermDocument, usual: string | undefined): string | undefined {
  const [way, ...others] = variantsOf(term);
  if (way === undefined || others.length > 0 || way.when !== undefined) return undefined;
  const names = new Set(startsOf(way).map(startName));
  if (names.size === 0) return way.on === undefined ? usual : FIXED;
  return names.size === 1 ? [...names][0] : undefined;
}

/** Stands for the start of what ends on a day of its own. */
const FIXED = "";

const PROJECT_END = "project.end";

function tooLate(act: string, term: string, pointer: string): Problem {
  return checkProblem(
    "OGW737",
    pointer,
    {
      pl: `Polecenie „${act}” jest możliwe dopiero po tym, jak mija jego termin „${term}”: nikt nie zdąży.`,
      en: `The command “${act}” is open only when its term “${term}” is over: nobody can be in time.`,
    },
    {
      pl: `Skróć „until” albo wydłuż termin w „${joinPointer("/deadlines", term)}”.`,
      en: `Shorten "until", or lengthen the term at "${joinPointer("/deadlines", term)}".`,
    },
  );
}
